import type { JsonObject } from '@ecs-actions/domain/json'
import fc from 'fast-check'

const fargateSizes = fc.constantFrom(
  { cpu: '256', memory: '512' },
  { cpu: '.5 vCPU', memory: '4 GB' },
  { cpu: '1024', memory: '8192' },
  { cpu: '8 vCPU', memory: '60GB' },
)
const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
const variable = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/)
const image = fc.constantFrom('nginx', 'app:v1', 'localhost:5000/team/app:1.2', `ghcr.io/a/b@sha256:${'0a'.repeat(32)}`)
const valueFrom = fc.constantFrom(
  '/app/db',
  'arn:aws:ssm:eu-west-1:123456789012:parameter/app/db',
  'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf',
  'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf:password::',
)
const logConfiguration = fc.constantFrom(
  {
    logDriver: 'awslogs',
    options: { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'app' },
  },
  { logDriver: 'splunk', options: { 'splunk-url': 'https://splunk.example', 'splunk-token': '' } },
)
const healthCheck = fc.record(
  {
    command: fc.array(fc.string(), { maxLength: 3 }).map((command) => ['CMD', ...command]),
    interval: fc.integer({ min: 5, max: 300 }),
    timeout: fc.integer({ min: 2, max: 60 }),
    retries: fc.integer({ min: 1, max: 10 }),
    startPeriod: fc.integer({ min: 0, max: 300 }),
  },
  { requiredKeys: ['command'] },
)

interface Place {
  /** Of the container among all, so that no two want the same. */
  readonly index: number
  readonly before: readonly string[]
  readonly networkMode: string
  readonly volumes: readonly string[]
}

function container(own: string, place: Place): fc.Arbitrary<JsonObject> {
  const { index, before, networkMode, volumes } = place
  const ports = fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { maxLength: 3 }).map((numbers) =>
    numbers.map((number) => {
      const containerPort = number * 10 + index
      return networkMode === 'bridge' ? { containerPort: number, hostPort: containerPort } : { containerPort }
    }),
  )
  const variables = fc.uniqueArray(fc.tuple(variable, fc.string(), valueFrom, fc.boolean()), {
    selector: ([each]) => each,
    maxLength: 8,
  })
  const optional = fc.record(
    {
      essential: fc.constant(index === 0),
      memoryReservation: fc.integer({ min: 6, max: 40 }),
      cpu: fc.integer({ min: 0, max: 25 }),
      command: fc.array(fc.string(), { maxLength: 4 }),
      portMappings: ports,
      healthCheck,
      stopTimeout: fc.integer({ min: 2, max: 120 }),
      dockerLabels: fc.dictionary(fc.string(), fc.string()),
      dependsOn: fc
        .subarray([...before])
        .map((names) => names.map((containerName) => ({ containerName, condition: 'START' }))),
      mountPoints: fc
        .subarray([...volumes])
        .map((names) => names.map((sourceVolume) => ({ sourceVolume, containerPath: `/${sourceVolume}` }))),
    },
    { requiredKeys: [] },
  )
  return fc.tuple(image, logConfiguration, variables, optional).map(([reference, logs, entries, rest]) => ({
    ...rest,
    ...{ name: own, image: reference, logConfiguration: logs, memory: 50 },
    environment: entries.filter(([, , , isSecret]) => !isSecret).map(([key, value]) => ({ name: key, value })),
    secrets: entries.filter(([, , , isSecret]) => isSecret).map(([key, , from]) => ({ name: key, valueFrom: from })),
  }))
}

/** Definitions in which everything makes sense together, for instances and for Fargate. */
export const anyValid: fc.Arbitrary<JsonObject> = fc
  .record({
    family: name,
    networkMode: fc.constantFrom('awsvpc', 'bridge', 'host'),
    isForFargate: fc.boolean(),
    sizes: fargateSizes,
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 10 }),
    volumes: fc.uniqueArray(name, { maxLength: 3 }),
    tags: fc.uniqueArray(
      fc.stringMatching(/^[A-Za-z0-9 _.:/=+@-]{4,20}$/).filter((key) => !/^aws:/i.test(key)),
      {
        minLength: 1,
        maxLength: 50,
      },
    ),
  })
  .chain(({ family, networkMode, isForFargate, sizes, names, volumes, tags }) => {
    const mode = isForFargate ? 'awsvpc' : networkMode
    const containers = names.map((own, index) =>
      container(own, { index, before: names.slice(0, index), networkMode: mode, volumes }),
    )
    return fc.tuple(...containers).map((containerDefinitions) => ({
      ...(isForFargate ? { requiresCompatibilities: ['FARGATE'], ...sizes } : { requiresCompatibilities: ['EC2'] }),
      ...{ family, networkMode: mode, executionRoleArn: 'app-execution', containerDefinitions },
      ...{ volumes: volumes.map((each) => ({ name: each })), tags: tags.map((key) => ({ key, value: key })) },
    }))
  })
