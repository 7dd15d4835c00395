import { describe, expect, test } from '@jest/globals'
import { blueGreen, revision } from './support/blue-green.ts'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'

const service = blueGreen({ serving: 1, history: [1] })

const inputs = { 'task-definition': revision(2), cluster: 'prod', service: 'web' }

describe('deploy, as it ships', () => {
  const open = closedAfterEach<LocalAws>()
  const aws = async () => {
    const found = await localAws(service, 'virtual')
    open.push(found)
    return found
  }

  test('deploys, and leaves outputs, a summary and nothing for its post step', async () => {
    const { step } = await aws()
    const run = await step('deploy', { inputs })
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded', 'task-definition-arn': revision(2) } })
    expect(run.summary).toContain('### ✅ Deployment succeeded')
    expect(run.stdout).toContain('Verdict: succeeded: the service runs app:2.')
    expect(run.lines.map(({ text }) => text)).toContain('· traffic: blue 0 %, green 100 %')
    const post = await step('deploy', { phase: 'post', state: run.state, environment: {}, inputs })
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
  })

  test('has the deployment rolled back when the job is cancelled, and its post step sees that', async () => {
    const found = await aws()
    const cancel = new AbortController()
    found.time?.after(60_000, () => cancel.abort())
    const run = await found.step('deploy', { inputs, signal: cancel.signal })
    expect(run).toMatchObject({ exitCode: 1, signal: null, outputs: { outcome: 'cancelled' } })
    const post = await found.step('deploy', { phase: 'post', state: run.state, inputs })
    expect(post.exitCode).toBe(0)
    expect(post.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Rollback d-\w+ is Succeeded/),
    )
  })

  test('killed without a word, its post step has the deployment rolled back', async () => {
    const found = await aws()
    const onStart = (process: { kill(signal: 'SIGKILL'): unknown }) =>
      void found.time?.after(60_000, () => process.kill('SIGKILL'))
    const run = await found.step('deploy', { inputs, onStart })
    expect(run.signal).toBe('SIGKILL')
    const post = await found.step('deploy', { phase: 'post', state: run.state, inputs })
    expect(post.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('It was asked to stop and to be rolled back.'),
      expect.stringMatching(/^Rollback d-\w+ is Succeeded/),
    ])
  })
})
