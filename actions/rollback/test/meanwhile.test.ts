import { DeleteServiceCommand, ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { afterDeployment, minute, revision, warmUp, world } from './world.ts'

beforeAll(warmUp)

type World = Awaited<ReturnType<typeof afterDeployment>>

/** Somebody does something to the service so many milliseconds after now. */
function somebody(found: World, after: number, what: 'scales' | 'deletes') {
  const ecs = new ECSClient(found.settings)
  const place = { cluster: 'prod', service: 'web' }
  const call = () =>
    what === 'scales'
      ? ecs.send(new UpdateServiceCommand({ ...place, desiredCount: 5 }))
      : ecs.send(new DeleteServiceCommand({ ...place, force: true }))
  found.clock.schedule(found.clock.now() + after, () => void call())
}

describe('a service that somebody', () => {
  test.each([0, 20_000, 2 * minute])(
    'scales %d ms after the start of the step goes back all the same',
    async (after) => {
      const found = await afterDeployment()
      somebody(found, after, 'scales')
      expect((await found.rollback()).outcome).toBe('succeeded')
      expect(await found.serving()).toBe(revision(1))
    },
  )

  test.each<[string, number, () => Promise<World>]>([
    ['at once', 1_000, afterDeployment],
    ['while the new tasks start', 20_000, afterDeployment],
    ['while the old tasks are kept', 2 * minute, afterDeployment],
    ['while a deployment is stopped', 1_000, () => duringDeployment(5)],
  ])('deletes %s never leaves it green', async (_, after, start) => {
    const found = await start()
    somebody(found, after, 'deletes')
    const end = await found.rollback({ 'wait-minutes': '30' }).then(
      ({ failure }) => failure,
      (error: unknown) => error,
    )
    expect(end).toMatchObject({ name: 'Failure' })
  })
})

async function duringDeployment(minutes: number) {
  const found = world()
  found.elsewhere.deploy(2)
  await found.pass(minutes)
  return found
}

describe('words from outside', () => {
  test('of ten thousand characters in many lines fit into the description, and their mark is found', async () => {
    const reason = 'checkout is broken\n::error::no <b> | \r\n'.repeat(250)
    const found = await afterDeployment()
    const { outcome, summary, result } = await found.rollback({ reason })
    expect(outcome).toBe('succeeded')
    const description = found.deployments()[1]?.order.description ?? ''
    expect(description.length).toBeLessThanOrEqual(256)
    expect(description).toMatch(/^Rollback app:2 → app:1: checkout is broken/)
    expect(summary.split('\n').filter((line) => line.includes('Reason'))).toHaveLength(1)
    expect(summary).not.toMatch(/<b>|^::/m)
    expect(result.decision.reason).toBe(reason.trim())
    expect((await found.rollback({ reason })).outcome).toBe('nothing-to-do')
  })

  test('of a deployment do not make it a rollback: it is stopped', async () => {
    const found = world()
    const description = `undo ecs-actions/rollback/${'b'.repeat(24)}\n::error::x https://run ecs-actions/${'c'.repeat(24)}`
    found.elsewhere.deploy(2, description)
    await found.pass(5)
    const { decision, outcome } = await found.rollback()
    expect([decision.way, outcome]).toEqual(['stop', 'succeeded'])
    expect(await found.serving()).toBe(revision(1))
  })
})

describe('the history', () => {
  const definition = (family: string) => ({
    ...{ family, networkMode: 'awsvpc' as const, requiresCompatibilities: ['FARGATE' as const] },
    ...{ cpu: '256', memory: '512', executionRoleArn: 'arn:aws:iam::123456789012:role/execution' },
    containerDefinitions: [{ name: 'app', image: 'app:v1', portMappings: [{ containerPort: 8080 }] }],
  })

  test('of another family is gone back to with a warning: the group may have deployed another service', async () => {
    const taskDefinitions = [definition('app'), definition('web')]
    const found = world({ scenario: { taskDefinitions }, group: { history: ['web:1', 'app:1'] } })
    const { outputs } = await found.rollback({ 'dry-run': 'true' })
    expect(outputs['to-task-definition-arn']).toBe(revision(1).replace('/app:', '/web:'))
    const warning = 'web:1 is of another family than app:1: make sure that it belongs here.'
    expect(found.lines()).toContain(warning)
    await found.rollback({ 'dry-run': 'true', to: outputs['to-task-definition-arn'] ?? '' })
    expect(found.lines().filter((line) => line === warning)).toHaveLength(1)
  })

  test('of hundreds of definitions tells the latest hundred as candidates', async () => {
    const taskDefinitions = Array.from({ length: 121 }, () => definition('app'))
    const history = [...Array.from({ length: 120 }, (_, index) => `app:${index + 2}`), 'app:1']
    const group = { cluster: 'prod', service: 'web', productionListener: { loadBalancer: 'web', port: 80 }, history }
    const deploymentGroups = [{ ...group, targetGroups: ['blue', 'green'] as [string, string] }]
    const codeDeploy = { revisionContent: 'inline' as const, applications: [{ deploymentGroups }] }
    const { outputs } = await world({ scenario: { taskDefinitions, codeDeploy } }).rollback({ 'dry-run': 'true' })
    const candidates = JSON.parse(outputs.candidates ?? '')
    expect(candidates).toHaveLength(100)
    expect(candidates[0]).toMatchObject({ taskDefinition: revision(121) })
  })
})
