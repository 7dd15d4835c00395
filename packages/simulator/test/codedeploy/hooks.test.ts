import { describe, expect, test } from '@jest/globals'
import type { HookFunction } from '../../src/services/codedeploy/hooks/hook-function.ts'
import { appSpec, codeDeployWorld, eventsOf, minute, second } from './codedeploy-world.ts'

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:check'

function validated(hook: Partial<HookFunction>, { lambda = 'check' } = {}) {
  const world = codeDeployWorld({ hooks: [{ function: 'check', status: 'Succeeded', after: 0, ...hook }] })
  const deployment = world.deployContent(appSpec(2, { hooks: { BeforeAllowTraffic: lambda } }))
  const event = () =>
    deployment.current().events.find(({ lifecycleEventName }) => lifecycleEventName === 'BeforeAllowTraffic')
  return { ...world, deployment, event }
}

describe('the hook of a lifecycle event', () => {
  test.each([
    { lambda: 'check', known: 'check' },
    { lambda: arn, known: 'check' },
    { lambda: 'check', known: arn },
    { lambda: `${arn}:live`, known: 'check' },
  ])('$lambda is found as $known, and its event lasts until it reports', ({ lambda, known }) => {
    const { deployment, passUntil, pass, event, reach } = validated({ function: known, after: 4 * minute }, { lambda })
    passUntil(() => event()?.status === 'InProgress')

    pass(4 * minute - second)
    const before = event()?.status
    pass(second)
    const after = event()?.status
    reach(deployment, 'Succeeded')

    expect([before, after]).toEqual(['InProgress', 'Succeeded'])
  })

  test('a report of Failed fails the deployment', () => {
    const { deployment, reach, event } = validated({ status: 'Failed', after: second })

    reach(deployment, 'Failed')

    expect(deployment.current().problem?.code).toBe('HOOK_EXECUTION_FAILURE')
    expect(event()).toMatchObject({
      status: 'Failed',
      diagnostics: { errorCode: 'ScriptFailed', scriptName: 'check', message: 'the function reported Failed' },
    })
    expect(eventsOf(deployment)).toMatchObject({ AllowTraffic: 'Skipped' })
  })

  test('a function that nobody knows fails at once and says so', () => {
    const { deployment, passUntil, pass, event } = validated({}, { lambda: 'unknown' })
    passUntil(() => event()?.status !== 'Pending')

    pass(second)

    expect(deployment.current().status).toBe('Failed')
    expect(event()?.diagnostics).toMatchObject({ scriptName: 'unknown', message: 'the function does not exist' })
  })

  test('without a report for one hour the deployment fails', () => {
    const { deployment, passUntil, pass, event } = validated({ status: 'none' })
    passUntil(() => event()?.status === 'InProgress')

    pass(60 * minute - second)
    const before = deployment.current().status
    pass(second)

    expect(before).toBe('InProgress')
    expect(deployment.current().status).toBe('Failed')
    expect(event()?.diagnostics?.errorCode).toBe('ScriptTimedOut')
  })
})

describe('PutLifecycleEventHookExecutionStatus', () => {
  function waiting() {
    const world = validated({ status: 'none' })
    world.passUntil(() => world.event()?.status === 'InProgress')
    const executionId = /LifecycleEventHookExecutionId (\S+)$/i.exec(world.event()?.diagnostics?.message ?? '')?.[1]
    const report = (status: 'Succeeded' | 'Failed' | 'Skipped', { id = executionId } = {}) =>
      world.state.hookExecutions.report(id, { deploymentId: world.deployment.order.id, status })
    return { ...world, executionId, report }
  }

  test('lets the deployment go on', () => {
    const { deployment, report, event, reach, executionId } = waiting()

    const reported = report('Succeeded')
    const status = event()?.status
    reach(deployment, 'Succeeded')

    expect(reported).toBe(executionId)
    expect(status).toBe('Succeeded')
  })

  test('or fails it', () => {
    const { deployment, report } = waiting()

    report('Failed')

    expect(deployment.current()).toMatchObject({ status: 'Failed', problem: { code: 'HOOK_EXECUTION_FAILURE' } })
  })

  test('is refused for another status, another execution, and one that has ended', () => {
    const { report, deployment, reach } = waiting()

    expect(() => report('Skipped')).toThrow(
      expect.objectContaining({ name: 'InvalidLifecycleEventHookExecutionStatusException' }),
    )
    expect(() => report('Succeeded', { id: 'other' })).toThrow(
      expect.objectContaining({ name: 'InvalidLifecycleEventHookExecutionIdException' }),
    )
    deployment.stop({ autoRollbackEnabled: false })
    reach(deployment, 'Stopped')
    expect(() => report('Succeeded')).toThrow(
      expect.objectContaining({ name: 'LifecycleEventAlreadyCompletedException' }),
    )
  })
})
