import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import { otherMigrations } from '@ecs-actions/domain/task/other-migrations'
import { describe, expect, test } from '@jest/globals'
import { anyOneOffTask, ended } from './any-one-off-task.ts'

const migrate = ['npm', 'run', 'migrate']
const found = (changes: Partial<OneOffTask>, command: readonly string[] | undefined = migrate) =>
  otherMigrations([anyOneOffTask(changes)], { container: 'app', command }, 'two').length > 0

describe('a task of the family', () => {
  test.each<[string, Partial<OneOffTask>]>([
    ['that this action has started for another run', {}],
    ['that this action has started with another command', { commands: new Map([['app', ['seed']]]) }],
    ['that waits for room', { lastStatus: 'PENDING' }],
    ['that is being stopped', { desiredStatus: 'STOPPED', lastStatus: 'STOPPING' }],
    ['that somebody has started with the same command', { startedBy: 'jane', commands: new Map([['app', migrate]]) }],
  ])('%s is another migration', (_what, changes) => {
    expect(found(changes)).toBe(true)
  })

  test.each<[string, Partial<OneOffTask>]>([
    ['that this process has started', { tags: new Map([['ecs-actions:start', 'two']]) }],
    ['that has ended', ended(1)],
    ['of a service', { startedBy: 'ecs-svc/1', commands: new Map([['app', migrate]]) }],
    [
      'of a service, by its group',
      { startedBy: undefined, group: 'service:web', commands: new Map([['app', migrate]]) },
    ],
    ['that somebody has started with another command', { startedBy: 'jane', commands: new Map([['app', ['sh']]]) }],
    ['that has the command for a sidecar', { startedBy: 'cron', commands: new Map([['log', migrate]]) }],
  ])('%s is none', (_what, changes) => {
    expect(found(changes)).toBe(false)
  })

  test('without a command is one where the family itself is the migration', () => {
    const byHand = { startedBy: undefined }
    expect(otherMigrations([anyOneOffTask(byHand)], { container: 'app', command: undefined }, 'two')).toHaveLength(1)
  })
})
