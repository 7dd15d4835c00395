import type {
  CreateDeploymentConfigInput,
  DeploymentConfigInfo,
  TrafficRoutingConfig,
} from '@aws-sdk/client-codedeploy'
import type { Identifiers } from '../../../identifiers.ts'
import type { Clock } from '../../../time/clock.ts'
import { refused } from '../errors.ts'
import { configName } from '../parameters.ts'
import { predefinedRouting } from './predefined.ts'
import { checkedRouting } from './traffic-routing.ts'

export interface DeploymentConfig {
  readonly id: string
  readonly name: string
  /** Epoch ms. */
  readonly createdAt: number
  readonly routing: TrafficRoutingConfig
}

/** The deployment configurations of the compute platform ECS: CodeDeploy's own and custom ones. */
export class DeploymentConfigs {
  readonly #clock: Clock
  readonly #ids: Identifiers
  readonly #configs = new Map<string, DeploymentConfig>()

  constructor({ clock, ids }: { clock: Clock; ids: Identifiers }) {
    this.#clock = clock
    this.#ids = ids
    for (const [name, routing] of Object.entries(predefinedRouting)) this.#add(name, routing)
  }

  /** @throws DeploymentConfigAlreadyExistsException, InvalidComputePlatformException, or an error about an input */
  create(input: CreateDeploymentConfigInput): DeploymentConfig {
    const name = configName(input.deploymentConfigName)
    const { computePlatform = 'Server' } = input
    if (computePlatform !== 'ECS') {
      throw refused(
        'InvalidComputePlatform',
        `This simulator has the compute platform ECS only, not ${computePlatform}`,
      )
    }
    if (name.startsWith('CodeDeployDefault.')) {
      throw refused(
        'InvalidDeploymentConfigName',
        `The prefix CodeDeployDefault is reserved by AWS CodeDeploy: ${name}`,
      )
    }
    if (this.#configs.has(name)) {
      throw refused('DeploymentConfigAlreadyExists', `Deployment Configuration already exists with the name: ${name}`)
    }
    if (input.minimumHealthyHosts) {
      throw refused('InvalidMinimumHealthyHostValue', 'minimumHealthyHosts can not be specified for ECS')
    }
    return this.#add(name, checkedRouting(input.trafficRoutingConfig))
  }

  /** @throws DeploymentConfigDoesNotExistException, or an error about the name */
  get(requested: string | undefined): DeploymentConfig {
    const name = configName(requested)
    const config = this.#configs.get(name)
    if (!config) throw refused('DeploymentConfigDoesNotExist', `No Deployment Configuration found for name: ${name}`)
    return config
  }

  /**
   * Deleting what is not there succeeds.
   * @throws InvalidOperationException for CodeDeploy's own, or an error about the name
   */
  delete(requested: string | undefined): void {
    const name = configName(requested)
    if (Object.hasOwn(predefinedRouting, name)) {
      throw refused('InvalidOperation', `A predefined Deployment Configuration cannot be deleted: ${name}`)
    }
    this.#configs.delete(name)
  }

  names(): string[] {
    return [...this.#configs.keys()].toSorted()
  }

  #add(name: string, routing: TrafficRoutingConfig): DeploymentConfig {
    const config = { id: this.#ids.uuid(), name, createdAt: this.#clock.now(), routing }
    this.#configs.set(name, config)
    return config
  }
}

export function describeConfig({ id, name, createdAt, routing }: DeploymentConfig): DeploymentConfigInfo {
  return {
    deploymentConfigId: id,
    deploymentConfigName: name,
    createTime: new Date(createdAt),
    computePlatform: 'ECS',
    trafficRoutingConfig: routing,
  }
}
