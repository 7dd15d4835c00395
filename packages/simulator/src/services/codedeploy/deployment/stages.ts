import type { DeploymentWaitType, Diagnostics } from '@aws-sdk/client-codedeploy'
import type { AppSpec } from '../app-spec/app-spec.ts'
import type { HookEvent } from '../app-spec/hooks.ts'
import { shiftSteps } from '../config/traffic-routing.ts'
import type { DeploymentWorld } from './deployment-world.ts'
import type { Environment } from './environment.ts'
import { hookWork } from './hook-work.ts'
import type { LifecycleEventName } from './lifecycle-events.ts'
import type { DeploymentOrder } from './order.ts'
import { untilSteady, whileSteady } from './steadiness.ts'
import { act, inTurn, pause, type Work } from './work.ts'

/** A part of a deployment in progress. */
export interface Stage {
  readonly event?: LifecycleEventName
  /** What ContinueDeployment calls it, when it is a wait that can be cut short. */
  readonly wait?: DeploymentWaitType
  readonly work: Work
}

interface StagesOptions {
  readonly order: DeploymentOrder
  readonly appSpec: AppSpec
  readonly environment: Environment
  readonly world: DeploymentWorld
  /** Takes what should be known about the lifecycle event that runs. */
  readonly tell: (diagnostics: Diagnostics) => void
  /** Called after production traffic has moved, which changes nothing about the service itself. */
  readonly moved: () => void
}

/**
 * What a deployment does, in order:
 *
 *   BeforeInstall → Install → AfterInstall → AllowTestTraffic → AfterAllowTestTraffic → (Ready) → BeforeAllowTraffic
 *   → AllowTraffic → AfterAllowTraffic → (wait for termination → the original task set is deleted)
 *
 * An automatic rollback waits for nobody, shifts all traffic at once, and deletes what it replaces without a wait.
 */
export function stages(options: StagesOptions): readonly Stage[] {
  const { order, world } = options
  const { clock, timing } = world
  const { blueGreen } = order.group.settings
  const isRollback = order.rollsBack !== undefined
  const readyWait = isRollback ? undefined : blueGreen.readyWait
  const terminationWait = isRollback ? 0 : blueGreen.terminationWait
  const { allowTraffic, shiftedAt } = trafficShift(options)
  return [
    hookStage('BeforeInstall', options),
    { event: 'Install', work: install(options) },
    hookStage('AfterInstall', options),
    { event: 'AllowTestTraffic', work: allowTestTraffic(options) },
    hookStage('AfterAllowTestTraffic', options),
    ...(readyWait === undefined ? [] : [readyStage(readyWait, world)]),
    hookStage('BeforeAllowTraffic', options),
    { event: 'AllowTraffic', work: allowTraffic },
    hookStage('AfterAllowTraffic', options),
    ...(terminationWait === 'never' ? [] : terminationStages(terminationWait)),
  ]

  function terminationStages(wait: number): Stage[] {
    const remaining = () => Math.max(0, shiftedAt() + wait - clock.now())
    const deleteOriginal = act(() => options.environment.deleteOriginal())
    return [
      { wait: 'TERMINATION_WAIT', work: pause(clock, remaining) },
      { work: inTurn(deleteOriginal, pause(clock, timing.codeDeployEvent)) },
    ]
  }
}

function hookStage(event: HookEvent, { order, appSpec, world, tell }: StagesOptions): Stage {
  const lambda = appSpec.hooks.get(event)
  const duration = pause(world.clock, world.timing.codeDeployEvent)
  if (lambda === undefined) return { event, work: duration }
  return { event, work: hookWork({ event, function: lambda, deploymentId: order.id }, { world, tell }) }
}

function install({ order, appSpec, environment, world }: StagesOptions): Work {
  const { clock, timing } = world
  const { hooks: _, ...taskSet } = appSpec
  const adopted = environment.hasReplacement()
  const create = act(() => {
    if (adopted) return
    environment.removeLeftovers()
    environment.createReplacement({ ...taskSet, externalId: order.id })
  })
  const settling = adopted ? timing.codeDeployEvent : timing.codeDeployInstall
  return inTurn(create, untilSteady(environment, { clock }), pause(clock, settling))
}

function allowTestTraffic({ environment, world: { clock, timing } }: StagesOptions): Work {
  return inTurn(
    act(() => environment.shiftTests()),
    pause(clock, timing.codeDeployEvent),
  )
}

function readyStage(wait: number, { clock }: DeploymentWorld): Stage {
  const elapsed: Work = (end) =>
    clock.schedule(clock.now() + wait, () =>
      end({
        kind: 'stopped',
        problem: {
          code: 'TIMEOUT',
          message: 'The deployment was stopped because traffic was not rerouted within the wait time.',
        },
      }),
    )
  return { wait: 'READY_WAIT', work: elapsed }
}

function trafficShift({ order, environment, world, moved }: StagesOptions): {
  allowTraffic: Work
  shiftedAt: () => number
} {
  const { clock, timing } = world
  let shiftedAt = 0
  const steps = shiftSteps(order.config.routing)
  const moves = steps.flatMap(({ percentage, after }, index) => [
    pause(clock, after - (steps[index - 1]?.after ?? 0)),
    act(() => {
      environment.shift(percentage)
      moved()
    }),
  ])
  const promote = act(() => {
    environment.promote()
    shiftedAt = clock.now()
  })
  const settling = steps.length > 1 ? timing.codeDeployTrafficSettling : timing.codeDeployEvent
  const shift = inTurn(...moves, promote, pause(clock, settling))
  return { allowTraffic: whileSteady(shift, { environment, clock }), shiftedAt: () => shiftedAt }
}
