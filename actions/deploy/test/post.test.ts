import type { CleanUpPolicy } from '@ecs-actions/domain/deployment/clean-up'
import { deploymentDescription } from '@ecs-actions/domain/deployment/description'
import type { DeploymentIntent } from '@ecs-actions/domain/deployment/intent'
import { Failure } from '@ecs-actions/domain/failure'
import { resolveLeftover } from '@ecs-actions/operations/deployment/leftovers'
import { narrateLeftover, notCleanedUp } from '@ecs-actions/operations/deployment/narrate-leftover'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { minute, revision, stepAt, type WorldOptions, warmUp, world } from './world.ts'

const marker = `ecs-actions/${'b'.repeat(24)}`

/** The post step after a main that was killed `after` milliseconds into its deployment. */
async function leftover(
  options: WorldOptions & { after: number; onCancel?: CleanUpPolicy; known?: boolean; clockAhead?: number },
) {
  const found = world(options)
  const { clock, codeDeploy, elsewhere } = found
  const deploymentId = elsewhere.deploy(2, deploymentDescription({ words: undefined, runUrl: 'https://run', marker }))
  const intent: DeploymentIntent = {
    ...{ region: 'eu-west-1', application: 'AppECS-prod-web', group: 'DgpECS-prod-web', cluster: 'prod' },
    ...{
      service: 'web',
      marker,
      startedAt: clock.now() + (options.clockAhead ?? 0),
      onCancel: options.onCancel ?? 'roll-back',
    },
    ...(options.known ? { deploymentId } : {}),
  }
  await clock.drive(clock.sleep(options.after))
  const result = await clock.drive(resolveLeftover(intent, { codeDeploy, clock }))
  return { ...found, result, deploymentId, text: narrateLeftover(intent, result).map((entry) => entry.text) }
}

beforeAll(warmUp)

describe('the post step', () => {
  test.each([true, false])(
    'stops the deployment, has it rolled back, and sees that happen (id known: %s)',
    async (known) => {
      const { text, serving, deploymentId } = await leftover({ after: minute, known })
      expect(text).toEqual([
        `The step did not see its deployment to the end. It was asked to stop and to be rolled back. Deployment ${deploymentId} is Stopped (MANUAL_STOP).`,
        expect.stringMatching(/^Rollback d-\w+ is Succeeded\.$/),
      ])
      expect(await serving()).toBe(revision(1))
    },
  )

  test('stops it without a rollback when that is asked for', async () => {
    const { result, text, deploymentId } = await leftover({ after: minute, onCancel: 'stop' })
    expect(result.did).toBe('stopped')
    expect(text[0]).toContain(`It was asked to stop. Deployment ${deploymentId} is Stopped (MANUAL_STOP).`)
  })

  test('leaves it once all traffic has moved', async () => {
    const { text, serving, deploymentId } = await leftover({ after: 5 * minute })
    expect(text[0]).toContain(`Deployment ${deploymentId} is InProgress, and is left so: all its traffic has moved.`)
    expect(await serving()).toBe(revision(2))
  })

  test('leaves it when that is asked for, and says where to look', async () => {
    const { text } = await leftover({ after: minute, onCancel: 'leave' })
    expect(text).toEqual([
      'The step did not see its deployment to the end. It goes on, if it was started: aws deploy list-deployments --region eu-west-1 --application-name AppECS-prod-web --deployment-group-name DgpECS-prod-web',
    ])
  })

  test('says so when it has ended already', async () => {
    const { text, deploymentId } = await leftover({ after: 20 * minute })
    expect(text[0]).toContain(`Deployment ${deploymentId} is Succeeded already.`)
  })

  test('finds a deployment that is listed only some seconds later', async () => {
    const faults = [{ fault: 'stale-reads' as const, operation: 'ListDeployments', ms: 20_000 }]
    const { result } = await leftover({ after: 0, scenario: { faults } })
    expect(result.did).toBe('rolling-back')
  })

  test('stops a deployment that it knows and no read shows yet', async () => {
    const faults = [{ fault: 'stale-reads' as const, operation: 'GetDeployment', ms: 10_000 }]
    const { result, deployments } = await leftover({ after: 0, known: true, scenario: { faults } })
    expect(result.did).toBe('rolling-back')
    expect(deployments()[0]?.current().status).toBe('Stopped')
  })

  test('stops a deployment that it knows and may not read', async () => {
    const faults = [{ fault: 'access-denied' as const, operation: 'GetDeployment' }]
    const { result, serving, deployments } = await leftover({ after: minute, known: true, scenario: { faults } })
    expect(result.did).toBe('rolling-back')
    expect(deployments()).toHaveLength(1)
    expect(await serving()).toBe(revision(1))
  })

  test('finds a deployment that goes on also when the clock of the runner is an hour ahead', async () => {
    const { result } = await leftover({ after: minute, clockAhead: 60 * minute })
    expect(result.did).toBe('rolling-back')
  })

  test('finds one that has ended when the clocks are minutes apart', async () => {
    const { text, deploymentId } = await leftover({ after: 20 * minute, clockAhead: 10 * minute })
    expect(text[0]).toContain(`Deployment ${deploymentId} is Succeeded already.`)
  })

  test('finds a deployment that is listed only after most of a minute', async () => {
    const faults = [{ fault: 'stale-reads' as const, operation: 'ListDeployments', ms: 50_000 }]
    const { result } = await leftover({ after: 0, scenario: { faults } })
    expect(result.did).toBe('rolling-back')
  })

  test('stops it again after a minute without network', async () => {
    const from = stepAt + minute
    const faults = [{ fault: 'reset' as const, operation: 'StopDeployment', from, until: from + minute }]
    const { result } = await leftover({ after: minute, known: true, scenario: { faults } })
    expect(result.did).toBe('rolling-back')
    expect(result.rollback?.status).toBe('succeeded')
  })

  test('takes a deployment that ended before the stop for what it is', async () => {
    const at = stepAt + 20 * minute
    const old = { fault: 'stale-reads' as const, ms: 18 * minute, until: at + 1 }
    const faults = ['GetDeployment', 'GetDeploymentTarget'].map((operation) => ({ ...old, operation }))
    const { text, deploymentId } = await leftover({ after: 20 * minute, known: true, scenario: { faults } })
    expect(text).toEqual([
      expect.stringContaining(`Deployment ${deploymentId} is Succeeded: it had ended before it could be stopped.`),
    ])
  })

  test('says so when no rollback of what it stopped was seen', async () => {
    const { text } = await leftover({ after: minute, group: { history: [] } })
    expect(text.at(-1)).toBe('No rollback of it was seen: see what the service runs.')
  })

  test("leaves somebody else's deployment alone, and says that none of its own was found", async () => {
    const { clock, codeDeploy, elsewhere, deployments } = world()
    elsewhere.deploy(2)
    const intent: DeploymentIntent = {
      ...{ region: 'r', application: 'AppECS-prod-web', group: 'DgpECS-prod-web', cluster: 'prod', service: 'web' },
      ...{ marker, startedAt: clock.now(), onCancel: 'roll-back' },
    }
    const result = await clock.drive(resolveLeftover(intent, { codeDeploy, clock }))
    expect(narrateLeftover(intent, result)[0]?.text).toContain('None of it was found. Make sure with: aws deploy list')
    expect(deployments()[0]?.current().status).not.toBe('Stopped')
  })

  test('that could not be done says that the deployment may go on, and how to find it', () => {
    const intent: DeploymentIntent = {
      ...{ region: 'r', application: 'a', group: 'g', cluster: 'c', service: 's', marker, startedAt: 0 },
      ...{ onCancel: 'roll-back', deploymentId: 'd-1' },
    }
    const failure = new Failure({ code: 'network', message: 'm', remedy: 'r' })
    expect(notCleanedUp(intent, failure)).toMatchObject({
      message: 'The deployment of this step may go on: m',
      remedy: 'r Find it with: aws deploy get-deployment --region r --deployment-id d-1',
    })
    expect(notCleanedUp(intent, 'defect')).toBe('defect')
  })
})
