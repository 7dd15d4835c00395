import type { JsonObject } from '@ecs-actions/domain/json'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import fc from 'fast-check'

const name = fc.stringMatching(/^[a-zA-Z][\w-]{0,8}$/)
const variable = fc.stringMatching(/^[A-Z][A-Z_]{0,6}$/)
const words = fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 })

/** Members that may be left out. */
function some(members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<JsonObject> {
  return fc.record(members, { requiredKeys: [] }).map((value) => JSON.parse(JSON.stringify(value)))
}

type NetworkMode = 'awsvpc' | 'host' | 'bridge' | undefined

function ports(networkMode: NetworkMode): fc.Arbitrary<JsonObject[]> {
  const port = fc.integer({ min: 1, max: 65_535 }).chain((containerPort) => {
    const isFixed = networkMode === 'awsvpc' || networkMode === 'host'
    const hostPort = isFixed ? fc.constantFrom(0, containerPort) : fc.constantFrom(0, 8080, containerPort)
    return some({ hostPort, protocol: fc.constantFrom('tcp', 'udp') }).map((rest) => ({ containerPort, ...rest }))
  })
  return fc.uniqueArray(port, { maxLength: 3, selector: ({ containerPort }) => containerPort })
}

function variables(): fc.Arbitrary<JsonObject> {
  return fc.uniqueArray(variable, { maxLength: 6 }).chain((names) =>
    some({
      environment: fc.constant(names.slice(0, 4).map((each, index) => ({ name: each, value: ' '.repeat(index) }))),
      secrets: fc.constant(names.slice(4).map((each) => ({ name: each, valueFrom: `/app/${each}` }))),
    }),
  )
}

function container(networkMode: NetworkMode): fc.Arbitrary<JsonObject> {
  const readOnly = { readOnly: fc.boolean() }
  const rest = some({
    ...{ cpu: fc.constantFrom(0, 10, 128), command: words, entryPoint: words, user: fc.constantFrom('0', 'app') },
    ...{ portMappings: ports(networkMode), privileged: fc.boolean(), stopTimeout: fc.integer({ min: 2, max: 120 }) },
    dockerLabels: fc.dictionary(name, fc.string({ maxLength: 8 }), { maxKeys: 3 }),
    healthCheck: some({
      ...{ interval: fc.constantFrom(30, 60), timeout: fc.constantFrom(5, 9), retries: fc.constantFrom(3, 4) },
      startPeriod: fc.constantFrom(0, 10),
    }).map((check) => ({ command: ['CMD', 'true'], ...check })),
    logConfiguration: some({ secretOptions: fc.constant([]) }).map((logs) => ({ logDriver: 'json-file', ...logs })),
    mountPoints: fc.array(
      some(readOnly).map((mount) => ({ sourceVolume: 'data', containerPath: '/data', ...mount })),
      { maxLength: 2 },
    ),
    ulimits: fc.constantFrom([], [{ name: 'nofile', softLimit: 1, hardLimit: 2 }]),
    ...{ systemControls: fc.constant([]), environmentFiles: fc.constant([]), dependsOn: fc.constant([]) },
  })
  return fc.tuple(rest, variables()).map(([more, entries]) => ({ image: 'nginx:1', memory: 128, ...more, ...entries }))
}

const volume = some({
  host: fc.constantFrom({}, { sourcePath: '/srv' }),
  efsVolumeConfiguration: some({
    ...{ rootDirectory: fc.constantFrom('/', '/app'), transitEncryption: fc.constantFrom('ENABLED', 'DISABLED') },
    authorizationConfig: some({ iam: fc.constantFrom('ENABLED', 'DISABLED') }),
  }).map((efs) => ({ fileSystemId: 'fs-1', ...efs })),
})

/** Definitions that ECS takes, for EC2, with defaults written or not. */
export const anyRegistrable: fc.Arbitrary<TaskDefinition> = fc
  .constantFrom<NetworkMode>('awsvpc', 'host', 'bridge', undefined)
  .chain((networkMode) => {
    const containers = fc.uniqueArray(fc.tuple(name, container(networkMode)), {
      ...{ minLength: 1, maxLength: 3, selector: ([each]) => each },
    })
    const task = some({
      ...{ cpu: fc.constantFrom('1 vCPU', '1024', '1vcpu', '2048'), memory: fc.constantFrom('2 GB', '2048', '4GB') },
      ...{
        taskRoleArn: fc.constantFrom('', 'arn:aws:iam::123456789012:role/app'),
        placementConstraints: fc.constant([]),
      },
      requiresCompatibilities: fc.constantFrom(['EC2'], ['EXTERNAL', 'EC2'], ['EC2', 'EXTERNAL']),
      enableFaultInjection: fc.boolean(),
      tags: fc
        .uniqueArray(name, { minLength: 1, maxLength: 3 })
        .map((keys) => keys.map((key) => ({ key, value: 'x' }))),
    })
    return fc.tuple(name, containers, volume, task).map(([family, entries, data, rest]) => ({
      ...rest,
      ...(networkMode === undefined ? {} : { networkMode }),
      ...{ family, volumes: [{ name: 'data', ...data }] },
      containerDefinitions: entries.map(([each, value]) => ({ ...value, name: each })),
    }))
  })
