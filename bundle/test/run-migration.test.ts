import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'

const open = closedAfterEach<LocalAws>()

async function aws(input: ScenarioInput, kind: 'virtual' | 'real' = 'virtual'): Promise<LocalAws> {
  const started = await localAws(input, kind)
  open.push(started)
  return started
}

function images(
  steps: NonNullable<
    Extract<NonNullable<NonNullable<ScenarioInput['images']>[number]['program']>, { kind: 'scripted' }>['steps']
  >,
) {
  return [{ image: 'app:v2', program: { kind: 'scripted' as const, steps } }]
}

const endless = images([{ line: { text: 'working' } }])

describe('the bundle of run-migration', () => {
  // The bench holds it to two seconds; here the time may be shared with other tests.
  test('watches a task of twenty minutes in seconds, through throttling and its back-off', async () => {
    const twentyMinutes = images([
      { line: { text: 'begin' } },
      { after: 1_200_000, line: { text: 'end' } },
      { exit: { code: 0 } },
    ])
    const { migrate, simulator } = await aws({
      images: twentyMinutes,
      faults: [{ fault: 'throttle', probability: 0.15 }],
    })
    const before = simulator.clock.now()
    const start = performance.now()
    const run = await migrate()
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded', 'exit-code': '0' } })
    expect(run.lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['app │ begin', 'app │ end']))
    expect(simulator.clock.now() - before).toBeGreaterThan(1_200_000)
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  test('fails the step with the exit code, the last lines in the summary and one annotation', async () => {
    const { migrate } = await aws({
      images: images([{ line: { text: 'boom <b>' } }, { after: 3_000, exit: { code: 3 } }]),
    })
    const run = await migrate()
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { outcome: 'failed', 'exit-code': '3', 'stop-code': 'EssentialContainerExited' },
    })
    expect(run.summary).toContain('Migration: failed')
    expect(run.summary).toContain('boom &#60;b&#62;')
    expect(run.annotations).toEqual([
      expect.objectContaining({ message: expect.stringContaining('exited with code 3') }),
    ])
  })

  test('container output cannot act as a workflow command', async () => {
    const hostile = [
      '::error::gotcha',
      '##[error]gotcha',
      '::add-mask::succeeded',
      '::set-output name=outcome::x',
      'a\r::stop-commands::t',
    ]
    const { migrate } = await aws({
      images: images([...hostile.map((text) => ({ line: { text } })), { after: 3_000, exit: { code: 0 } }]),
    })
    const run = await migrate()
    expect(run.annotations).toEqual([])
    expect(run.masks).toEqual([])
    expect(run.outputs.outcome).toBe('succeeded')
    expect(run.lines.map(({ text }) => text).filter((text) => text.includes('gotcha'))).toHaveLength(2)
  })

  test('stops the task when the job is cancelled, well before the runner loses patience', async () => {
    const { migrate, time, simulator } = await aws({ images: endless })
    const cancel = new AbortController()
    time?.after(60_000, () => cancel.abort())
    const run = await migrate({}, { signal: cancel.signal })
    expect(run).toMatchObject({ exitCode: 1, signal: null, outputs: { outcome: 'cancelled' } })
    const [task] = simulator.ecs.tasks.visible(simulator.ecs.clusters.active('prod'), simulator.clock.now())
    expect(task?.desiredStatus).toBe('STOPPED')
  })

  test('killed without a word, its post step stops the task', async () => {
    const { migrate, step, time, simulator } = await aws({ images: endless })
    const run = await migrate({}, { onStart: (process) => time?.after(60_000, () => process.kill('SIGKILL')) })
    expect(run.signal).toBe('SIGKILL')
    const cluster = simulator.ecs.clusters.active('prod')
    expect(simulator.ecs.tasks.visible(cluster, simulator.clock.now())[0]?.desiredStatus).toBe('RUNNING')
    const post = await step('run-migration', {
      phase: 'post',
      state: run.state,
      inputs: { 'task-definition': 'td.json' },
    })
    expect(post.exitCode).toBe(0)
    expect(simulator.ecs.tasks.visible(cluster, simulator.clock.now())[0]).toMatchObject({
      desiredStatus: 'STOPPED',
      stopCode: 'UserInitiated',
    })
  })

  test('after a normal end, its post step asks AWS nothing', async () => {
    const { migrate, step } = await aws({ images: images([{ after: 1_000, exit: { code: 0 } }]) })
    const run = await migrate()
    const post = await step('run-migration', {
      phase: 'post',
      state: run.state,
      environment: {},
      inputs: { 'task-definition': 'td.json' },
    })
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
  })

  test('what AWS refuses for good is asked for once', async () => {
    const { migrate, simulator } = await aws({ images: images([{ after: 1_000, exit: { code: 0 } }]) })
    const before = simulator.clock.now()
    const run = await migrate({ cluster: 'nowhere' })
    expect(run.annotations[0]?.message).toContain('ClusterNotFoundException')
    expect(simulator.clock.now()).toBe(before)
  })

  test('an answer that is lost starts nothing twice', async () => {
    const { migrate, simulator } = await aws({
      images: images([{ after: 1_000, exit: { code: 0 } }]),
      faults: [{ fault: 'reset', operation: 'RunTask', when: 'after-effect', times: 3 }],
    })
    expect(await migrate()).toMatchObject({ outputs: { outcome: 'succeeded' } })
    expect(simulator.ecs.tasks.visible(simulator.ecs.clusters.active('prod'), simulator.clock.now())).toHaveLength(1)
  })

  test('a task says where it comes from, and nothing else is in its tags', async () => {
    const { migrate, simulator } = await aws({ images: images([{ after: 1_000, exit: { code: 0 } }]) })
    await migrate({}, { event: { repository: 'acme/app', runId: '7', runAttempt: '2', actor: 'dependabot[bot]' } })
    const [task] = simulator.ecs.tasks.visible(simulator.ecs.clusters.active('prod'), simulator.clock.now())
    const tags = Object.fromEntries((task?.tags ?? []).map(({ key, value }) => [key, value]))
    expect(tags).toEqual({
      'ecs-actions:repository': 'acme/app',
      'ecs-actions:sha': '1'.padStart(40, '0'),
      'ecs-actions:run': 'https://github.com/acme/app/actions/runs/7/attempts/2',
      'ecs-actions:actor': 'dependabot_bot_',
      'ecs-actions:attempt': '2',
      'ecs-actions:start': expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })

  test('a refused permission is told within seconds, with the statement to add', async () => {
    const { migrate } = await aws({ faults: [{ fault: 'access-denied', operation: 'RunTask' }] })
    const run = await migrate()
    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toContain('{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"}')
    expect(run.summary).toMatch(/### ❌ ECS run migration[\s\S]*not authorized to perform[\s\S]*\*\*What to do:\*\*/)
  })

  test('an endpoint that is not this machine is refused before anything is sent', async () => {
    const { migrate } = await aws({})
    const run = await migrate(
      {},
      { environment: { AWS_ENDPOINT_URL_ECS: 'http://attacker.example', AWS_REGION: 'eu-west-1' } },
    )
    expect(run.annotations[0]?.message).toContain('sends AWS calls to attacker.example')
  })

  test('in real time, SIGINT ends it within two seconds', async () => {
    const { migrate } = await aws(
      { images: endless, timing: { taskVisibility: 0, provisioning: 10, pending: 10, activating: 10 } },
      'real',
    )
    const cancel = new AbortController()
    let cancelledAt = 0
    const run = await migrate(
      {},
      {
        signal: cancel.signal,
        onLine: ({ text }) => {
          if (!text.startsWith('· task is RUNNING')) return
          cancelledAt = performance.now()
          cancel.abort()
        },
      },
    )
    expect(run).toMatchObject({ exitCode: 1, signal: null, outputs: { outcome: 'cancelled' } })
    expect(performance.now() - cancelledAt).toBeLessThan(2_000)
  })
})
