import { Failure, failureOf, type Mistake } from '@ecs-actions/domain/failure'
import { isJsonArray, type JsonObject } from '@ecs-actions/domain/json'
import { decidingContainer } from '@ecs-actions/domain/task-definition/deciding-container'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { MigrationInputs } from './inputs.ts'

/** Everything about the task that is decided before AWS is asked to start it. */
export interface MigrationPlan {
  readonly cluster: string
  /** Its exit code is the verdict. */
  readonly container: string
  readonly command: readonly string[] | undefined
  readonly environment: ReadonlyMap<string, string>
  readonly launchType: 'FARGATE' | 'EC2' | undefined
  readonly platformVersion: string | undefined
  readonly network:
    | {
        readonly subnets: readonly string[]
        readonly securityGroups: readonly string[]
        readonly assignPublicIp: boolean
      }
    | undefined
}

// RunTask refuses more: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
const largestOverrides = 8_192

/**
 * The task that the inputs and the definition describe together.
 * @throws Failure `invalid-input` for everything that ECS would refuse, as far as that can be known beforehand
 */
export function migrationPlan(inputs: MigrationInputs, definition: TaskDefinition): MigrationPlan {
  const container = decidingContainer(definition, inputs['container-name'])
  const mistakes = [...networkMistakes(inputs, definition), ...overrideMistakes(inputs, container)]
  if (mistakes.length > 0) {
    throw failureOf(mistakes, {
      code: 'invalid-input',
      what: `inputs do not fit task definition ${definition.family}`,
      remedy: 'Nothing was started.',
    })
  }
  const { subnets } = inputs
  const network = subnets && {
    subnets,
    securityGroups: inputs['security-groups'] ?? [],
    assignPublicIp: inputs['assign-public-ip'],
  }
  return {
    cluster: inputs.cluster,
    container,
    command: inputs.command,
    environment: inputs['environment-variables'] ?? new Map(),
    launchType: inputs['launch-type'] ?? launchTypeOf(definition),
    platformVersion: inputs['platform-version'],
    network,
  }
}

function networkMistakes(inputs: MigrationInputs, definition: TaskDefinition): Mistake[] {
  const { networkMode } = definition
  const awsvpc = networkMode === 'awsvpc'
  if (awsvpc && !inputs.subnets) return [{ at: 'subnets', message: 'is required: the network mode is awsvpc' }]
  if (awsvpc) return []
  const settings = [
    { at: 'subnets', given: inputs.subnets !== undefined },
    { at: 'security-groups', given: inputs['security-groups'] !== undefined },
    { at: 'assign-public-ip', given: inputs['assign-public-ip'] },
  ]
  const mode = typeof networkMode === 'string' ? networkMode : 'bridge'
  return settings
    .filter(({ given }) => given)
    .map(({ at }) => ({ at, message: `has no meaning: the network mode is ${mode}, not awsvpc` }))
}

function overrideMistakes(inputs: MigrationInputs, container: string): Mistake[] {
  const environment = [...(inputs['environment-variables'] ?? [])].map(([name, value]) => ({ name, value }))
  const overrides: JsonObject = {
    containerOverrides: [{ name: container, command: inputs.command ?? [], environment }],
  }
  const size = JSON.stringify(overrides).length
  if (size <= largestOverrides) return []
  return [
    {
      at: 'command and environment-variables',
      message: `make overrides of ${size} characters; ECS takes ${largestOverrides}`,
    },
  ]
}

/** FARGATE when the definition is made for nothing else; ECS itself would take EC2 for granted. */
function launchTypeOf(definition: TaskDefinition): 'FARGATE' | undefined {
  const { requiresCompatibilities } = definition
  if (!isJsonArray(requiresCompatibilities) || requiresCompatibilities.length !== 1) return undefined
  return requiresCompatibilities[0] === 'FARGATE' ? 'FARGATE' : undefined
}

export function stopNotSeen(seconds: number): Failure {
  return new Failure({
    code: 'timed-out',
    message: `it did not end within ${seconds} s of being asked to.`,
    remedy: 'Look at the task in the console before anything is run again.',
  })
}

export function timedOut(minutes: number): Failure {
  return new Failure({
    code: 'timed-out',
    message: `the task did not end within ${minutes} minutes.`,
    remedy: 'Look at its last log lines; when it needs longer, raise wait-minutes.',
  })
}
