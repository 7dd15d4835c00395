import { lastSegment, shortDefinition } from '@ecs-actions/domain/arn'
import { Failure, isPassing } from '@ecs-actions/domain/failure'
import { isSameContent } from '@ecs-actions/domain/task-definition/normalised'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { RegistrationPorts } from './register-definition.ts'
import { untilAborted } from './until-aborted.ts'

const pause = 2_000
// Others may register the same family at the same time, but not by the dozen.
const revisionsAtMost = 10

interface Search {
  /** The latest ACTIVE revision before; undefined when there was none. */
  readonly before: RegisteredDefinition | undefined
  readonly ports: Pick<RegistrationPorts, 'definitions' | 'clock' | 'cancelled'>
}

/**
 * A revision that is newer than `before` and has this content; undefined when none has, or they cannot be read.
 * @param search.looks how often, 2 s apart; a revision that was just registered may not be shown yet
 */
export async function findNewer(
  definition: TaskDefinition,
  search: Search & { readonly looks: number },
): Promise<RegisteredDefinition | undefined> {
  const { clock, cancelled } = search.ports
  for (let look = 1; ; look++) {
    try {
      const found = await newestWithContent(definition, search)
      if (found) return found
    } catch (error) {
      if (!(error instanceof Failure) || cancelled.aborted) throw error
      if (!isPassing(error)) return undefined
    }
    if (look >= search.looks) return undefined
    await clock.sleep(pause, cancelled)
  }
}

async function newestWithContent(
  definition: TaskDefinition,
  { before, ports }: Search,
): Promise<RegisteredDefinition | undefined> {
  const { definitions, cancelled } = ports
  const newest = await untilAborted(definitions.find(definition.family), cancelled)
  if (!newest) return undefined
  if (numberOf(newest.arn) > numberOf(before?.arn) && hasContent(newest, definition)) return newest
  for (const name of namesBetween(definition, { before, arn: newest.arn })) {
    const revision = await untilAborted(definitions.find(name), cancelled)
    if (revision && hasContent(revision, definition)) return revision
  }
  return undefined
}

/** Other revisions with this content that are newer than `before` and older than the one of `arn`. */
export async function twins(
  definition: TaskDefinition,
  { before, arn, ports }: Search & { readonly arn: string },
): Promise<readonly { readonly name: string; readonly isCertain: boolean }[]> {
  const found: { name: string; isCertain: boolean }[] = []
  for (const name of namesBetween(definition, { before, arn })) {
    const revision = await readable(name, ports)
    if (!revision) found.push({ name, isCertain: false })
    else if (hasContent(revision, definition)) found.push({ name: shortDefinition(revision.arn), isCertain: true })
  }
  return found
}

async function readable(
  name: string,
  { definitions, cancelled }: Search['ports'],
): Promise<RegisteredDefinition | undefined> {
  try {
    return await untilAborted(definitions.find(name), cancelled)
  } catch (error) {
    if (!(error instanceof Failure) || cancelled.aborted) throw error
    return undefined
  }
}

/** `app:8`, `app:7`, … newest first, without both ends. */
function namesBetween(
  { family }: TaskDefinition,
  { before, arn }: { readonly before: RegisteredDefinition | undefined; readonly arn: string },
): string[] {
  const to = numberOf(arn)
  const from = Math.max(numberOf(before?.arn) + 1, to - revisionsAtMost)
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => `${family}:${to - 1 - index}`)
}

function numberOf(arn: string | undefined): number {
  return arn === undefined ? 0 : Number(lastSegment(arn))
}

function hasContent(revision: RegisteredDefinition, definition: TaskDefinition): boolean {
  return isActive(revision) && isSameContent(revision.definition, definition)
}

export function isActive({ definition }: RegisteredDefinition): boolean {
  return definition.status === 'ACTIVE'
}
