import { latest } from '@ecs-actions/domain/deployment/latest'
import { mayBeRolledBack } from '@ecs-actions/domain/deployment/rollback-expected'
import { hasShifted } from '@ecs-actions/domain/deployment/stages'
import { expect, test } from '@jest/globals'
import { deployment, progress } from './support.ts'

test('all traffic has moved once AfterAllowTraffic has succeeded too', () => {
  expect(hasShifted(deployment({ progress: progress({ done: 7, green: 100 }) }))).toBe(false)
  expect(hasShifted(deployment({ progress: progress({ done: 8, green: 100 }) }))).toBe(true)
})

test('the termination wait tells that traffic has moved where the stages may not be read, and older reads do not untell it', () => {
  const waiting = deployment({ terminationWaitStarted: true })
  expect(hasShifted(waiting)).toBe(true)
  expect(hasShifted(latest(waiting, deployment()))).toBe(true)
})

test('once AWS says why there is no rollback, none is waited for', () => {
  const stopped = deployment({ status: 'stopped', error: { code: 'MANUAL_STOP', message: '' } })
  expect(mayBeRolledBack(stopped, [])).toBe(true)
  expect(mayBeRolledBack({ ...stopped, rollbackMessage: 'there is nothing to go back to' }, [])).toBe(false)
  expect(mayBeRolledBack({ ...stopped, rollbackMessage: 'd-2 rolls it back', rolledBackBy: 'd-2' }, [])).toBe(true)
})
