import { Failure } from '@ecs-actions/domain/failure'
import { migrationOutputs } from '@ecs-actions/run-migration/report'
import { describe, expect, test } from '@jest/globals'
import { answering, program, taskDefinition, world } from './world.ts'

describe('a migration', () => {
  test('that exits with 0 is green, with every line of its log', async () => {
    const { migrate, lines, remembered } = world()
    const report = await migrate()
    expect(migrationOutputs(report)).toMatchObject({
      outcome: 'succeeded',
      'exit-code': '0',
      'stop-code': 'EssentialContainerExited',
      'task-definition-arn': 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1',
      'log-url': expect.stringContaining('log-group/$252Fecs$252Fapp/log-events/ecs$252Fapp$252F'),
    })
    expect(report.failure).toBeUndefined()
    expect(lines()).toEqual(['first', 'last'])
    expect(remembered.at(-1)).toBe('concluded')
  })

  test('that exits with 3 is red, with its exit code and its last lines', async () => {
    const { migrate } = world({ images: [{ image: 'app:v2', program: program({ exit: 3, lines: ['boom'] }) }] })
    const report = await migrate()
    expect(migrationOutputs(report)).toMatchObject({ outcome: 'failed', 'exit-code': '3' })
    expect(report.failure).toMatchObject({
      code: 'task-failed',
      message: expect.stringContaining('exited with code 3'),
    })
    expect(report.lastLines).toEqual(['boom'])
  })

  test('whose image cannot be pulled never started, and has no exit code', async () => {
    const pullError = 'CannotPullContainerError: pull image manifest has been retried 7 time(s): not found'
    const { migrate } = world({ images: [{ image: 'app:v2', pullError }] })
    const report = await migrate()
    expect(migrationOutputs(report)).toMatchObject({ outcome: 'never-started', 'exit-code': '' })
    expect(report.failure?.message).toContain('CannotPullContainerError')
  })

  test('faster than any look is judged all the same', async () => {
    const timing = {
      taskVisibility: 0,
      provisioning: 10,
      pending: 10,
      activating: 10,
      deactivating: 10,
      stopping: 10,
      deprovisioning: 10,
    }
    const { migrate } = world({ timing, images: [{ image: 'app:v2', program: program({ lasts: 5 }) }] })
    expect((await migrate()).outcome.kind).toBe('succeeded')
  })

  test('gets the command and the variables of the step', async () => {
    const { migrate, tasks } = world()
    await migrate({ command: '["migrate","--all"]', 'environment-variables': 'A=1=2' })
    expect(tasks()[0]?.overrides?.containerOverrides).toEqual([
      { name: 'app', command: ['migrate', '--all'], environment: [{ name: 'A', value: '1=2' }] },
    ])
  })

  test('of a file whose content is registered already runs that revision', async () => {
    const { migrate, ecs, kinds, simulator, clock } = world()
    await clock.drive(ecs.registerTaskDefinition(taskDefinition))
    const report = await migrate()
    expect(report.task.definitionArn).toMatch(/app:1$/)
    expect(kinds()[0]).toBe('reused')
    expect(simulator.ecs.taskDefinitions.list({}, clock.now())).toHaveLength(1)
  })

  test('of a file whose registration was not answered runs the revision that it made', async () => {
    const lost = { fault: 'reset', when: 'after-effect', operation: 'RegisterTaskDefinition', times: 1 } as const
    const { migrate, kinds, simulator, clock } = world({ faults: [lost] })
    const report = await migrate()
    expect(report.task.definitionArn).toMatch(/app:1$/)
    expect(kinds().slice(0, 2)).toEqual(['registration-trouble', 'registered'])
    expect(simulator.ecs.taskDefinitions.list({}, clock.now())).toHaveLength(1)
  })

  test('of a family that is there already is not registered anew', async () => {
    const { migrate, ecs, kinds } = world()
    await ecs.registerTaskDefinition(taskDefinition)
    const report = await migrate({ 'task-definition': 'app' })
    expect(report.task.definitionArn).toMatch(/app:1$/)
    expect(kinds()).not.toContain('registered')
  })
})

describe('capacity', () => {
  test('that is not there starts nothing, and the reason is told', async () => {
    const { migrate, tasks, remembered } = world({ capacity: [{ reason: 'RESOURCE:MEMORY', detail: 'instance i-1' }] })
    await expect(migrate()).rejects.toMatchObject({
      code: 'not-started',
      message: expect.stringContaining('RESOURCE:MEMORY instance i-1'),
    })
    expect(tasks()).toHaveLength(0)
    expect(remembered.at(-1)).toBe('concluded')
  })

  test.each(['SpotInterruption', 'TerminationNotice', 'InfrastructureHealth'] as const)(
    'that is taken away (%s) is never a success, whatever the exit code',
    async (stopCode) => {
      const { migrate } = world({
        images: [{ image: 'app:v2', program: program({ lasts: 600_000, onSigterm: 0 }) }],
        interruptions: [{ stopCode, after: 45_000 }],
      })
      const report = await migrate()
      expect(migrationOutputs(report)).toMatchObject({
        outcome: 'interrupted',
        'exit-code': '0',
        'stop-code': stopCode,
      })
      expect(report.failure?.code).toBe('interrupted')
    },
  )
})

describe('Spot', () => {
  const cluster = {
    name: 'prod',
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
  }
  /** Of a definition that leaves it to the cluster. */
  async function notes(given: Record<string, string>) {
    const { migrate, events } = world({
      clusters: [cluster],
      taskDefinitions: [{ ...taskDefinition, networkMode: 'awsvpc', requiresCompatibilities: ['EC2', 'FARGATE'] }],
    })
    await migrate({ 'task-definition': 'app', ...given })
    return events.flatMap(({ event }) => (event.kind === 'note' ? [event.text] : []))
  }

  test('by the default strategy of the cluster is a warning that says what asks for the other', async () => {
    expect(await notes({})).toEqual([expect.stringMatching(/runs on FARGATE_SPOT.*"launch-type: FARGATE"/)])
  })

  test.each<[string, Record<string, string>]>([
    ['that is asked for', { 'capacity-provider-strategy': 'FARGATE_SPOT' }],
    ['that a launch type keeps away', { 'launch-type': 'FARGATE' }],
  ])('%s is none', async (_what, given) => {
    expect(await notes(given)).toEqual([])
  })
})

const cancelled = new Failure({
  code: 'cancelled',
  message: 'the job was cancelled (SIGINT).',
  remedy: 'Run it again.',
})

describe('the wait', () => {
  test('ends with the task stopped when the time is up', async () => {
    const endless = program({ lasts: 10_000_000, onSigterm: 0 })
    const { migrate, kinds, elapsed } = world({ images: [{ image: 'app:v2', program: endless }] })
    const report = await migrate({ 'wait-minutes': '2' })
    expect(migrationOutputs(report)).toMatchObject({ outcome: 'timed-out', 'stop-code': 'UserInitiated' })
    expect(report.task.stoppedReason).toContain('https://github.com/o/r/actions/runs/1')
    expect(kinds()).toContain('stopping')
    expect(elapsed()).toBeLessThan(200_000)
  })

  test('leaves the task running when that is asked for, and says so', async () => {
    const { migrate, kinds, tasks } = world({
      images: [{ image: 'app:v2', program: program({ lasts: 10_000_000 }) }],
    })
    const report = await migrate({ 'wait-minutes': '1', 'on-timeout': 'leave' })
    expect(report.outcome.kind).toBe('timed-out')
    expect(kinds()).toContain('left-running')
    expect(tasks()[0]?.desiredStatus).toBe('RUNNING')
  })

  test('ends at once when the job is cancelled, with the task asked to stop', async () => {
    const { migrate, clock, cancellation, elapsed, tasks } = world({
      images: [{ image: 'app:v2', program: program({ lasts: 10_000_000 }) }],
    })
    clock.schedule(clock.now() + 61_000, () => cancellation.abort(cancelled))
    const report = await migrate()
    expect(report).toMatchObject({ outcome: { kind: 'cancelled' }, failure: { code: 'cancelled' } })
    expect(tasks()[0]?.desiredStatus).toBe('STOPPED')
    expect(elapsed()).toBeLessThan(62_000)
  })

  test('leaves the task running on cancel when that is asked for', async () => {
    const { migrate, clock, cancellation, tasks, kinds } = world({
      images: [{ image: 'app:v2', program: program({ lasts: 10_000_000 }) }],
    })
    clock.schedule(clock.now() + 61_000, () => cancellation.abort(cancelled))
    await migrate({ 'on-cancel': 'leave' })
    expect(kinds()).toContain('left-running')
    expect(tasks()[0]?.desiredStatus).toBe('RUNNING')
  })

  test('leaves a stop that was refused to the post step', async () => {
    const { migrate, clock, cancellation, remembered, kinds } = world({
      images: [{ image: 'app:v2', program: program({ lasts: 10_000_000 }) }],
      faults: [{ fault: 'access-denied', operation: 'StopTask' }],
    })
    clock.schedule(clock.now() + 61_000, () => cancellation.abort(cancelled))
    await migrate()
    expect(kinds()).toContain('clean-up-failed')
    expect(remembered.at(-1)).toMatchObject({ onCancel: 'stop', taskArn: expect.stringContaining(':task/') })
  })

  test('prints the log of a cancelled task up to the cancel, and reports at once', async () => {
    const { migrate, clock, cancellation, elapsed, lines } = world({
      images: [{ image: 'app:v2', program: program({ lasts: 10_000_000 }) }],
      faults: [{ fault: 'hang', operation: 'GetLogEvents', from: 55_000 }],
    })
    clock.schedule(clock.now() + 61_000, () => cancellation.abort(cancelled))
    await migrate()
    expect(lines()).toEqual(['first', 'last'])
    expect(elapsed()).toBeLessThan(62_000)
  })

  test('takes the exit code of a task that ended before the stop reached it', async () => {
    const { migrate } = world({
      images: [{ image: 'app:v2', program: program({ lasts: 30_000 }) }],
      faults: [{ fault: 'access-denied', operation: 'DescribeTasks', from: 54_000, times: 1 }],
    })
    expect((await migrate()).outcome.kind).toBe('succeeded')
  })

  test('takes it also when it is a failure', async () => {
    const { migrate } = world({
      images: [{ image: 'app:v2', program: program({ lasts: 30_000, exit: 3 }) }],
      faults: [{ fault: 'access-denied', operation: 'DescribeTasks', from: 54_000, times: 1 }],
    })
    expect((await migrate()).outcome).toMatchObject({ kind: 'failed', exitCode: 3 })
  })

  test('goes on while ECS does not show the task for a reason of its own, which is told once', async () => {
    const { another, ecs } = world({ images: [{ image: 'app:v2', program: program({ lasts: 60_000 }) }] })
    let looks = 0
    const step = another(
      {},
      answering(ecs, {
        async task(options) {
          looks += 1
          if (looks < 5 || looks > 7) return ecs.task(options)
          options.onHidden?.('SHARD_DOWN')
          return undefined
        },
      }),
    )
    expect((await step.migrate()).outcome.kind).toBe('succeeded')
    expect(step.events.filter(({ event }) => event.kind === 'hidden')).toMatchObject([{ event: { why: 'SHARD_DOWN' } }])
  })

  test('says so when a task that was asked to stop is not seen to end', async () => {
    const { migrate, events } = world({
      images: [{ image: 'app:v2', program: { kind: 'scripted', steps: [{ after: 0, onSigterm: 'ignore' }] } }],
      timing: { stopTimeoutDefault: 3_600_000 },
    })
    await migrate({ 'wait-minutes': '1' })
    const why = expect.stringContaining('it did not end within 150 s of being asked to')
    expect(events.map(({ event }) => event)).toContainEqual({ kind: 'end-unseen', why })
  })

  test('does not go on when ECS may not be asked: red within seconds, and the task stopped', async () => {
    const { migrate, kinds, elapsed } = world({
      faults: [{ fault: 'access-denied', operation: 'DescribeTasks', from: 20_000 }],
    })
    const report = await migrate()
    expect(report.outcome.kind).toBe('lost')
    expect(report.failure).toMatchObject({
      message: expect.stringContaining('ecs:DescribeTasks'),
      remedy: expect.stringMatching(/"Action":"ecs:DescribeTasks".* Find out from the log and the console/s),
    })
    expect(kinds()).toContain('stopping')
    expect(elapsed()).toBeLessThan(60_000)
  })

  test('waits out a network that is gone for five minutes, and is green all the same', async () => {
    const { migrate, kinds } = world({
      images: [{ image: 'app:v2', program: program({ lasts: 60_000 }) }],
      faults: [{ fault: 'reset', from: 30_000, until: 330_000 }],
    })
    const report = await migrate()
    expect(report.outcome.kind).toBe('succeeded')
    expect(kinds()).toContain('trouble')
    expect(report.lastLines).toEqual(['first', 'last'])
  })

  test('never tells a state twice, or backwards, though reads are stale', async () => {
    const { migrate, events } = world({ faults: [{ fault: 'stale-reads', ms: 9_000, probability: 0.5, seed: 4 }] })
    await migrate()
    const states = events.flatMap(({ event }) =>
      event.kind === 'changed' && /^task is/.test(event.text) ? [event.text] : [],
    )
    const order = [
      'PROVISIONING',
      'PENDING',
      'ACTIVATING',
      'RUNNING',
      'DEACTIVATING',
      'STOPPING',
      'DEPROVISIONING',
      'STOPPED',
    ]
    const places = states.map((text) => order.indexOf(text.replace('task is ', '')))
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    expect(places.length).toBeGreaterThan(2)
  })

  test('survives throttling, 5xx, HTML, resets and stale reads, and starts one task', async () => {
    const { migrate, tasks, lines } = world({
      faults: [
        { fault: 'throttle', probability: 0.3 },
        { fault: 'html', operation: 'DescribeTasks', probability: 0.2, seed: 2 },
        { fault: 'reset', operation: 'RunTask', when: 'after-effect', times: 2 },
        { fault: 'stale-reads', ms: 8_000, probability: 0.2, seed: 3 },
      ],
    })
    const report = await migrate()
    expect(report.outcome.kind).toBe('succeeded')
    expect(tasks()).toHaveLength(1)
    expect(lines()).toEqual(['first', 'last'])
  })
})

describe('the log', () => {
  test('that may not be read is a warning, never the verdict', async () => {
    const { migrate, events } = world({ faults: [{ fault: 'access-denied', operation: 'GetLogEvents' }] })
    expect((await migrate()).outcome.kind).toBe('succeeded')
    expect(events.map(({ event }) => event)).toContainEqual({
      kind: 'log-incomplete',
      container: 'app',
      why: expect.stringContaining('logs:GetLogEvents'),
    })
  })

  test('has every line once, in order, through empty pages', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `line ${index}`)
    const found = world({ emptyLogPages: true, images: [{ image: 'app:v2', program: program({ lines, lasts: 100 }) }] })
    await found.migrate()
    expect(found.lines()).toEqual(lines)
  })
})

describe('before anything is started', () => {
  test('a job that is cancelled already starts nothing', async () => {
    const { migrate, cancellation, tasks } = world()
    cancellation.abort(cancelled)
    await expect(migrate()).rejects.toThrow(/cancelled/)
    expect(tasks()).toHaveLength(0)
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['awsvpc without subnets', { subnets: '' }, /subnets: is required: the network mode is awsvpc/],
    ['a container that is not there', { 'container-name': 'web' }, /no container "web"/],
    [
      'overrides that ECS refuses',
      { 'environment-variables': `A=${'x'.repeat(9_000)}` },
      /overrides of \d+ characters; ECS takes 8192/,
    ],
    ['a path that is no file', { 'task-definition': 'deploy/td.json' }, /no file "deploy\/td\.json" in the workspace/],
    ['a family that ECS does not know', { 'task-definition': 'nobody' }, /Unable to describe task definition/],
    ['a cluster that is not there', { cluster: 'nowhere' }, /Cluster not found/],
  ])('%s is refused', async (_, given, message) => {
    const { migrate, tasks } = world()
    await expect(migrate(given)).rejects.toThrow(message)
    expect(tasks()).toHaveLength(0)
  })

  test('fields that would never reach AWS are named with their paths', async () => {
    const { migrate, ports } = world()
    const odd = {
      ...taskDefinition,
      enviroment: 1,
      containerDefinitions: [{ ...taskDefinition.containerDefinitions[0], essential: 'true' }],
    }
    const readSource = async () => JSON.stringify(odd)
    Object.assign(ports, { readSource })
    await expect(migrate()).rejects.toThrow(
      /- enviroment: is no field .*\n- containerDefinitions\[0\]\.essential: expected true or false, found a string|containerDefinitions\[0\]\.essential/,
    )
  })

  test('a start that was throttled through all attempts has started nothing, and says so', async () => {
    const { migrate, remembered } = world({ faults: [{ fault: 'throttle', operation: 'RunTask' }] })
    await expect(migrate()).rejects.toMatchObject({
      code: 'not-started',
      message: expect.stringContaining('Rate exceeded'),
      remedy: expect.stringContaining('retry-on-capacity'),
    })
    expect(remembered.at(-1)).toBe('concluded')
  })

  test.each(['html', 'reset'] as const)(
    'a start whose answers are all lost (%s) is left to the post step',
    async (fault) => {
      const { migrate, remembered } = world({ faults: [{ fault, operation: 'RunTask' }] })
      await expect(migrate()).rejects.toThrow(
        fault === 'html' ? /HTTP status 503\. Whether the task was started is not known/ : /ecs:RunTask failed/,
      )
      expect(remembered).toEqual([expect.objectContaining({ onCancel: 'stop', taskArn: undefined })])
    },
  )

  test('a refused start leaves nothing for the post step', async () => {
    const { migrate, remembered } = world({ faults: [{ fault: 'access-denied', operation: 'RunTask' }] })
    await expect(migrate()).rejects.toThrow(/ecs:RunTask/)
    expect(remembered).toEqual([
      {
        region: 'eu-west-1',
        cluster: 'prod',
        start: 'start-1',
        startedBy: expect.stringMatching(/^ecs-actions\/[0-9a-f]{24}$/),
        onCancel: 'stop',
      },
      'concluded',
    ])
  })
})
