import { shortDefinition } from '@ecs-actions/domain/arn'
import { errorText, Failure } from '@ecs-actions/domain/failure'
import { isSameContent } from '@ecs-actions/domain/task-definition/normalised'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import type { Registration, RegistrationEvent } from '@ecs-actions/domain/task-definition/registration'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { Clock } from './clock.ts'
import { findNewer, isActive, twins } from './registered-revisions.ts'
import { untilAborted } from './until-aborted.ts'

/** Amazon ECS, for registering. */
export interface DefinitionRegistry {
  /**
   * With its tags; undefined when there is none, or reads do not show it yet.
   * @param name family (its latest ACTIVE revision), or family:revision
   */
  find(name: string): Promise<RegisteredDefinition | undefined>
  /** Asks once. Throws only what is a refusal for good. */
  register(definition: TaskDefinition): Promise<Registration>
}

export interface RegistrationPorts {
  readonly definitions: DefinitionRegistry
  readonly clock: Clock
  /** Aborts when the job is cancelled. */
  readonly cancelled: AbortSignal
  emit(event: RegistrationEvent): void
}

/** The revision that has the content asked for. */
export interface RegisteredContent {
  readonly arn: string
  /** Whether it is newer than what was the family's latest ACTIVE revision. */
  readonly changed: boolean
  /** That latest revision; undefined when there was none, or it may not be read. */
  readonly previous: RegisteredDefinition | undefined
}

const firstPause = 2_000
const throttledAtMost = 6
const lostAtMost = 4
// A read may be older than what it is asked for.
const looks = 6

/**
 * The family's latest ACTIVE revision when it has this content and these tags, else a new one. RegisterTaskDefinition
 * knows no token: an attempt without an answer is looked for by its content for ten seconds before the next one. When
 * one was made twice all the same, a note names the other.
 * @throws Failure; when nobody knows whether a revision was made, its message says so
 */
export async function registerIfChanged(
  definition: TaskDefinition,
  ports: RegistrationPorts,
): Promise<RegisteredContent> {
  const before = await latest(definition, ports)
  const previous = before === 'unreadable' ? undefined : before
  if (previous && isActive(previous) && isSameContent(previous.definition, definition)) {
    ports.emit({ kind: 'reused', arn: previous.arn })
    return { arn: previous.arn, changed: false, previous }
  }
  const made = await register(definition, before, ports)
  const { arn } = made
  ports.emit({ kind: 'registered', arn })
  if (made.lost > 0) await tellOfTwins(definition, { before, made, ports })
  return { arn, changed: true, previous }
}

type Before = RegisteredDefinition | undefined | 'unreadable'

/** Who could only register before must still be able to. */
async function latest({ family }: TaskDefinition, ports: RegistrationPorts): Promise<Before> {
  try {
    return await untilAborted(ports.definitions.find(family), ports.cancelled)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'access-denied') throw error
    const text = `Whether the latest revision of ${family} has the same content cannot be read, so a new one is registered in any case: ${errorText(error)}`
    ports.emit({ kind: 'note', text })
    return 'unreadable'
  }
}

interface Made {
  readonly arn: string
  /** Attempts without an answer. */
  readonly lost: number
  /** Whether it was found after one of these. */
  readonly isFound: boolean
}

async function register(definition: TaskDefinition, before: Before, ports: RegistrationPorts): Promise<Made> {
  const { clock, cancelled, emit } = ports
  let [lost, throttled] = [0, 0]
  for (;;) {
    const outcome = await attempt(definition, lost, ports)
    if (outcome.kind === 'registered') return { arn: outcome.arn, lost, isFound: false }
    const { why } = outcome
    if (outcome.kind === 'unknown') {
      lost += 1
      emit({ kind: 'registration-trouble', why: errorText(why) })
    } else {
      throttled += 1
      if (throttled >= throttledAtMost) throw lost === 0 ? why : notKnown(definition, why)
      await clock.sleep(firstPause * 2 ** (throttled - 1), cancelled)
    }
    const search = { looks: outcome.kind === 'unknown' ? looks : 1, ports }
    const found = lost === 0 || before === 'unreadable' ? undefined : await findNewer(definition, { before, ...search })
    if (found) return { arn: found.arn, lost, isFound: true }
    if (lost >= lostAtMost) throw notKnown(definition, why)
  }
}

/** A refusal says nothing about an attempt before it. */
async function attempt(definition: TaskDefinition, lost: number, ports: RegistrationPorts): Promise<Registration> {
  const { definitions, cancelled } = ports
  cancelled.throwIfAborted()
  try {
    return await untilAborted(definitions.register(definition), cancelled)
  } catch (error) {
    if (lost === 0 || cancelled.aborted || !(error instanceof Failure)) throw error
    throw notKnown(definition, error)
  }
}

async function tellOfTwins(
  definition: TaskDefinition,
  { before, made, ports }: { before: Before; made: Made; ports: RegistrationPorts },
): Promise<void> {
  const { arn, lost, isFound } = made
  const tell = (text: string) => ports.emit({ kind: 'note', text })
  const older = before === 'unreadable' ? [] : await twins(definition, { before, arn, ports })
  // What was found is the newest that reads show; an attempt after the one that made it may have made another.
  if (before === 'unreadable' || (isFound && older.length < lost - 1)) {
    tell(
      `Whether an attempt without an answer has registered a revision beside ${shortDefinition(arn)} cannot be read.`,
    )
  }
  for (const twin of older) {
    const has = twin.isCertain ? 'has' : 'cannot be read, and may have'
    tell(`${twin.name} ${has} the same content: an attempt without an answer has made it too, or somebody else.`)
  }
}

/** A second revision does no harm: what is there is found by its content when the step runs again. */
function notKnown({ family }: TaskDefinition, cause: Failure): Failure {
  return new Failure({
    code: cause.code,
    message: `${cause.message.replace(/\.$/, '')}. Whether a revision of ${family} was registered is not known.`,
    remedy: `${cause.remedy} A revision with this content that is there by then is used as it is.`,
    cause,
  })
}
