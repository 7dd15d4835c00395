import { intentOf } from '@ecs-actions/domain/deployment/intent'
import { Failure } from '@ecs-actions/domain/failure'
import { resolveLeftover } from '@ecs-actions/operations/deployment/leftovers'
import { controlledServices } from '@ecs-actions/simulator/services/ecs/service/controlled-services'
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyFault, anyMoment, type Fault } from '../../../packages/operations/test/any-fault.ts'
import { minute, revision, stepAt, warmUp, world } from './world.ts'

const fault = anyFault({
  operations: [
    ...['CreateDeployment', 'GetDeployment', 'GetDeploymentTarget', 'ListDeployments', 'StopDeployment'],
    ...['DescribeServices', 'ListTasks', 'DescribeTargetHealth', 'GetDeploymentGroup'],
  ],
  from: fc.integer({ min: stepAt, max: stepAt + 8 * minute }),
  lastsAtMost: 90_000,
  staleAtMost: 25_000,
})

const schedule = fc.record({
  faults: fc.array(fault, { maxLength: 4 }),
  // The start is what must not happen twice: it is hit more often than chance would.
  start: fc.option(
    fc.tuple(fc.constantFrom('reset' as const, 'html' as const), anyMoment, fc.integer({ min: 1, max: 2 })),
    {
      nil: undefined,
    },
  ),
  version: fc.constantFrom(2, 2, 3),
  config: fc.constantFrom('ECSAllAtOnce', 'ECSCanary10Percent5Minutes', 'ECSLinear10PercentEvery1Minutes'),
  waitFor: fc.constantFrom('completed', 'completed', 'traffic-shifted', 'none'),
  cancelAfter: fc.option(fc.integer({ min: 0, max: 12 * minute }), { freq: 4, nil: undefined }),
  redAfter: fc.option(fc.integer({ min: 0, max: 12 * minute }), { freq: 3, nil: undefined }),
})

beforeAll(warmUp)

/** What the service runs, whatever reads show of it. */
function serving({ simulator }: ReturnType<typeof world>): string | undefined {
  const service = controlledServices(simulator.ecs).find('prod', 'web')
  if (service === undefined || service === 'other-controller') return undefined
  return service.taskSets().find(({ status }) => status === 'PRIMARY')?.taskDefinition
}

function ended(status: string): boolean {
  return ['Succeeded', 'Failed', 'Stopped'].includes(status)
}

test('whatever goes wrong: at most one deployment, green only with evidence, and nothing forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ faults, start, version, config, waitFor, cancelAfter, redAfter }) => {
      const startFault: Fault[] = start
        ? [{ fault: start[0], when: start[1], operation: 'CreateDeployment', times: start[2] }]
        : []
      const transitions = redAfter === undefined ? [] : [{ after: stepAt + redAfter, state: 'ALARM' as const }]
      const found = world({
        scenario: { faults: [...startFault, ...faults], alarms: [{ name: 'errors', transitions }] },
        group: { alarms: ['errors'] },
      })
      const cancelled = new Failure({ code: 'cancelled', message: 'the job was cancelled (SIGINT).', remedy: 'r' })
      if (cancelAfter !== undefined) found.at(cancelAfter, () => found.cancellation.abort(cancelled))

      const result = await found
        .deploy({
          ...{ 'task-definition': revision(version), 'wait-for': waitFor },
          'codedeploy-deployment-config': `CodeDeployDefault.${config}`,
        })
        .then(
          (report) => ({ report }),
          (error: unknown) => ({ error }),
        )

      const deployments = found.deployments()
      expect(deployments.length).toBeLessThanOrEqual(1)
      const status = () => deployments[0]?.current().status ?? 'Succeeded'
      const last = found.remembered.at(-1)
      if ('error' in result) {
        expect(result.error).toBeInstanceOf(Failure)
        // Thrown before a deployment was known: what was started all the same is for the post step to find.
        if (deployments.length > 0) expect(last).toMatchObject({ onCancel: 'roll-back' })
      } else {
        const { outcome, failure } = result.report
        if (outcome === 'succeeded') expect(status()).toBe('Succeeded')
        if (outcome === 'succeeded') expect(serving(found)).toBe(revision(version))
        if (outcome === 'rolled-back') expect(serving(found)).toBe(revision(1))
        if (outcome === 'in-progress') expect(waitFor).not.toBe('completed')
        expect(failure === undefined).toBe(outcome === 'succeeded' || outcome === 'in-progress')
      }
      const meant = 'report' in result && (result.report.outcome === 'in-progress' || found.kinds().includes('left'))
      if (last === undefined || last === 'concluded') {
        // A deployment that goes on is meant to, or was asked to stop.
        if (!ended(status()) && !meant) expect(found.kinds()).toContain('stopping')
        return
      }
      const intent = intentOf(JSON.stringify(last))
      if (!intent) throw new Error('the post step would find nothing')
      const { clock, codeDeploy } = found
      const leftover = await clock.drive(
        resolveLeftover(intent, { codeDeploy, clock }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Failure)
          return undefined
        }),
      )
      if (leftover?.did === 'nothing') expect(ended(status())).toBe(true)
      if (leftover?.did === 'rolling-back' && leftover.rollback?.status === 'succeeded') {
        expect(serving(found)).toBe(revision(1))
      }
    }),
    { numRuns: 100 },
  )
}, 240_000)
