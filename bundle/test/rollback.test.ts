import { describe, expect, test } from '@jest/globals'
import { blueGreen, revision } from './support/blue-green.ts'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'

const inputs = { cluster: 'prod', service: 'web' }
const open = closedAfterEach<LocalAws>()

async function world(serving: number, history: readonly number[]) {
  const aws = await localAws(blueGreen({ serving, history }), 'virtual')
  open.push(aws)
  const post = (state: Readonly<Record<string, string>>, environment = aws.environment) =>
    aws.step('rollback', { phase: 'post', state, inputs, environment })
  return { ...aws, post, deployments: () => aws.simulator.codeDeploy.deployments.all() }
}

describe('rollback, as it ships', () => {
  test('goes back to the version before, and leaves outputs, a summary and nothing for its post step', async () => {
    const { step, post, deployments } = await world(2, [1, 2])
    const run = await step('rollback', { inputs: { ...inputs, reason: 'checkout is broken' } })
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: {
        outcome: 'succeeded',
        'from-task-definition-arn': revision(2),
        'to-task-definition-arn': revision(1),
        'deployment-id': deployments()[0]?.order.id,
      },
    })
    expect(JSON.parse(run.outputs.candidates ?? '')).toMatchObject([{ taskDefinition: revision(1) }])
    expect(run.summary).toContain('### ✅ Rolled back')
    expect(run.lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['Reason: checkout is broken']))
    expect(await post(run.state, {})).toMatchObject({ exitCode: 0, annotations: [] })
  })

  test('is green and changes nothing when there is nothing to do', async () => {
    const { step, post, deployments } = await world(2, [1, 2])
    const run = await step('rollback', { inputs: { ...inputs, to: 'revision:2' } })
    expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: { outcome: 'nothing-to-do' } })
    expect(run.outputs).toMatchObject({ 'deployment-id': '', 'to-task-definition-arn': revision(2) })
    expect(run.summary).toContain('### ✅ Rollback: nothing to do')
    expect(run.stdout).toMatch(/^Verdict: nothing-to-do: .+\.$/m)
    expect(deployments()).toHaveLength(2)
    expect(await post(run.state, {})).toMatchObject({ exitCode: 0, annotations: [] })
  })

  test('fails with what it looked at when there is nothing to go back to', async () => {
    const { step, deployments } = await world(1, [1])
    const run = await step('rollback', { inputs })
    expect(run.exitCode).toBe(1)
    expect(run.annotations).toEqual([
      expect.objectContaining({ message: expect.stringContaining('There is nothing to go back to from app:1') }),
    ])
    expect(deployments()).toHaveLength(1)
  })

  test('goes on when the job is cancelled, and its post step has nothing to add', async () => {
    const { step, post, deployments, time } = await world(2, [1, 2])
    const cancel = new AbortController()
    time?.after(60_000, () => cancel.abort())
    const run = await step('rollback', { inputs, signal: cancel.signal })
    expect(run).toMatchObject({ exitCode: 1, signal: null, outputs: { outcome: 'cancelled' } })
    expect(await post(run.state)).toMatchObject({ exitCode: 0, annotations: [] })
    expect(deployments()[0]?.current().status).toBe('InProgress')
  })

  test('killed without a word goes on, and its post step says where to look', async () => {
    const { step, post, deployments, time } = await world(2, [1, 2])
    const onStart = (process: { kill(signal: 'SIGKILL'): unknown }) =>
      void time?.after(60_000, () => process.kill('SIGKILL'))
    const run = await step('rollback', { inputs, onStart })
    expect(run.signal).toBe('SIGKILL')
    const after = await post(run.state)
    expect(after.exitCode).toBe(0)
    expect(after.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/did not see its deployment to the end\. It goes on, if it was started: aws deploy /),
    ])
    expect(deployments()).toHaveLength(3)
    expect(deployments()[0]?.current().status).toBe('InProgress')
  })

  test('killed with on-cancel: roll-back, its post step has the rollback taken back', async () => {
    const { step, time, deployments } = await world(2, [1, 2])
    const onStart = (process: { kill(signal: 'SIGKILL'): unknown }) =>
      void time?.after(60_000, () => process.kill('SIGKILL'))
    const asked = { ...inputs, 'on-cancel': 'roll-back' }
    const run = await step('rollback', { inputs: asked, onStart })
    const after = await step('rollback', { phase: 'post', state: run.state, inputs: asked })
    expect(after.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('It was asked to stop and to be rolled back.'),
      expect.stringMatching(/^Rollback d-\w+ is Succeeded/),
    ])
    expect(deployments()[0]?.order.rollsBack).toBeDefined()
  })
})
