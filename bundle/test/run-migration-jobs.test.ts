import type { ActionRun } from '@ecs-actions/rehearsal'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { at, attempt, type Leg, postStep, program, tasksOf } from './support/job-attempts.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'

const open = closedAfterEach<LocalAws>()

async function world(input: ScenarioInput): Promise<LocalAws> {
  const aws = await localAws(input, 'virtual')
  open.push(aws)
  return aws
}

const options = { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' }
const registered = {
  ...{ family: 'app', networkMode: 'awsvpc' as const, requiresCompatibilities: ['FARGATE' as const] },
  ...{ cpu: '256', memory: '512', executionRoleArn: 'arn:aws:iam::123456789012:role/execution' },
  containerDefinitions: [
    { name: 'app', image: 'app:v2', logConfiguration: { logDriver: 'awslogs' as const, options } },
  ],
}

describe('two jobs that look alike', () => {
  test.each<[string, Leg, Leg]>([
    ['legs of a matrix', { jobIndex: 0 }, { jobIndex: 1 }],
    [
      'calls of a reusable workflow',
      { orchestrationJob: 'first.migrate.__default' },
      { orchestrationJob: 'second.migrate.__default' },
    ],
  ])('%s never take over each other’s task', async (_, one, other) => {
    const aws = await world({ images: program({ lasts: 300_000 }), taskDefinitions: [registered] })
    const more = { 'task-definition': 'app:1' }
    const began = await Promise.all([one, other].map((leg) => attempt(aws, 1, { ...leg, more, killedAfter: 60_000 })))
    const again = await Promise.all([one, other].map((leg) => attempt(aws, 2, { ...leg, more })))
    expect(again.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(again.map(({ outputs }) => taskId(outputs['task-arn']))).toEqual(began.map(startedTask))
    expect(tasksOf(aws)).toHaveLength(2)
    expect(new Set(tasksOf(aws).map(({ startedBy }) => startedBy)).size).toBe(2)
  })
})

const taskId = (arn: string | undefined) => arn?.split('/').at(-1)
const startedTask = ({ lines: log }: ActionRun) =>
  log.map(({ text }) => text.match(/^Started task (\w+) /)?.[1]).find((id) => id !== undefined)

describe('a job that is cancelled before RunTask has answered', () => {
  test.each([
    ['and never does', { fault: 'hang' as const }],
    ['and does so a minute later', { fault: 'latency' as const, ms: 60_000 }],
  ])('%s has its task found and stopped by the post step', async (_, fault) => {
    const aws = await world({
      images: program({ lasts: 600_000 }),
      faults: [{ ...fault, operation: 'RunTask', when: 'after-effect' }],
    })
    const cancel = new AbortController()
    aws.time?.after(3_000, () => cancel.abort())
    const run = await aws.migrate({}, { signal: cancel.signal })
    expect(run.conclusion).toBe('cancelled')
    expect(tasksOf(aws).map(({ desiredStatus }) => desiredStatus)).toEqual(['RUNNING'])
    const post = await postStep(aws, run)
    expect(post.annotations[0]?.message).toContain('its task was asked to stop')
    expect(tasksOf(aws).map(({ desiredStatus }) => desiredStatus)).toEqual(['STOPPED'])
  })

  test('and never began the task is told where to look', async () => {
    const aws = await world({ faults: [{ fault: 'hang', operation: 'RunTask' }] })
    const cancel = new AbortController()
    aws.time?.after(3_000, () => cancel.abort())
    const run = await aws.migrate({}, { signal: cancel.signal })
    const post = await postStep(aws, run)
    expect(post.annotations[0]?.message).toMatch(/no running task of it was found.*aws ecs list-tasks .*--started-by /s)
    expect(tasksOf(aws)).toEqual([])
  })
})

describe('another migration of the family in the cluster', () => {
  /** A run whose runner is lost while its task goes on. */
  async function beside(): Promise<LocalAws> {
    const aws = await world({ images: program({ lasts: 120_000 }) })
    await attempt(aws, 1, { killedAfter: 60_000 })
    return aws
  }

  test('is named with its run, and nothing is started', async () => {
    const aws = await beside()
    const run = await aws.migrate({}, { event: { runId: '8' } })
    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toContain(`Another migration runs: task ${tasksOf(aws)[0]?.taskArn} of app:1`)
    expect(run.annotations[0]?.message).toContain('https://github.com/acme/app/actions/runs/7')
    expect(tasksOf(aws)).toHaveLength(1)
  })

  test('is waited for when that is asked for', async () => {
    const aws = await beside()
    const run = await aws.migrate({ exclusive: 'wait' }, { event: { runId: '8' } })
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } })
    const [first, second] = tasksOf(aws)
    expect(at(second?.createdAt)).toBeGreaterThanOrEqual(at(first?.stoppedAt))
  })
})
