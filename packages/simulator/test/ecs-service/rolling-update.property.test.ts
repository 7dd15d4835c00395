import type { Task } from '@aws-sdk/client-ecs'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { rollingLimits } from '../../src/services/ecs/service/rolling-step.ts'
import { type ServiceWorld, serviceWorld } from './service-world.ts'

const percentages = fc.constantFrom([100, 200], [50, 200], [50, 150], [50, 100], [0, 100], [0, 200], [34, 134])

const setting = fc
  .record({ desiredCount: fc.integer({ min: 1, max: 6 }), percents: percentages, balanced: fc.boolean() })
  .map(({ desiredCount, percents: [minimumHealthyPercent = 0, maximumPercent = 200], balanced }) => {
    const deploymentConfiguration = { minimumHealthyPercent, maximumPercent }
    const limits = rollingLimits(desiredCount, deploymentConfiguration)
    return { desiredCount, deploymentConfiguration, balanced, limits }
  })
  // Percentages that leave no room block every update.
  .filter(({ limits }) => limits.maximum > limits.minimum)

const pause = fc.integer({ min: 1, max: 45 })

type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never

function start({ desiredCount, deploymentConfiguration, balanced }: Setting): ServiceWorld {
  const world = serviceWorld({
    programs: {
      'crash:1': [{ after: 700, exit: { code: 1 } }],
      'sick:1': [{ after: 0, answers: 503 }],
      'stubborn:1': [{ after: 0, onSigterm: 'ignore' }],
    },
  })
  world.register('app:1')
  world.create({ desiredCount, deploymentConfiguration, ...(balanced ? { loadBalancers: world.behind('blue') } : {}) })
  world.pass(120)
  return world
}

const wanted = (tasks: readonly Task[]) => tasks.filter(({ desiredStatus }) => desiredStatus === 'RUNNING')
const running = (tasks: readonly Task[]) => tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING')

/** Lets time pass second by second, and looks at the tasks after each. */
function watch(world: ServiceWorld, { seconds, check }: { seconds: number; check: (tasks: readonly Task[]) => void }) {
  for (let second = 0; second < seconds; second++) {
    world.pass(1)
    check(world.tasks())
  }
}

/** The containers of a task that its scheduler stops get SIGTERM only when none of its targets is left. */
function checkDrained(world: ServiceWorld, tasks: readonly Task[]): void {
  const addresses = new Set(
    (world.elb.targetGroups.named('blue')?.targets() ?? [])
      .filter(({ target }) => world.elb.targetGroups.health(world.arnOf('blue'), target) !== undefined)
      .map(({ target }) => target.address),
  )
  for (const { lastStatus, stopCode, containers = [] } of tasks) {
    const exitedByItself = containers[0]?.exitCode === 1
    if (lastStatus !== 'STOPPING' || stopCode !== 'ServiceSchedulerInitiated' || exitedByItself) continue
    expect(addresses).not.toContain(containers[0]?.networkInterfaces?.[0]?.privateIpv4Address)
  }
}

test('whatever happens to a service, its limits hold, and once all failures end it becomes steady', () => {
  const action = fc.record({
    pause,
    what: fc.constantFrom('app:1', 'app:2', 'crash:1', 'sick:1', 'missing:1', 'stubborn:1', 'stop', 'interrupt'),
    which: fc.nat({ max: 9 }),
  })
  fc.assert(
    fc.property(setting, fc.array(action, { maxLength: 8 }), (given, actions) => {
      const world = start(given)
      const check = (tasks: readonly Task[]) => {
        expect(wanted(tasks).length).toBeLessThanOrEqual(given.limits.maximum)
        checkDrained(world, tasks)
        expect(world.shown().runningCount).toBe(running(tasks).length)
      }
      for (const { pause: seconds, what, which } of actions) {
        const alive = wanted(world.tasks())
        const arn = alive[which % Math.max(1, alive.length)]?.taskArn
        if (what === 'stop' && arn) world.state.tasks.stop(arn, 'by hand')
        if (what === 'interrupt' && arn) world.state.tasks.interrupt(arn, 'SpotInterruption')
        if (what.includes(':')) update(world, what)
        watch(world, { seconds, check })
      }
      // Room for one more deployment: the others must be able to go.
      for (let tries = 0; !update(world, 'app:1'); tries++) {
        expect(tries).toBeLessThan(60)
        world.pass(60)
      }
      watch(world, { seconds: 200, check })
      world.pass(3_600)

      const { deployments, runningCount, pendingCount } = world.shown()
      expect(deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED', failedTasks: 0 }])
      expect([runningCount, pendingCount]).toEqual([given.desiredCount, 0])
      if (!given.balanced) expect(world.clock.nextAt()).toBeUndefined()
    }),
    { numRuns: 40, interruptAfterTimeLimit: 6_000 },
  )
})

test('a healthy rolling update never leaves fewer tasks running than the minimum', () => {
  const updates = fc.array(fc.record({ pause, forced: fc.boolean() }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(setting, updates, (given, planned) => {
      const world = start(given)
      const check = (tasks: readonly Task[]) => {
        expect(running(tasks).length).toBeGreaterThanOrEqual(given.limits.minimum)
        expect(wanted(tasks).length).toBeLessThanOrEqual(given.limits.maximum)
        checkDrained(world, tasks)
      }
      for (const { pause: seconds, forced } of planned) {
        if (forced) world.update({ forceNewDeployment: true })
        else update(world, 'app:2')
        watch(world, { seconds, check })
      }
      watch(world, { seconds: 200, check })
      world.pass(600)

      expect(world.shown().deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: given.desiredCount }])
    }),
    { numRuns: 40, interruptAfterTimeLimit: 6_000 },
  )
})

/** False when too many deployments are unfinished. */
function update(world: ServiceWorld, image: string): boolean {
  try {
    world.update({ taskDefinition: world.register(image).arn })
    return true
  } catch (error) {
    expect(error).toMatchObject({ message: '5 active deployments exist, unable to create new deployment.' })
    return false
  }
}
