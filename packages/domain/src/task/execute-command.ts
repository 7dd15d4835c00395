import { parseArn } from '../arn.ts'
import type { Mistake } from '../failure.ts'
import type { RegisteredDefinition } from '../task-definition/registered-definition.ts'
import type { TaskDefinition } from '../task-definition/task-definition.ts'
import { definitionOf } from '../task-definition/validation/definition.ts'
import { infrastructureOf } from './infrastructure.ts'
import type { TaskOverrides } from './order.ts'
import type { Placement } from './placement.ts'

/** What the agent of ECS Exec does with the task's role: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html */
export const sessionActions = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
] as const

interface ExecFacts {
  readonly definition: TaskDefinition
  readonly overrides: Pick<TaskOverrides, 'container' | 'taskRoleArn'>
  readonly placement: Placement
}

/** What would keep a shell from being opened in the task, as far as it can be known without asking IAM. */
export function execProblems(facts: ExecFacts): {
  readonly mistakes: readonly Mistake[]
  readonly warnings: readonly string[]
} {
  return { mistakes: [...roleMistakes(facts), ...platformMistakes(facts)], warnings: readOnlyWarnings(facts) }
}

/**
 * The ARN of the role that the task has. A definition may name it without its path and account; that it has no path is
 * then a guess.
 */
export function taskRoleArn(
  overrides: Pick<TaskOverrides, 'taskRoleArn'>,
  { arn, definition }: RegisteredDefinition,
): string | undefined {
  const role = roleOf(overrides, definition)
  if (role === undefined || role.startsWith('arn:')) return role
  const account = parseArn(arn)
  return account && `arn:${account.partition}:iam::${account.accountId}:role/${role}`
}

/** For the role's policy. */
export function execStatement(actions: readonly string[]): string {
  return JSON.stringify({ Effect: 'Allow', Action: actions, Resource: '*' })
}

function roleOf(overrides: Pick<TaskOverrides, 'taskRoleArn'>, definition: TaskDefinition): string | undefined {
  if (overrides.taskRoleArn !== undefined) return overrides.taskRoleArn
  const { taskRoleArn: role } = definition
  return typeof role === 'string' && role !== '' ? role : undefined
}

function roleMistakes({ overrides, definition }: ExecFacts): Mistake[] {
  if (roleOf(overrides, definition) !== undefined) return []
  const message = `needs a task role, and task definition ${definition.family} has none: give task-role-arn, or taskRoleArn in the definition, with ${execStatement(sessionActions)}`
  return [{ at: 'enable-execute-command', message }]
}

/** On Linux 1.4.0 at the least; Windows has versions of its own. */
function platformMistakes({ definition, placement }: ExecFacts): Mistake[] {
  const { capacity, platformVersion: version = 'LATEST' } = placement
  if (infrastructureOf(capacity) !== 'FARGATE' || definitionOf(definition).isForWindows) return []
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? []
  if (major === undefined || Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 4)) return []
  const message = `needs platform version 1.4.0 or later, and the task would have ${version}; set platform-version: LATEST`
  return [{ at: 'enable-execute-command', message }]
}

function readOnlyWarnings({ definition, overrides }: ExecFacts): string[] {
  const container = definition.containerDefinitions.find(({ name }) => name === overrides.container)
  if (container?.readonlyRootFilesystem !== true) return []
  return [
    `Container ${overrides.container} has a read-only root file system, where the agent of ECS Exec cannot start: no shell can be opened in it.`,
  ]
}
