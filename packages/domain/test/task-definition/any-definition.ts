import type { Json, JsonObject } from '@ecs-actions/domain/json'
import { type TaskDefinition, taskDefinitionOf } from '@ecs-actions/domain/task-definition/task-definition'
import fc from 'fast-check'

/** Few, so that two random definitions often have containers in common. */
const containerNames = ['web', 'worker', 'log_router', 'xray-daemon'] as const

/** Values that are damaged easily: empty, with signs of assignments and commands, over several lines. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a=b=c',
    ' trailing \n',
    '["x"]',
    '"quoted"',
    '$HOME',
    '::set-output::',
    'größer 🐳',
    '__proto__',
  ),
  fc.string({ maxLength: 12 }),
)

/**
 * What this version knows nothing of; the same key always holds the same kind of value. No null: in an overlay it
 * removes.
 */
const unknownMembers = fc
  .tuple(
    fc.tuple(fc.constantFrom('someFutureField', '', '__proto__'), anyText),
    fc.tuple(fc.constantFrom('constructor', 'a.b'), fc.constantFrom<Json>({}, { deep: [] }, { other: { '': 0 } })),
    fc.tuple(fc.constantFrom('toString', 'ключ'), fc.constantFrom<Json>([], ['', []], [{ name: 1 }, -1.5, true])),
  )
  .chain((members) => fc.subarray(members, { maxLength: 2 }))

const anyTexts = fc.array(anyText, { maxLength: 3 })
const anyOptions = fc.dictionary(fc.constantFrom('awslogs-group', 'a.b/c', 'ключ', '__proto__', 'tag'), anyText, {
  maxKeys: 3,
})

/** Every definition names variables and secrets differently, as ECS demands. */
const anyEnvironment = named('name', ['A', 'B_2', 'lower.case', 'ключ'], { value: anyText })
const anySecrets = named('name', ['S_TOKEN', 'S_URL'], { valueFrom: anyText })
const anyLogConfiguration = members({
  logDriver: fc.constantFrom('awslogs', 'awsfirelens'),
  options: anyOptions,
  secretOptions: anySecrets,
})

const anyContainer = (name: string): fc.Arbitrary<JsonObject> =>
  members(
    {
      image: fc.constantFrom('nginx:1.27', 'public.ecr.aws/x/y@sha256:0', ''),
      cpu: fc.nat({ max: 4096 }),
      essential: fc.boolean(),
      command: anyTexts,
      entryPoint: anyTexts,
      environment: anyEnvironment,
      environmentFiles: named('value', ['arn:aws:s3:::b/one.env', 'arn:aws:s3:::b/two.env'], {
        type: fc.constant('s3'),
      }),
      secrets: anySecrets,
      dockerLabels: anyOptions,
      logConfiguration: anyLogConfiguration,
      portMappings: fc.array(
        fc.record({ containerPort: fc.nat({ max: 65_535 }), protocol: fc.constantFrom('tcp', 'udp') }),
        {
          maxLength: 2,
        },
      ),
      mountPoints: named('containerPath', ['/data', '/tmp'], { sourceVolume: fc.constantFrom('data', 'scratch') }),
      dependsOn: named('containerName', containerNames, { condition: fc.constantFrom('START', 'HEALTHY') }),
      healthCheck: fc.record({ command: anyTexts, retries: fc.nat({ max: 10 }) }),
    },
    { name: fc.constant(name) },
  )

const anyContainers = fc
  .shuffledSubarray([...containerNames], { minLength: 1 })
  .chain((names) => fc.tuple(...names.map(anyContainer)))

/**
 * A task definition as templates have them: several containers, fields that nobody knows, empty strings and lists, odd
 * keys, all in any order. What stands in them need not make sense together.
 */
export const anyDefinition: fc.Arbitrary<TaskDefinition> = members(
  {
    cpu: fc.constantFrom('256', '1 vCPU'),
    memory: fc.constantFrom('512', ''),
    taskRoleArn: anyText,
    executionRoleArn: anyText,
    networkMode: fc.constantFrom('awsvpc', 'bridge'),
    requiresCompatibilities: fc.subarray(['EC2', 'FARGATE']),
    volumes: named('name', ['data', 'scratch'], { host: fc.constantFrom<Json>({}, { sourcePath: '/srv' }) }),
    tags: named('key', ['team', 'cost center', 'ключ'], { value: anyText }),
  },
  { family: fc.constantFrom('app', 'app-2'), containerDefinitions: anyContainers },
).map((value) => taskDefinitionOf(value, 'a random definition'))

/** An object with the members that it must have, some of those that it may have, and unknown ones, in any order. */
function members(
  optional: Record<string, fc.Arbitrary<Json>>,
  required: Record<string, fc.Arbitrary<Json>> = {},
): fc.Arbitrary<JsonObject> {
  const asked = fc
    .subarray(Object.entries(optional))
    .chain((chosen) => fc.record({ ...Object.fromEntries(chosen), ...required }))
  return fc
    .tuple(asked, unknownMembers)
    .map(([known, unknown]) => [...unknown, ...Object.entries(known)])
    .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }))
    .map((entries) => Object.fromEntries(entries))
}

/** A list whose entries have different names. */
function named(
  key: string,
  names: readonly string[],
  others: Record<string, fc.Arbitrary<Json>>,
): fc.Arbitrary<readonly JsonObject[]> {
  return fc
    .shuffledSubarray([...names])
    .chain((chosen) => fc.tuple(...chosen.map((name) => members(others, { [key]: fc.constant(name) }))))
}
