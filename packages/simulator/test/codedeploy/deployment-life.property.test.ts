import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Deployment } from '../../src/services/codedeploy/deployment/deployment.ts'
import { isOver } from '../../src/services/codedeploy/deployment/record.ts'
import { appSpec, codeDeployWorld, minute, production, second, testListener } from './codedeploy-world.ts'

const configs = [
  'ECSAllAtOnce',
  'ECSCanary10Percent5Minutes',
  'ECSLinear10PercentEvery1Minutes',
  'ECSLinear10PercentEvery3Minutes',
]
const rollbackEvents = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'] as const
const hookEvents = ['BeforeInstall', 'AfterInstall', 'AfterAllowTestTraffic', 'BeforeAllowTraffic', 'AfterAllowTraffic']

/** Mostly the first value, so that deployments get far; now and then another one. */
function often<T>(first: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(first) }, fc.constantFrom(...others))
}

const settings = fc.record({
  config: fc.constantFrom(...configs),
  readyWait: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  terminationWait: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  events: fc.subarray([...rollbackEvents]),
  hooks: fc.subarray(hookEvents, { maxLength: 2 }),
  hook: fc.record({
    status: often<'Succeeded' | 'Failed' | 'none'>('Succeeded', 'Failed', 'none'),
    after: fc.integer({ min: 0, max: 120_000 }),
  }),
  alarm: often<'OK' | 'ALARM' | undefined>('OK', 'ALARM', undefined),
  deployedBefore: fc.boolean(),
  startTime: often(second, minute, Number.POSITIVE_INFINITY),
})

/** ECS refuses it. */
const unknownRevision = 10

const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('deploy'), revision: fc.constantFrom(1, 2, 3, unknownRevision) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('stop'), rollback: often<boolean | undefined>(false, true, undefined) }),
  },
  fc.record({ do: fc.constant('continue'), wait: fc.constantFrom('READY_WAIT', 'TERMINATION_WAIT') }),
  fc.record({ do: fc.constant('alarm'), state: fc.constantFrom('OK', 'ALARM', 'INSUFFICIENT_DATA', undefined) }),
  fc.record({ do: fc.constant('health'), of: fc.constantFrom('newest', 'oldest'), healthy: fc.boolean() }),
  fc.record({ do: fc.constant('report'), status: fc.constantFrom('Succeeded', 'Failed') }),
)

const acts = fc.array(fc.record({ after: fc.integer({ min: 0, max: 400_000 }), act }), { maxLength: 12 })

/** An hour for Install, one for each of two hooks, the longest waits and shifts, and then some. */
const longest = 240 * minute

type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function inhabited(given: Settings) {
  const { readyWait, terminationWait, events } = given
  const world = codeDeployWorld({
    deployedBefore: given.deployedBefore,
    hooks: [{ function: 'check', ...given.hook }],
    group: {
      deploymentConfigName: `CodeDeployDefault.${given.config}`,
      alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
      autoRollbackConfiguration: { enabled: events.length > 0, events },
      blueGreenDeploymentConfiguration: {
        terminateBlueInstancesOnDeploymentSuccess:
          terminationWait === undefined
            ? { action: 'KEEP_ALIVE' }
            : { action: 'TERMINATE', terminationWaitTimeInMinutes: terminationWait },
        deploymentReadyOption:
          readyWait === undefined
            ? { actionOnTimeout: 'CONTINUE_DEPLOYMENT' }
            : { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: readyWait },
      },
    },
  })
  world.service.startTime = given.startTime
  world.alarms.set('errors', given.alarm)
  return world
}

type InhabitedWorld = ReturnType<typeof inhabited>

/** What is refused, is refused as CodeDeploy does it. */
function perform(world: InhabitedWorld, { act, hooks }: { act: Act; hooks: readonly string[] }): void {
  try {
    attempt(world, { act, hooks })
  } catch (error) {
    expect(error).toMatchObject({ name: expect.stringMatching(/Exception$/) })
  }
}

function attempt(world: InhabitedWorld, { act, hooks }: { act: Act; hooks: readonly string[] }): void {
  const { service, alarms, state, deployContent, latest } = world
  switch (act.do) {
    case 'deploy': {
      const named = Object.fromEntries(hooks.map((event) => [event, 'check']))
      deployContent(appSpec(act.revision, { hooks: named }))
      return
    }
    case 'stop':
      latest().stop({ autoRollbackEnabled: act.rollback })
      return
    case 'continue':
      latest().continue(act.wait)
      return
    case 'alarm':
      alarms.set('errors', act.state)
      return
    case 'health': {
      const alive = service.taskSets().filter(({ status }) => status !== 'DRAINING')
      service.setHealthy(alive.at(act.of === 'newest' ? 0 : -1)?.id ?? '', act.healthy)
      return
    }
    case 'report': {
      const said = latest()
        .current()
        .events.find(({ status }) => status === 'InProgress')?.diagnostics?.message
      const id = /lifecycleEventHookExecutionId (\S+)$/.exec(said ?? '')?.[1]
      state.hookExecutions.report(id, { deploymentId: latest().order.id, status: act.status })
    }
  }
}

function checkAlways(world: InhabitedWorld, ended: Map<Deployment, string>): void {
  const { listeners, service, state } = world
  const active = state.deployments.all().filter((deployment) => !isOver(deployment.current()))
  expect(active.length).toBeLessThanOrEqual(1)
  for (const listener of [production, testListener]) {
    const weights = Object.values(listeners.weights(listener))
    if (weights.length > 0) expect(weights.reduce((total, weight) => total + weight)).toBe(100)
  }
  expect(service.taskSets().filter(({ status }) => status === 'PRIMARY')).toHaveLength(1)
  for (const deployment of state.deployments.all()) {
    const { status } = deployment.current()
    expect(ended.get(deployment) ?? status).toBe(status)
    if (isOver(deployment.current())) ended.set(deployment, status)
  }
  checkTraffic(world, { idle: active.length === 0 })
}

/** Wherever production traffic goes, tasks run; test traffic may only go astray while a deployment moves it. */
function checkTraffic({ listeners, service }: InhabitedWorld, { idle }: { idle: boolean }): void {
  const alive = service.taskSets().filter(({ status }) => status !== 'DRAINING')
  const groupsOf = (taskSets: typeof alive) => taskSets.map(({ loadBalancers }) => loadBalancers?.[0]?.targetGroupArn)
  const running = alive.filter(({ runningCount = 0 }) => runningCount > 0)
  const used = (listener: string) =>
    Object.entries(listeners.weights(listener)).flatMap(([arn, weight]) => (weight > 0 ? [arn] : []))
  expect(groupsOf(running)).toEqual(expect.arrayContaining(used(production)))
  if (idle) expect(groupsOf(alive)).toEqual(expect.arrayContaining(used(testListener)))
}

test('whatever happens to deployments, traffic always has a place to go, and they all come to an end', () => {
  fc.assert(
    fc.property(settings, acts, (given, plan) => {
      const world = inhabited(given)
      const { clock, state } = world
      const ended = new Map<Deployment, string>()
      // Stops at every moment at which something is due.
      const passChecking = (ms: number) => {
        const end = clock.now() + ms
        while ((clock.nextAt() ?? end) < end) {
          clock.advanceTo(clock.nextAt() ?? end)
          checkAlways(world, ended)
        }
        clock.advanceTo(end)
      }
      perform(world, { act: { do: 'deploy', revision: 2 }, hooks: given.hooks })
      for (const { after, act } of plan) {
        passChecking(after)
        perform(world, { act, hooks: given.hooks })
        checkAlways(world, ended)
      }

      passChecking(longest)

      for (const deployment of state.deployments.all()) expect(isOver(deployment.current())).toBe(true)
    }),
    { numRuns: 200 },
  )
})
