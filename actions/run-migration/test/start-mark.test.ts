import type { TaskOrder, TaskOverrides } from '@ecs-actions/domain/task/order'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { RunIdentity } from '@ecs-actions/github/run-identity'
import { startMark } from '@ecs-actions/run-migration/start-mark'
import { describe, expect, test } from '@jest/globals'
import { anyOrder } from '../../../packages/operations/test/any-order.ts'
import { anyIdentity } from './world.ts'

interface Work {
  readonly order?: Partial<TaskOrder>
  readonly overrides?: Partial<TaskOverrides>
  readonly identity?: Partial<RunIdentity>
  readonly region?: string
  readonly definition?: TaskDefinition
}

const definition = { family: 'app', containerDefinitions: [{ name: 'app' }] }

function markOf({ order = {}, overrides = {}, ...where }: Work) {
  const all = anyOrder(order)
  return startMark(
    { ...all, overrides: { ...all.overrides, ...overrides } },
    { region: 'eu-west-1', definition, ...where, identity: anyIdentity(where.identity) },
  )
}

function tokenOf(work: Work): string {
  return markOf(work).clientToken({ generation: 1, round: 1 }, undefined)
}

describe('the mark of a start and its token', () => {
  test.each<[string, Work]>([
    ['repository', { identity: { repository: 'o/other' } }],
    ['run', { identity: { runId: '2' } }],
    ['job', { identity: { job: 'seed' } }],
    ['step', { identity: { step: '__self_2' } }],
    ['region', { region: 'us-east-1' }],
    ['cluster', { order: { cluster: 'staging' } }],
    ['content of the definition', { definition: { ...definition, cpu: '256' } }],
    ['container', { overrides: { container: 'other' } }],
    ['command', { overrides: { command: ['seed'] } }],
    ['variable', { overrides: { environment: new Map([['A', '1']]) } }],
    ['role', { overrides: { taskRoleArn: 'arn:aws:iam::123456789012:role/other' } }],
    ['cpu', { overrides: { cpu: '512' } }],
    ['memory', { overrides: { memory: '1 GB' } }],
  ])('are others for another %s', (_what, work) => {
    expect(markOf(work).startedBy).not.toBe(markOf({}).startedBy)
    expect(tokenOf(work)).not.toBe(tokenOf({}))
  })

  test('are others for another value of a variable, and for what is a size of the one and not of the other', () => {
    const value = (text: string): Work => ({ overrides: { environment: new Map([['A', text]]) } })
    expect(markOf(value('1')).startedBy).not.toBe(markOf(value('2')).startedBy)
    expect(markOf({ overrides: { cpu: '512' } }).startedBy).not.toBe(markOf({ overrides: { memory: '512' } }).startedBy)
  })

  test.each<[string, Work]>([
    ['attempt', { identity: { attempt: 2 } }],
    ['actor and commit', { identity: { actor: 'jane', sha: '2'.repeat(40) } }],
    ['revision of the definition', { order: { taskDefinition: 'app:2' } }],
    ['placement and tags', { order: { platformVersion: '1.4.0', tags: new Map([['a', 'b']]) } }],
  ])('are the same for another %s', (_what, work) => {
    expect(markOf(work).startedBy).toBe(markOf({}).startedBy)
    expect(tokenOf(work)).toBe(tokenOf({}))
  })
})
