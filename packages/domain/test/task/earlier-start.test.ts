import { earlierStart } from '@ecs-actions/domain/task/earlier-start'
import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import { describe, expect, test } from '@jest/globals'
import { anyOneOffTask, ended, startedIn } from './any-one-off-task.ts'

const asking = {
  startedBy: 'ecs-actions/mine',
  attempt: 2,
  start: 'two',
  container: 'app',
  essential: ['app', 'proxy'],
}
const exited = { lastStatus: 'STOPPED', reason: undefined, runtimeId: undefined }
const judged = (...tasks: Partial<OneOffTask>[]) =>
  earlierStart(
    tasks.map((changes, index) => anyOneOffTask({ arn: `arn:${index + 1}`, ...changes })),
    asking,
  )

describe('what earlier attempts of a job have come to', () => {
  test('nothing, when no task carries the mark', () => {
    expect(judged({ startedBy: 'ecs-actions/other' }, { startedBy: undefined })).toEqual({ kind: 'start', ended: 0 })
  })

  test.each<[string, Partial<OneOffTask>]>([
    ['a task that runs', {}],
    ['a task that waits for room', { lastStatus: 'PROVISIONING' }],
    ['a task whose container has just exited by itself', { lastStatus: 'DEACTIVATING' }],
    ['a task that has succeeded', ended(0)],
    ['a task without tags that runs', { tags: new Map() }],
  ])('%s is taken over', (_what, changes) => {
    expect(judged(changes)).toMatchObject({ kind: 'take-over', task: { arn: 'arn:1' } })
  })

  test.each<[string, Partial<OneOffTask>]>([
    ['failed', ended(1)],
    ['was stopped', { ...ended(0), stopCode: 'UserInitiated' }],
    ['was interrupted', { ...ended(0), stopCode: 'SpotInterruption' }],
    ['never ran', { ...ended(0), stopCode: 'TaskFailedToStart', containers: [] }],
    [
      'ended with 0 beside an essential container that failed',
      { ...ended(0), containers: [...(ended(0).containers ?? []), { ...exited, name: 'proxy', exitCode: 1 }] },
    ],
  ])('a task that %s counts, and is no reason not to start another', (_what, changes) => {
    expect(judged(changes)).toEqual({ kind: 'start', ended: 1 })
  })

  test.each([
    [143, 'take-over'],
    [0, 'start'],
    [137, 'start'],
  ])('ended with 0 beside an essential container with %d, of which nobody has seen the order: %s', (code, kind) => {
    const containers = [
      { ...exited, name: 'app', exitCode: 0 },
      { ...exited, name: 'proxy', exitCode: code },
    ]
    expect(judged({ ...ended(0), containers }).kind).toBe(kind)
  })

  test('a task that is being ended is neither: how it ends is not known yet', () => {
    expect(judged({ desiredStatus: 'STOPPED', lastStatus: 'STOPPING' })).toMatchObject({ kind: 'ending' })
  })

  test('one that succeeded is taken over before one that runs beside it', () => {
    const tasks = judged({ tags: startedIn(1, 'a') }, { ...ended(0), tags: startedIn(0, 'b') })
    expect(tasks).toMatchObject({ kind: 'take-over', task: { arn: 'arn:2' } })
  })

  test.each<[string, Partial<OneOffTask>]>([
    ['this very process', { tags: startedIn(2, 'two') }],
    ['this very process, whatever attempt it says', { tags: startedIn(1, 'two') }],
    ['another job of this attempt', { tags: startedIn(2, 'twin') }],
    ['a later attempt', { tags: startedIn(3, 'three') }],
  ])('a task of %s is none of them', (_whose, changes) => {
    expect(judged({ ...changes, ...ended(0) })).toEqual({ kind: 'start', ended: 0 })
  })

  test('two starts of one attempt are two jobs that look alike: neither is taken over', () => {
    expect(judged({ tags: startedIn(1, 'a'), ...ended(0) }, { tags: startedIn(1, 'b') })).toMatchObject({
      kind: 'unclear',
      tasks: [{ arn: 'arn:1' }, { arn: 'arn:2' }],
    })
  })
})
