import { DescribeTaskDefinitionCommand, type ECSClient, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs'
import { Failure } from '@ecs-actions/domain/failure'
import { isJsonArray, isJsonObject, type Json } from '@ecs-actions/domain/json'
import { withoutNulls } from '@ecs-actions/domain/task-definition/canonical'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import type { Registration } from '@ecs-actions/domain/task-definition/registration'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { calling, failureOfCall } from './failures.ts'
import { rawReply } from './raw-reply.ts'
import { registeredDefinition, registrable, registrableCopy, unknownMembers } from './registration.ts'
import { unansweredAttempts } from './unanswered.ts'

/** A revision as something to start from. */
export interface DefinitionSource {
  readonly registered: RegisteredDefinition
  /** What can be registered again, tags included. */
  readonly definition: TaskDefinition
  /** Task-level fields that this version does not know, which are therefore left out. */
  readonly unknown: readonly string[]
}

/** The task definitions of Amazon ECS with their tags. Every method throws Failure. */
export class EcsDefinitions {
  readonly #client: ECSClient
  readonly #registering: () => ECSClient
  #once: ECSClient | undefined

  /**
   * @param options.registering gives a client that makes one attempt only: RegisterTaskDefinition has no token that would
   *   make a repetition harmless
   */
  constructor(options: { client: ECSClient; registering: () => ECSClient }) {
    this.#client = options.client
    this.#registering = options.registering
  }

  /**
   * With all fields that ECS shows, also those that the SDK does not know.
   * @param name family (its latest ACTIVE revision), family:revision, or ARN
   */
  async describe(name: string): Promise<RegisteredDefinition> {
    const call = { action: 'ecs:DescribeTaskDefinition', subject: `task definition ${name}` }
    const command = new DescribeTaskDefinitionCommand({ taskDefinition: name, include: ['TAGS'] })
    const reply = await calling(call, () => rawReply(this.#client, command))
    return registeredDefinition(withTags(reply), call.subject)
  }

  /** The same; undefined when there is none. */
  async find(name: string): Promise<RegisteredDefinition | undefined> {
    try {
      return await this.describe(name)
    } catch (error) {
      if (error instanceof Failure && error.code === 'not-found') return undefined
      throw error
    }
  }

  /** @param name family (its latest ACTIVE revision), family:revision, or ARN */
  async source(name: string): Promise<DefinitionSource> {
    const registered = await this.describe(name)
    const { definition } = registered
    return { registered, definition: registrableCopy(definition), unknown: unknownMembers(definition) }
  }

  /** Asks once. Throws only what is a refusal for good. */
  async register(definition: TaskDefinition): Promise<Registration> {
    const { definition: fitting } = registrable(definition, { onMisfit: 'fail' })
    const { tags, ...rest } = fitting
    // ECS refuses an empty list, by which its console says that there are none.
    const input = tags?.length === 0 ? rest : fitting
    const client = this.#once ?? this.#registering()
    this.#once = client
    // A runner's wrong clock is corrected after a refusal for the next attempt, which this client does not make.
    client.config.systemClockOffset = this.#client.config.systemClockOffset
    const command = new RegisterTaskDefinitionCommand(input)
    const unanswered = unansweredAttempts(command)
    try {
      const { taskDefinition } = await client.send(command)
      const arn = taskDefinition?.taskDefinitionArn
      return arn === undefined ? { kind: 'unknown', why: unnamed(definition) } : { kind: 'registered', arn }
    } catch (error) {
      const call = { action: 'ecs:RegisterTaskDefinition', subject: `family ${definition.family}` }
      const why = failureOfCall(error, call)
      if (!(why instanceof Failure)) throw why
      if (why.code === 'throttled') return { kind: 'throttled', why }
      if (unanswered() > 0) return { kind: 'unknown', why }
      throw why
    }
  }
}

/** Tags are told beside a definition and are a part of what is registered, where an empty list is refused. */
function withTags(reply: Json): Json | undefined {
  if (!isJsonObject(reply)) return undefined
  const { taskDefinition, tags } = reply
  const own = isJsonArray(tags) ? tags.filter((tag) => isJsonObject(tag) && !/^aws:/i.test(String(tag.key))) : []
  if (!isJsonObject(taskDefinition)) return undefined
  return { ...withoutNulls(taskDefinition), ...(own.length > 0 ? { tags: own } : {}) }
}

function unnamed({ family }: TaskDefinition): Failure {
  return new Failure({
    code: 'aws-error',
    message: `ECS answered without the ARN of the revision of family ${family}.`,
    remedy: 'Look at the latest revisions of the family before this step is run again.',
  })
}
