import type { ScenarioInput } from '@ecs-actions/simulator'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type LocalAws, localAws } from './support/local-aws.ts'

const revision = (number: number) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/app:${number}`

function taskDefinition(image: string) {
  return {
    ...{ family: 'app', networkMode: 'awsvpc' as const, requiresCompatibilities: ['FARGATE' as const] },
    ...{ cpu: '256', memory: '512', executionRoleArn: 'arn:aws:iam::123456789012:role/execution' },
    containerDefinitions: [{ name: 'app', image, portMappings: [{ containerPort: 8080 }] }],
  }
}

const service: ScenarioInput = {
  images: [
    { image: 'app:v1', program: { kind: 'scripted' } },
    { image: 'app:v2', program: { kind: 'scripted' } },
  ],
  taskDefinitions: [taskDefinition('app:v1'), taskDefinition('app:v2')],
  targetGroups: [{ name: 'blue' }, { name: 'green' }],
  loadBalancers: [{ name: 'web', listeners: [{ port: 80, targetGroup: 'blue' }] }],
  services: [
    {
      ...{ name: 'web', cluster: 'prod', taskDefinition: 'app:1', deploymentController: 'CODE_DEPLOY' },
      loadBalancer: { targetGroup: 'blue', containerName: 'app', containerPort: 8080 },
    },
  ],
  codeDeploy: {
    applications: [
      {
        deploymentGroups: [
          {
            ...{ cluster: 'prod', service: 'web', targetGroups: ['blue', 'green'], history: ['app:1'] },
            productionListener: { loadBalancer: 'web', port: 80 },
          },
        ],
      },
    ],
  },
}

const inputs = { 'task-definition': revision(2), cluster: 'prod', service: 'web' }

describe('deploy, as it ships', () => {
  const open: LocalAws[] = []
  const aws = async () => {
    const found = await localAws(service, 'virtual')
    open.push(found)
    return found
  }
  afterEach(async () => {
    for (const found of open.splice(0)) await found.close()
  })

  test('deploys, and leaves outputs, a summary and nothing for its post step', async () => {
    const { step } = await aws()
    const run = await step('deploy', { inputs })
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded', 'task-definition-arn': revision(2) } })
    expect(run.summary).toContain('### ✅ Deployment succeeded')
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
