import { Failure } from '@ecs-actions/domain/failure'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { afterDeployment, minute, revision, stepAt, warmUp, world } from './world.ts'

beforeAll(warmUp)

describe('what stands against a rollback', () => {
  const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
  const definition = (image: string, port = 8080) => ({
    ...{ family: 'app', networkMode: 'awsvpc' as const, requiresCompatibilities: ['FARGATE' as const] },
    ...{ cpu: '256', memory: '512', executionRoleArn: 'arn:aws:iam::123456789012:role/execution' },
    containerDefinitions: [{ name: 'app', image, portMappings: [{ containerPort: port }] }],
  })
  const running = { kind: 'scripted' as const, steps: [] }

  function withTarget(image: string, port?: number) {
    return {
      scenario: {
        images: [
          { image: `${registry}/app:v1`, program: running },
          { image: `${registry}/app:v2`, program: running },
        ],
        taskDefinitions: [definition(`${registry}/app:v1`), definition(image, port)],
        alarms: [{ name: 'errors', transitions: [{ after: stepAt - minute, state: 'ALARM' as const }] }],
      },
      group: { history: ['app:2', 'app:1'] },
    }
  }

  test('is told all at once, before anything is changed: an image that is gone, a port that does not fit, red alarms', async () => {
    const options = withTarget(`${registry}/app:old`, 9090)
    const { rollback, deployments, kinds } = world({ ...options, group: { ...options.group, alarms: ['errors'] } })
    const failure = await rollback().catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'refused', remedy: 'Nothing was changed.' })
    const message = failure instanceof Failure ? failure.message : ''
    expect(message).toContain('web in cluster prod is not rolled back:')
    expect(message).toMatch(
      /- image of container "app": \S+app:old is gone \(.*ImageNotFound.*\): push it again, or go back/,
    )
    expect(message).toContain(
      '- container-port: container "app" of task definition app maps no port 8080; it maps 9090',
    )
    expect(message).toMatch(/- alarm errors: is in ALARM: .* give override-alarms: true/)
    expect(deployments()).toHaveLength(0)
    expect(kinds()).toEqual([])
  })

  test('is no image that is there; its digest is in the summary, with that of the version it replaces', async () => {
    const { rollback } = world(withTarget(`${registry}/app:v2`))
    const { outcome, summary, decision } = await rollback()
    expect(outcome).toBe('succeeded')
    expect(summary.match(/app&#58;v[12]<\/code> is <code>sha256&#58;[0-9a-f]{64}<\/code> now/g)).toHaveLength(2)
    expect([...decision.images.keys()]).toEqual([revision(1), revision(2)])
  })

  test('is no image that may not be looked up: the log says so, and the rollback goes on', async () => {
    const { rollback, lines, simulator } = world(withTarget(`${registry}/app:old`))
    simulator.inject({ fault: 'access-denied', operation: 'DescribeImages', resource: '*', from: 0, skip: 0, seed: 1 })
    await rollback({ 'dry-run': 'true' })
    expect(lines()).toContainEqual(
      expect.stringMatching(/app:old of container "app" was not looked up: .*AccessDenied/),
    )
  })

  test('is no red alarm when override-alarms says so, and only then', async () => {
    const options = withTarget(`${registry}/app:v2`)
    const { rollback, deployments, serving } = world({ ...options, group: { ...options.group, alarms: ['errors'] } })
    await expect(rollback()).rejects.toThrow(/errors: is in ALARM/)
    const { outcome } = await rollback({ 'override-alarms': 'true' })
    expect(outcome).toBe('succeeded')
    expect(await serving()).toBe(revision(2))
    expect(deployments()[0]?.order.overrideAlarmConfiguration).toEqual({ enabled: false })
  })

  test('the alarms of the group are in force unless told otherwise', async () => {
    const { rollback, deployments } = await afterDeployment()
    await rollback()
    expect(deployments()[1]?.order.overrideAlarmConfiguration).toBeUndefined()
  })

  test('is told by a dry run too, which changes nothing', async () => {
    const { rollback, deployments, serving } = await afterDeployment()
    const { outcome, outputs, summary } = await rollback({ 'dry-run': 'true' })
    expect(outcome).toBeUndefined()
    expect(outputs).toMatchObject({ outcome: '', 'to-task-definition-arn': revision(1), 'deployment-id': '' })
    expect(summary).toContain('### ✅ Dry run of a rollback')
    expect(deployments()).toHaveLength(1)
    expect(await serving()).toBe(revision(2))
  })
})
