import type { JsonObject } from '@ecs-actions/domain/json'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { type Rule, severities } from '@ecs-actions/domain/task-definition/validation/rules'
import { describe, expect, test } from '@jest/globals'
import { onFargate, onInstances, web } from './definitions.ts'

const side: JsonObject = { ...web, name: 'side', memory: 64 }
const gpu = { resourceRequirements: [{ type: 'GPU', value: '1' }] }
const windows2022 = { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }
const windows = { ...windows2022, cpu: '1024', memory: '2048' }
const proxyConfiguration = { containerName: 'web', properties: [{ name: 'AppPorts', value: '8080' }] }
const s3files = [{ name: 'data', s3filesVolumeConfiguration: { fileSystemArn: 'arn:aws:s3files:::x' } }]

function logs(logDriver: string, options: JsonObject, more: JsonObject = {}): JsonObject {
  return { logConfiguration: { logDriver, options, ...more } }
}

function environment(name: string, value: string): JsonObject {
  return { environment: [{ name, value }] }
}

const awslogs = { 'awslogs-group': 'g', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'web' }
const first = 'containerDefinitions[0]'

const cases: readonly (readonly [Rule, string, string, JsonObject])[] = [
  ['describe-only-key', 'what only ECS sets', 'revision', onInstances({}, { revision: 7 })],
  [
    'unlisted-value',
    'a system that is not known yet',
    'runtimePlatform.operatingSystemFamily',
    onInstances({}, { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2040_CORE' } }),
  ],
  [
    'unlisted-value',
    'a protocol that AWS takes for tcp',
    `${first}.portMappings[0].protocol`,
    onInstances({ portMappings: [{ containerPort: 80, protocol: 'TCP' }] }),
  ],
  ['latest-image', 'an image without a tag', `${first}.image`, onInstances({ image: 'host.example:5000/app' })],
  ['latest-image', 'the tag latest', `${first}.image`, onInstances({ image: 'app:latest' })],
  ['mutable-image', 'another tag', `${first}.image`, onInstances({ image: 'app:v1' })],
  ['unknown-task-size', 'more CPU than Fargate had', 'cpu', onFargate({}, { cpu: '32768', memory: '245760' })],
  ['unknown-task-size', 'more memory than Fargate had', 'memory', onFargate({}, { cpu: '16384', memory: '131072' })],
  ['unknown-task-size', 'more CPU than instances had', 'cpu', onInstances({}, { cpu: '393216' })],
  [
    'container-memory-sum',
    'limits that exceed the task together',
    'memory',
    {
      ...onInstances({ memory: 400 }, { memory: '512' }),
      containerDefinitions: [
        { ...web, memory: 400 },
        { ...side, memory: 200 },
      ],
    },
  ],
  [
    'duplicate-container-port',
    'a port with two protocols',
    `${first}.portMappings[1].containerPort`,
    onInstances({ portMappings: [{ containerPort: 53 }, { containerPort: 53, protocol: 'udp' }] }),
  ],
  ['unknown-link', 'a link to nowhere', `${first}.links[0]`, onInstances({ links: ['db:database'] })],
  [
    'health-check-command',
    'a check without CMD',
    `${first}.healthCheck.command[0]`,
    onInstances({ healthCheck: { command: ['curl', '-f', 'http://localhost/'] } }),
  ],
  [
    'ulimit',
    'a soft limit above the hard one',
    `${first}.ulimits[0].softLimit`,
    onInstances({ ulimits: [{ name: 'nofile', softLimit: 4096, hardLimit: 1024 }] }),
  ],
  [
    'proxy-properties',
    'a proxy that lacks ports',
    'proxyConfiguration.properties',
    onInstances({}, { proxyConfiguration }),
  ],
  [
    's3-files-volume',
    'a file system without a role',
    'volumes[0].s3filesVolumeConfiguration',
    onInstances({}, { volumes: s3files }),
  ],
  [
    'no-log-configuration',
    'output that nobody keeps',
    `${first}.logConfiguration`,
    onInstances({ logConfiguration: null }),
  ],
  [
    'awslogs-patterns',
    'two ways to join lines',
    `${first}.logConfiguration.options`,
    onInstances(logs('awslogs', { ...awslogs, 'awslogs-datetime-format': '%Y', 'awslogs-multiline-pattern': '^x' })),
  ],
  [
    'splunk-options',
    'splunk without a token',
    `${first}.logConfiguration.options`,
    onInstances(logs('splunk', { 'splunk-url': 'https://s.example' })),
  ],
  [
    'firelens-routers',
    'two log routers',
    'containerDefinitions[1].firelensConfiguration',
    {
      family: 'app',
      containerDefinitions: [
        { ...web, memory: 64, firelensConfiguration: { type: 'fluentbit' } },
        { ...side, firelensConfiguration: { type: 'fluentbit' } },
        { ...side, name: 'app', ...logs('awsfirelens', {}) },
      ],
    },
  ],
  [
    'duplicate-variable',
    'a variable that is set twice',
    `${first}.environment[1].name`,
    onInstances({ environment: ['1', '2'].map((value) => ({ name: 'A', value })) }),
  ],
  [
    'environment-file-extension',
    'a file of variables with another name',
    `${first}.environmentFiles[0].value`,
    onFargate({ environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::bucket/variables' }] }),
  ],
  [
    'plaintext-secret',
    'a variable',
    `${first}.environment[0].value`,
    onInstances(environment('DB_PASSWORD', 'hunter2')),
  ],
  [
    'plaintext-secret',
    'an option of a log driver',
    `${first}.logConfiguration.options.splunk-token`,
    onInstances(logs('splunk', { 'splunk-url': 'https://s.example', 'splunk-token': 'hunter2' })),
  ],
  ['plaintext-secret', 'an argument', `${first}.command[1]`, onInstances({ command: ['run', 'AKIAIOSFODNN7EXAMPLE'] })],
  [
    'plaintext-secret',
    'a label',
    `${first}.dockerLabels["my label"]`,
    onInstances({ dockerLabels: { 'my label': 'postgres://app:hunter2@db/app' } }),
  ],
  [
    'execution-role-advised',
    'a file of variables without the role that reads it',
    'executionRoleArn',
    onInstances({ environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::bucket/a.env' }] }),
  ],
  ['fargate-doubtful', 'a GPU', `${first}.resourceRequirements[0]`, onFargate(gpu)],
  [
    'fargate-doubtful',
    'shared memory',
    `${first}.linuxParameters.sharedMemorySize`,
    onFargate({ linuxParameters: { sharedMemorySize: 64 } }),
  ],
  [
    'fargate-doubtful',
    'a capability',
    `${first}.linuxParameters.capabilities.add[1]`,
    onFargate({ linuxParameters: { capabilities: { add: ['SYS_PTRACE', 'NET_ADMIN'] } } }),
  ],
  [
    'fargate-doubtful',
    'constraints',
    'placementConstraints',
    onFargate({}, { placementConstraints: [{ type: 'memberOf', expression: 'x' }] }),
  ],
  [
    'fargate-doubtful',
    'an old Windows',
    'runtimePlatform.operatingSystemFamily',
    onFargate({}, { ...windows, runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2016_FULL' } }),
  ],
  ['windows-unsupported', 'a user', `${first}.user`, onFargate({ user: '1000' }, windows)],
  ['windows-unsupported', 'a shared process namespace', 'pidMode', onFargate({}, { ...windows, pidMode: 'task' })],
]

describe('worth a look, and no error', () => {
  test.each(cases)('%s: %s', (rule, _what, at, definition) => {
    expect(findingsIn(definition)).toMatchObject([{ severity: 'warning', rule, at }])
  })

  test('is every rule that only warns', () => {
    const rules = Object.entries(severities).filter(([, severity]) => severity === 'warning')
    const untested = rules.map(([rule]) => rule).filter((rule) => !cases.some(([tested]) => tested === rule))

    // It depends on what the task is for, and has tests of its own.
    expect(untested).toEqual(['non-blocking-logs'])
  })
})

describe('nothing to say is there of', () => {
  test.each<[string, JsonObject]>([
    ['a definition for instances', onInstances()],
    ['a definition for Fargate', onFargate()],
    [
      'null, which the SDK leaves out',
      onFargate({ command: null, healthCheck: null }, { ipcMode: null, volumes: null }),
    ],
    ['a limit that is no more than its reservation', onInstances({ memory: 128, memoryReservation: 128 })],
    ['tmpfs on Fargate', onFargate({ linuxParameters: { tmpfs: [{ containerPath: '/run', size: 8 }] } })],
    ['what is for Linux on Windows, when it is switched off', onFargate({ privileged: false, links: [] }, windows)],
    [
      'sums on Windows, where the size of the task counts for nothing',
      onInstances({ memory: 4096 }, { ...windows2022, memory: '2048' }),
    ],
    [
      'a token for splunk that is a secret',
      onFargate(
        logs(
          'splunk',
          { 'splunk-url': 'https://s.example' },
          { secretOptions: [{ name: 'splunk-token', valueFrom: 't' }] },
        ),
      ),
    ],
  ])('%s', (_what, definition) => {
    expect(findingsIn(definition)).toEqual([])
  })
})
