import { errorText, Failure, failureOf, type Mistake } from '@ecs-actions/domain/failure'
import { execProblems } from '@ecs-actions/domain/task/execute-command'
import type { TaskOrder, TaskOverrides } from '@ecs-actions/domain/task/order'
import { overrideMistakes } from '@ecs-actions/domain/task/overrides'
import { type AskedPlacement, decidedPlacement } from '@ecs-actions/domain/task/placement'
import type { ServiceTaskSettings } from '@ecs-actions/domain/task/service-settings'
import { sizeProblems } from '@ecs-actions/domain/task/size'
import { decidedTags } from '@ecs-actions/domain/task/tags'
import { decidingContainer, nonEssentialDecider } from '@ecs-actions/domain/task-definition/deciding-container'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { MigrationInputs } from './inputs.ts'

/** Everything about the task that is decided before AWS is asked to start it. */
export interface MigrationPlan {
  /** Its exit code is the verdict. */
  readonly container: string
  readonly order: TaskOrder
  /** What the reader of the log should know of these decisions; may quote names. */
  readonly notes: readonly string[]
  /** What may turn out to be wrong. */
  readonly warnings: readonly string[]
}

/**
 * The task that the inputs, the definition and the service describe together.
 * @param service undefined when the inputs name none
 * @throws Failure `invalid-input` for everything that ECS would refuse, as far as that can be known beforehand
 */
export function migrationPlan(
  inputs: MigrationInputs,
  { arn, definition }: RegisteredDefinition,
  service?: ServiceTaskSettings,
): MigrationPlan {
  const decider = containerOf(inputs, definition)
  const overrides = overridesOf(inputs, decider.container)
  const { placement, ...placing } = decidedPlacement({ asked: askedPlacement(inputs), definition, service })
  const { tags, ...tagging } = decidedTags({ asked: inputs.tags ?? new Map(), copied: service?.tags ?? new Map() })
  const size = sizeProblems({ overrides, definition, capacity: placement.capacity })
  const enableExecuteCommand = inputs['enable-execute-command']
  const exec = enableExecuteCommand ? execProblems({ definition, overrides, placement }) : nothing
  const overriding = overrideMistakes(overrides, definition)
  const found = [decider, placing, size, tagging, exec].flatMap(({ mistakes }) => mistakes)
  refuse([...found, ...overriding], definition)
  return {
    container: decider.container,
    order: { cluster: inputs.cluster, taskDefinition: arn, overrides, ...placement, enableExecuteCommand, tags },
    notes: [...placing.notes, ...tagging.notes],
    warnings: [...decider.warnings, ...size.warnings, ...exec.warnings],
  }
}

const nothing = { mistakes: [], warnings: [] }

function refuse(mistakes: readonly Mistake[], { family }: TaskDefinition): void {
  if (mistakes.length === 0) return
  throw failureOf(mistakes, {
    code: 'invalid-input',
    what: `inputs do not fit task definition ${family}`,
    remedy: 'Nothing was started.',
  })
}

/** A name that is wrong is one mistake among others: the rest is looked at all the same. */
function containerOf(
  inputs: MigrationInputs,
  definition: TaskDefinition,
): { readonly container: string; readonly mistakes: readonly Mistake[]; readonly warnings: readonly string[] } {
  try {
    const container = decidingContainer(definition, inputs['container-name'])
    const warning = nonEssentialDecider(definition, container)
    return { container, mistakes: [], warnings: warning === undefined ? [] : [warning] }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { container: '', mistakes: [{ at: 'container-name', message: errorText(error) }], warnings: [] }
  }
}

function overridesOf(inputs: MigrationInputs, container: string): TaskOverrides {
  const { command, cpu, memory } = inputs
  return {
    ...{ container, command, cpu, memory },
    environment: inputs['environment-variables'] ?? new Map(),
    taskRoleArn: inputs['task-role-arn'],
  }
}

function askedPlacement(inputs: MigrationInputs): AskedPlacement {
  return {
    launchType: inputs['launch-type'],
    capacityProviderStrategy: inputs['capacity-provider-strategy'],
    platformVersion: inputs['platform-version'],
    subnets: inputs.subnets,
    securityGroups: inputs['security-groups'],
    assignPublicIp: inputs['assign-public-ip'],
  }
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
