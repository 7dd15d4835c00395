import type { ApplicationInfo } from '@aws-sdk/client-codedeploy'
import type { Identifiers } from '../../../identifiers.ts'
import type { Clock } from '../../../time/clock.ts'
import { refused } from '../errors.ts'
import { applicationName } from '../parameters.ts'

export interface Application {
  readonly id: string
  readonly name: string
  /** Epoch ms. */
  readonly createdAt: number
}

/** The applications of one account and region, all of the compute platform ECS. */
export class Applications {
  readonly #clock: Clock
  readonly #ids: Identifiers
  readonly #applications = new Map<string, Application>()

  constructor({ clock, ids }: { clock: Clock; ids: Identifiers }) {
    this.#clock = clock
    this.#ids = ids
  }

  /** @throws ApplicationAlreadyExistsException, or an error about the name */
  create(requested: string | undefined): Application {
    const name = applicationName(requested)
    if (this.#applications.has(name)) {
      throw refused('ApplicationAlreadyExists', `Application already exists with the name: ${name}`)
    }
    const application = { id: this.#ids.uuid(), name, createdAt: this.#clock.now() }
    this.#applications.set(name, application)
    return application
  }

  /** @throws ApplicationDoesNotExistException, or an error about the name */
  get(requested: string | undefined): Application {
    const name = applicationName(requested)
    const application = this.#applications.get(name)
    if (!application) throw refused('ApplicationDoesNotExist', `No application found for name: ${name}`)
    return application
  }

  has(name: string): boolean {
    return this.#applications.has(name)
  }

  delete(name: string): void {
    this.#applications.delete(name)
  }

  names(): string[] {
    return [...this.#applications.keys()].toSorted()
  }
}

export function describeApplication({ id, name, createdAt }: Application): ApplicationInfo {
  return {
    applicationId: id,
    applicationName: name,
    createTime: new Date(createdAt),
    linkedToGitHub: false,
    computePlatform: 'ECS',
  }
}
