import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { describe, expect, test } from '@jest/globals'
import { problems } from '../../src/services/ecs/task-definition/problems.ts'
import { cpuUnits, isFargateSize, memoryMiB } from '../../src/services/ecs/task-definition/sizes.ts'
import { ecsWorld, fargateDefinition, logConfiguration } from './ecs-world.ts'

const app = { name: 'app', image: 'app:1' }
const ec2: RegisterTaskDefinitionRequest = {
  family: 'app',
  containerDefinitions: [{ ...app, memory: 128 }],
}

function withContainer(changes: ContainerDefinition, base: RegisterTaskDefinitionRequest = ec2) {
  return { ...base, containerDefinitions: [{ ...base.containerDefinitions?.[0], ...changes }] }
}

describe('RegisterTaskDefinition accepts', () => {
  test.each<[string, RegisterTaskDefinitionRequest]>([
    ['a small EC2 definition', ec2],
    ['a small Fargate definition', fargateDefinition],
    ['a digest in place of a tag', withContainer({ image: `repo/app@sha256:${'a'.repeat(64)}` })],
    ['a tag and a digest', withContainer({ image: `repo/app:1@sha256:${'a'.repeat(64)}` })],
    ['an empty task role, which counts as none', { ...ec2, taskRoleArn: '' }],
    ['a role by its name', { ...ec2, taskRoleArn: 'web' }],
    ['an empty command and an empty value', withContainer({ command: [], environment: [{ name: 'A', value: '' }] })],
    ['sizes with units', { ...fargateDefinition, cpu: '1 vCPU', memory: '2GB' }],
    [
      'a matching hostPort in awsvpc',
      withContainer({ portMappings: [{ containerPort: 80, hostPort: 80 }] }, fargateDefinition),
    ],
  ])('%s', (_what, definition) => {
    expect([...problems(definition)]).toEqual([])
  })
})

describe('RegisterTaskDefinition refuses', () => {
  const duplicate =
    'The secret name must be unique and not shared with any new or existing environment variables set on the container, such as'

  test.each<[string, RegisterTaskDefinitionRequest, string]>([
    ['a negative cpu', withContainer({ cpu: -1 }), "'cpu' must not be negative"],
    ['a port mapping without a port', withContainer({ portMappings: [{ hostPort: 80 }] }), 'needs a containerPort'],
    ['a volume twice', { ...ec2, volumes: [{ name: 'a' }, { name: 'a' }] }, 'Volume names must be unique.'],
    [
      'volumes from a container that is not there',
      withContainer({ volumesFrom: [{ sourceContainer: 'other' }] }),
      "Invalid sourceContainer 'other'",
    ],
    ['no family', { ...ec2, family: '' }, 'Family should not be null or empty.'],
    ['a family with other characters', { ...ec2, family: 'my app' }, 'Family contains invalid characters.'],
    ['no containers', { ...ec2, containerDefinitions: [] }, 'Container list cannot be empty.'],
    [
      '11 containers',
      { ...ec2, containerDefinitions: Array.from({ length: 11 }, (_, i) => ({ ...app, name: `c${i}`, memory: 8 })) },
      'at most 10 containers, not 11',
    ],
    ['a container without a name', withContainer({ name: undefined }), 'Container.name should not be null or empty.'],
    [
      'a container name with a dot',
      withContainer({ name: 'a.b' }),
      "Container name 'a.b' contains invalid characters.",
    ],
    ['a container without an image', withContainer({ image: '' }), 'Container.image should not be null or empty.'],
    ['an image with a space', withContainer({ image: 'app: 1' }), "Invalid repository name in image 'app: 1'"],
    ['an image with half a digest', withContainer({ image: 'app@sha256:abc' }), 'Invalid repository name in image'],
    [
      'no memory anywhere',
      withContainer({ memory: undefined }),
      "Invalid setting for container 'app'. At least one of 'memory' or 'memoryReservation' must be specified.",
    ],
    ['5 MiB', withContainer({ memory: 5 }), "'memory' must be at least 6 MiB, not 5"],
    [
      'a reservation as large as the limit',
      withContainer({ memoryReservation: 128 }),
      "'memory' (128) must be greater than 'memoryReservation' (128)",
    ],
    ['containers that need more memory than the task has', { ...ec2, memory: '100' }, 'adds up to 128 MiB'],
    [
      'containers that need more cpu than the task has',
      { ...withContainer({ cpu: 300 }), cpu: '256' },
      'adds up to 300',
    ],
    ['a task cpu below 128', { ...ec2, cpu: '64' }, "Invalid 'cpu' setting for task."],
    ['a task cpu that is no size', { ...ec2, cpu: 'much' }, "Invalid 'cpu' setting for task."],
    ['a task memory that is no size', { ...ec2, memory: '1 vCPU' }, "Invalid 'memory' setting for task."],
    ['no essential container', withContainer({ essential: false }), 'at least one essential container'],
    [
      'two containers of one name',
      {
        ...ec2,
        containerDefinitions: [
          { ...app, memory: 8 },
          { ...app, memory: 8 },
        ],
      },
      "'app' is used twice",
    ],
    ['a role that is none', { ...ec2, taskRoleArn: 'arn:aws:iam::1:user/x' }, 'Role is not valid'],
    ['a port beyond 65535', withContainer({ portMappings: [{ containerPort: 70_000 }] }), 'Invalid port 70000'],
    [
      'an upper-case port name',
      withContainer({ portMappings: [{ containerPort: 80, name: 'Web' }] }),
      "Invalid port mapping name 'Web'",
    ],
    [
      'another hostPort in awsvpc',
      withContainer({ portMappings: [{ containerPort: 80, hostPort: 8080 }] }, fargateDefinition),
      'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
    ],
    ['links in awsvpc', withContainer({ links: ['db'] }, fargateDefinition), 'links is not supported'],
    [
      'a secret named like a variable',
      withContainer({ environment: [{ name: 'DB' }], secrets: [{ name: 'DB', valueFrom: '/db' }] }),
      `${duplicate} 'DB'.`,
    ],
    [
      'a secret without valueFrom',
      withContainer({ secrets: [{ name: 'DB', valueFrom: '' }] }),
      'needs both name and valueFrom',
    ],
    [
      'awslogs without its options',
      withContainer({ logConfiguration: { logDriver: 'awslogs' } }),
      'Log driver awslogs requires options: awslogs-group, awslogs-region',
    ],
    [
      'a stopTimeout over 120',
      withContainer({ stopTimeout: 121 }),
      "Invalid stopTimeout of container 'app': 121. It must be between 0 and 120.",
    ],
    [
      'a health check that is too eager',
      withContainer({ healthCheck: { command: ['CMD', 'true'], interval: 4 } }),
      'Invalid interval of the health check',
    ],
    [
      'a mount of an unknown volume',
      withContainer({ mountPoints: [{ sourceVolume: 'data' }] }),
      "Unknown volume 'data'",
    ],
    ['a definition over 64 KiB', withContainer({ command: ['x'.repeat(65_536)] }), 'larger than 64 KiB'],
    [
      'Fargate in bridge mode',
      { ...fargateDefinition, networkMode: 'bridge' },
      'Fargate only supports network mode ‘awsvpc’.',
    ],
    [
      'Fargate without task memory',
      { ...fargateDefinition, memory: undefined, containerDefinitions: [{ ...app, memory: 128 }] },
      "'memory' be defined at the task level",
    ],
    [
      'a size that Fargate does not have',
      { ...fargateDefinition, memory: '4096' },
      'No Fargate configuration exists for given values.',
    ],
    [
      'awslogs on Fargate without an execution role',
      { ...fargateDefinition, executionRoleArn: undefined },
      'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
    ],
    [
      'ECR on Fargate without an execution role',
      {
        ...fargateDefinition,
        executionRoleArn: undefined,
        containerDefinitions: [{ ...app, image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' }],
      },
      'Fargate requires task definition to have execution role ARN to support ECR images.',
    ],
    [
      'awslogs on Fargate without a prefix',
      withContainer(
        { logConfiguration: { ...logConfiguration, options: { 'awslogs-group': 'g', 'awslogs-region': 'r' } } },
        fargateDefinition,
      ),
      'Log driver awslogs requires options: awslogs-stream-prefix',
    ],
    ['privileged on Fargate', withContainer({ privileged: true }, fargateDefinition), 'privileged'],
    [
      'a host path on Fargate',
      { ...fargateDefinition, volumes: [{ name: 'v', host: { sourcePath: '/x' } }] },
      'host.sourcePath',
    ],
    [
      'journald on Fargate',
      withContainer({ logConfiguration: { logDriver: 'journald' } }, fargateDefinition),
      "not 'journald'",
    ],
    [
      '20 GiB of storage',
      { ...fargateDefinition, ephemeralStorage: { sizeInGiB: 20 } },
      'between 21 and 200 GiB, not 20',
    ],
  ])('%s', async (_what, definition, message) => {
    await expect(ecsWorld().call('RegisterTaskDefinition', definition)).rejects.toMatchObject({
      name: 'ClientException',
      message: expect.stringContaining(message),
    })
  })

  const two = (dependsOn: ContainerDefinition['dependsOn'], init: ContainerDefinition) => ({
    ...ec2,
    containerDefinitions: [
      { ...app, memory: 8, dependsOn },
      { image: 'init:1', name: 'init', memory: 8, essential: false, ...init },
    ],
  })

  test.each<[string, RegisterTaskDefinitionRequest, string]>([
    [
      'on a container that is not there',
      two([{ containerName: 'x', condition: 'START' }], {}),
      "depends on container 'x'",
    ],
    [
      'on the success of an essential container',
      two([{ containerName: 'init', condition: 'SUCCESS' }], { essential: true }),
      "'init' is essential",
    ],
    [
      'on the health of a container without a check',
      two([{ containerName: 'init', condition: 'HEALTHY' }], {}),
      'has no health check',
    ],
    [
      'in a circle',
      two([{ containerName: 'init', condition: 'START' }], {
        dependsOn: [{ containerName: 'app', condition: 'START' }],
      }),
      'form a cycle: app -> init -> app',
    ],
  ])('a dependency %s', (_what, definition, message) => {
    expect([...problems(definition)].join()).toContain(message)
  })
})

describe('what is stored', () => {
  test('defaults are filled in, lists are never absent, sizes are units and MiB', () => {
    const { register, clock } = ecsWorld()

    const { definition } = register({
      cpu: '.25 vCPU',
      memory: '0.5GB',
      containerDefinitions: [
        { ...app, portMappings: [{ containerPort: 80 }], healthCheck: { command: ['CMD', 'true'], retries: 5 } },
      ],
    })

    expect(definition).toEqual({
      taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1',
      family: 'app',
      revision: 1,
      status: 'ACTIVE',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      compatibilities: ['EC2', 'FARGATE'],
      cpu: '256',
      memory: '512',
      executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
      volumes: [],
      placementConstraints: [],
      requiresAttributes: expect.arrayContaining([{ name: 'ecs.capability.task-eni' }]),
      registeredAt: new Date(clock.now()),
      registeredBy: 'arn:aws:iam::123456789012:user/tester',
      containerDefinitions: [
        {
          ...app,
          cpu: 0,
          essential: true,
          portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
          environment: [],
          mountPoints: [],
          volumesFrom: [],
          systemControls: [],
          healthCheck: { command: ['CMD', 'true'], interval: 30, timeout: 5, retries: 5 },
        },
      ],
    })
  })

  test('what bridge mode and EC2 leave open stays open', () => {
    const { register } = ecsWorld()

    const { definition } = register({
      ...withContainer({ portMappings: [{ containerPort: 80 }] }),
      networkMode: 'bridge',
      requiresCompatibilities: undefined,
      cpu: undefined,
      memory: undefined,
      executionRoleArn: undefined,
    })

    expect(definition.compatibilities).toEqual(['EXTERNAL', 'EC2'])
    expect(definition.containerDefinitions?.[0]?.portMappings).toEqual([
      { containerPort: 80, hostPort: 0, protocol: 'tcp' },
    ])
    expect(definition).not.toHaveProperty('cpu')
  })

  test('variables come back in another order, unless the order decides which of two counts', () => {
    const { register } = ecsWorld()
    const shown = (...names: string[]) => {
      const environment = names.map((name, index) => ({ name, value: String(index) }))
      const { definition } = register(withContainer({ environment }))
      return definition.containerDefinitions?.[0]?.environment?.map(({ name, value }) => `${name}=${value}`)
    }

    expect(shown('A', 'B', 'C')).toEqual(['C=2', 'B=1', 'A=0'])
    expect(shown('A', 'B', 'A')).toEqual(['A=0', 'B=1', 'A=2'])
  })
})

test.each([
  ['1 vCPU', 1024],
  ['.5 vcpu', 512],
  ['256', 256],
  ['1 GB', undefined],
  ['0.3', undefined],
  ['', undefined],
])('cpu %p is %p units', (text, units) => {
  expect(cpuUnits(text)).toBe(units)
})

test.each([
  ['2 GB', 2048],
  ['0.5GB', 512],
  ['512', 512],
  ['1 vCPU', undefined],
])('memory %p is %p MiB', (text, mebibytes) => {
  expect(memoryMiB(text)).toBe(mebibytes)
})

test.each([
  [256, 512, true],
  [256, 2048, true],
  [256, 3072, false],
  [512, 4096, true],
  [512, 512, false],
  [4096, 30 * 1024, true],
  [4096, 31 * 1024, false],
  [8192, 20 * 1024, true],
  [8192, 18 * 1024, false],
  [16_384, 120 * 1024, true],
  [300, 1024, false],
])('Fargate has %i units with %i MiB: %p', (cpu, memory, offered) => {
  expect(isFargateSize({ cpu, memory })).toBe(offered)
})
