import type {
  ListTaskDefinitionFamiliesRequest,
  ListTaskDefinitionsRequest,
  RegisterTaskDefinitionRequest,
  Tag,
  TaskDefinition,
} from '@aws-sdk/client-ecs'
import type { Clock } from '../../../time/clock.ts'
import { History } from '../../../time/history.ts'
import type { EcsArns } from '../arns.ts'
import { clientException, invalidParameter } from '../errors.ts'
import { checkedTags } from '../tags.ts'
import { normalised } from './normalise.ts'
import { problems } from './problems.ts'

/** One revision as it is at one moment. */
export interface Registered {
  readonly family: string
  readonly revision: number
  readonly arn: string
  readonly definition: TaskDefinition
  readonly tags: readonly Tag[]
}

type Revisions = History<Registered>[]

export class TaskDefinitions {
  readonly #options: { clock: Clock; arns: EcsArns }
  readonly #families = new Map<string, Revisions>()

  constructor(options: { clock: Clock; arns: EcsArns }) {
    this.#options = options
  }

  /** Every register makes a new revision, even of an identical definition. */
  register(request: RegisterTaskDefinitionRequest, registeredBy: string): Registered {
    const problem = problems(request).next()
    // A list that is there but empty is what Describe gives back: AWS does not take it.
    if (request.tags?.length === 0) throw clientException('Tags can not be empty.')
    if (!problem.done) throw clientException(problem.value)
    const family = request.family ?? ''
    const tags = checkedTags(request.tags)
    const revisions = this.#families.get(family) ?? []
    const revision = revisions.length + 1
    const arn = this.#options.arns.taskDefinition({ family, revision })
    const registeredAt = new Date(this.#options.clock.now())
    const definition = normalised(request, { arn, revision, registeredAt, registeredBy })
    const history = new History<Registered>()
    this.#families.set(family, [...revisions, history])
    return this.#record(history, { family, revision, arn, definition, tags })
  }

  /**
   * @param reference family (its latest ACTIVE revision), family:revision, or ARN
   * @param time epoch ms; now unless given
   */
  find(reference: string, time: number = this.#options.clock.now()): Registered | undefined {
    const { family, revision } = this.#parse(reference)
    const revisions = this.#families.get(family) ?? []
    if (revision !== undefined) return revisions[revision - 1]?.at(time)
    const records = revisions.map((history) => history.at(time))
    return records.findLast((record) => record?.definition.status === 'ACTIVE')
  }

  /** @throws ClientException in the words of DescribeTaskDefinition */
  describe(reference: string | undefined, time: number): Registered {
    const found = reference === undefined ? undefined : this.find(reference, time)
    if (!found) throw clientException('Unable to describe task definition.')
    return found
  }

  /**
   * What tasks can be started from.
   * @throws ClientException when it is not given, not there or not ACTIVE
   */
  runnable(reference: string | undefined): Registered {
    if (!reference) throw clientException('TaskDefinition can not be blank.')
    const registered = this.find(reference)
    if (!registered) throw clientException('TaskDefinition not found.')
    if (registered.definition.status !== 'ACTIVE') throw clientException('TaskDefinition is inactive')
    return registered
  }

  deregister(reference: string | undefined): Registered {
    if (reference !== undefined && this.#parse(reference).revision === undefined) {
      throw clientException('Revision is missing.')
    }
    const found = reference === undefined ? undefined : this.find(reference)
    if (!found) throw clientException('The specified task definition does not exist.')
    if (found.definition.status === 'DELETE_IN_PROGRESS') {
      throw clientException('The specified task definition is being deleted.')
    }
    if (found.definition.status === 'INACTIVE') return found
    return this.#update(found, { status: 'INACTIVE', deregisteredAt: new Date(this.#options.clock.now()) })
  }

  /** Only INACTIVE revisions can go; they stay describable as DELETE_IN_PROGRESS. */
  markDeleted(found: Registered): Registered {
    if (found.definition.status === 'DELETE_IN_PROGRESS') return found
    return this.#update(found, {
      status: 'DELETE_IN_PROGRESS',
      deleteRequestedAt: new Date(this.#options.clock.now()),
    })
  }

  tag(found: Registered, tags: readonly Tag[]): void {
    const history = this.#families.get(found.family)?.[found.revision - 1]
    if (history) this.#record(history, { ...found, tags })
  }

  list({ familyPrefix, status = 'ACTIVE' }: ListTaskDefinitionsRequest, time: number): Registered[] {
    return this.#all(time)
      .filter(({ family }) => familyPrefix === undefined || family === familyPrefix)
      .filter(({ definition }) => definition.status === status)
  }

  /** A family is ACTIVE while it has an ACTIVE revision. */
  families({ familyPrefix = '', status = 'ALL' }: ListTaskDefinitionFamiliesRequest, time: number): string[] {
    const all = this.#all(time)
    const active = new Set(all.filter(({ definition }) => definition.status === 'ACTIVE').map(({ family }) => family))
    return [...new Set(all.map(({ family }) => family))]
      .filter((family) => family.startsWith(familyPrefix))
      .filter((family) => status === 'ALL' || active.has(family) === (status === 'ACTIVE'))
  }

  #all(time: number): Registered[] {
    const records = [...this.#families.values()].flat().map((history) => history.at(time))
    return records.filter((record) => record !== undefined)
  }

  #parse(reference: string): { family: string; revision: number | undefined } {
    const own = reference.startsWith('arn:') ? this.#options.arns.parse(reference) : undefined
    if (reference.startsWith('arn:') && own?.type !== 'task-definition') {
      throw invalidParameter(`Invalid ARN: ${reference} is no task definition of this account and region.`)
    }
    const [family = '', revision, ...more] = (own?.id ?? reference).split(':')
    if (revision === undefined) return { family, revision: undefined }
    if (!/^[1-9]\d{0,9}$/.test(revision) || more.length > 0) {
      throw clientException(`Invalid revision number. Number: ${[revision, ...more].join(':')}`)
    }
    return { family, revision: Number(revision) }
  }

  #update(found: Registered, changes: Partial<TaskDefinition>): Registered {
    const changed = { ...found, definition: { ...found.definition, ...changes } }
    const history = this.#families.get(found.family)?.[found.revision - 1]
    return history ? this.#record(history, changed) : changed
  }

  #record(history: History<Registered>, record: Registered): Registered {
    history.record(this.#options.clock.now(), record)
    return record
  }
}
