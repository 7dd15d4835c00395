import type { Identifiers } from '../../../identifiers.ts'
import type { DeploymentConfigs } from '../config/deployment-configs.ts'
import { refused } from '../errors.ts'
import { groupName } from '../parameters.ts'
import { checkedSettings, type GroupSettings, type RequestedSettings, type SettingsWorld } from './group-settings.ts'

export interface DeploymentGroup {
  readonly id: string
  readonly applicationName: string
  readonly name: string
  readonly requested: RequestedSettings
  readonly settings: GroupSettings
}

interface Named {
  readonly applicationName: string
  readonly name: string | undefined
}

interface GroupsOptions extends SettingsWorld {
  readonly ids: Identifiers
  readonly configs: DeploymentConfigs
}

/** The deployment groups of all applications. */
export class DeploymentGroups {
  readonly #options: GroupsOptions
  #groups: readonly DeploymentGroup[] = []

  constructor(options: GroupsOptions) {
    this.#options = options
  }

  /** @throws DeploymentGroupAlreadyExistsException, or one of CodeDeploy's errors about the settings */
  create({ applicationName, name, requested }: Named & { requested: RequestedSettings }): DeploymentGroup {
    const group = { id: this.#options.ids.uuid(), applicationName, name: groupName(name), requested }
    this.#checkFree(group)
    return this.#store({ ...group, settings: this.#checked(requested) })
  }

  /**
   * Members that are not given stay.
   * @throws DeploymentGroupAlreadyExistsException for the new name, or one of CodeDeploy's errors about the settings
   */
  update(group: DeploymentGroup, change: { name: string | undefined; requested: RequestedSettings }): DeploymentGroup {
    const name = change.name === undefined ? group.name : groupName(change.name)
    if (name !== group.name) this.#checkFree({ applicationName: group.applicationName, name })
    const given = Object.entries(change.requested).filter(([, value]) => value !== undefined)
    const requested: RequestedSettings = { ...group.requested, ...Object.fromEntries(given) }
    return this.#store({ ...group, name, requested, settings: this.#checked(requested, group) })
  }

  /** @throws DeploymentGroupDoesNotExistException, or an error about the name */
  get({ applicationName, name: requested }: Named): DeploymentGroup {
    const name = groupName(requested)
    const group = this.of(applicationName).find((candidate) => candidate.name === name)
    if (!group) throw refused('DeploymentGroupDoesNotExist', `No Deployment Group found for name: ${name}`)
    return group
  }

  /** Sorted by name. */
  of(applicationName: string): DeploymentGroup[] {
    const groups = this.#groups.filter((group) => group.applicationName === applicationName)
    return groups.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Whether the deployments of any group go by the configuration. */
  hasConfig(configName: string): boolean {
    return this.#groups.some(({ settings }) => settings.configName === configName)
  }

  hasId(id: string): boolean {
    return this.#groups.some((group) => group.id === id)
  }

  delete({ id }: DeploymentGroup): void {
    this.#groups = this.#groups.filter((group) => group.id !== id)
  }

  #checkFree({ applicationName, name }: { applicationName: string; name: string }): void {
    if (!this.of(applicationName).some((group) => group.name === name)) return
    throw refused('DeploymentGroupAlreadyExists', `Deployment Group already exists with the name: ${name}`)
  }

  #checked(requested: RequestedSettings, itself?: DeploymentGroup): GroupSettings {
    const settings = checkedSettings(requested, this.#options)
    this.#options.configs.get(settings.configName)
    const other = this.#groups.find(
      ({ id, settings: { clusterName, serviceName } }) =>
        id !== itself?.id && clusterName === settings.clusterName && serviceName === settings.serviceName,
    )
    if (!other) return settings
    throw refused(
      'ECSServiceMappingLimitExceeded',
      `The ECS service ${settings.serviceName} is already associated with the deployment group ${other.name}`,
    )
  }

  #store(group: DeploymentGroup): DeploymentGroup {
    this.#groups = [...this.#groups.filter(({ id }) => id !== group.id), group]
    return group
  }
}
