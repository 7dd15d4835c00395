import { Identifiers } from '../../identifiers.ts'
import type { Timing } from '../../scenario/timing.ts'
import type { Clock } from '../../time/clock.ts'
import { Applications } from './application/applications.ts'
import { DeploymentConfigs } from './config/deployment-configs.ts'
import { Deployments } from './deployment/deployments.ts'
import { targetGroupOf } from './deployment/environment.ts'
import type { Problem } from './deployment/problem.ts'
import { Route } from './deployment/route.ts'
import { controlledService } from './group/group-settings.ts'
import { type DeploymentGroup, DeploymentGroups } from './group/groups.ts'
import { HookExecutions } from './hooks/hook-executions.ts'
import type { HookFunction } from './hooks/hook-function.ts'
import { Revisions } from './revision/revisions.ts'
import type { Alarms, ControlledServices, Listeners } from './world.ts'

export interface CodeDeployOptions {
  readonly clock: Clock
  readonly timing: Timing
  readonly services: ControlledServices
  readonly listeners: Listeners
  readonly alarms: Alarms
  /** The Lambda functions that there are for hooks; a hook with any other fails. */
  readonly hookFunctions?: readonly HookFunction[]
  /** Whether deployments show the text of their AppSpec: `omitted`, as AWS documents it, unless told. */
  readonly revisionContent?: 'omitted' | 'inline'
  /** Of deployment ids and the like: the same seed gives the same names. */
  readonly seed?: string
}

/** Everything that CodeDeploy remembers, for one account and region. */
export class CodeDeployState {
  readonly clock: Clock
  readonly withContent: boolean
  readonly applications: Applications
  readonly configs: DeploymentConfigs
  readonly revisions: Revisions
  readonly groups: DeploymentGroups
  readonly deployments: Deployments
  readonly hookExecutions: HookExecutions
  readonly #services: ControlledServices
  readonly #listeners: Listeners

  constructor(options: CodeDeployOptions) {
    const { clock, timing, services, listeners, alarms, hookFunctions = [], seed = 'codedeploy' } = options
    const ids = new Identifiers(`${seed}/codedeploy`)
    this.clock = clock
    this.#services = services
    this.#listeners = listeners
    this.withContent = options.revisionContent === 'inline'
    this.applications = new Applications({ clock, ids })
    this.configs = new DeploymentConfigs({ clock, ids })
    this.revisions = new Revisions({ clock })
    this.groups = new DeploymentGroups({ ids, configs: this.configs, services, listeners })
    this.hookExecutions = new HookExecutions({ ids })
    this.deployments = new Deployments({
      world: { clock, timing, services, listeners, alarms, hookFunctions, hookExecutions: this.hookExecutions },
      ids,
      configs: this.configs,
      unwanted: (group) => this.#unwanted(group),
    })
  }

  /**
   * From now on the production listener forwards to both target groups, all of it to the PRIMARY task set's.
   * @throws one of CodeDeploy's errors about the group
   */
  createGroup(request: Parameters<DeploymentGroups['create']>[0]): DeploymentGroup {
    const group = this.groups.create(request)
    const { settings } = group
    const service = controlledService(this.#services, settings)
    const primary = service.taskSets().find(({ status }) => status === 'PRIMARY')
    const targetGroup = targetGroupOf(primary)
    if (targetGroup !== undefined) {
      new Route({ pair: settings.pair, listeners: this.#listeners }).production(targetGroup, 100)
    }
    return group
  }

  /** Takes the application's groups and revisions along. Deployments stay on record. */
  deleteApplication(name: string): void {
    for (const group of this.groups.of(name)) this.groups.delete(group)
    this.revisions.forget(name)
    this.applications.delete(name)
  }

  #unwanted({ id, applicationName, name }: DeploymentGroup): Problem | undefined {
    if (!this.applications.has(applicationName)) {
      return { code: 'APPLICATION_MISSING', message: `The application ${applicationName} was deleted.` }
    }
    if (this.groups.hasId(id)) return undefined
    return { code: 'DEPLOYMENT_GROUP_MISSING', message: `The deployment group ${name} was deleted.` }
  }
}
