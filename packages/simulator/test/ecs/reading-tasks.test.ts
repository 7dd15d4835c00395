import { describe, expect, test } from '@jest/globals'
import { ecsWorld, phase } from './ecs-world.ts'

function prepared(options: Parameters<typeof ecsWorld>[0] = {}) {
  const world = ecsWorld({ programs: { 'app:1': [], 'brief:1': [{ after: 0, exit: { code: 0 } }] }, ...options })
  world.register()
  return world
}

const unknownId = '0'.repeat(32)

describe('DescribeTasks', () => {
  test('a task is MISSING until it is visible', async () => {
    const { run, call, pass } = prepared({ timing: { taskVisibility: 2_000 } })
    const { arn } = run()
    pass(1_999)
    expect(await call('DescribeTasks', { tasks: [arn] })).toEqual({ tasks: [], failures: [{ arn, reason: 'MISSING' }] })

    pass(1)

    expect(await call('DescribeTasks', { tasks: [arn] })).toMatchObject({ tasks: [{ taskArn: arn }], failures: [] })
  })

  test('a stale read sees the task in an earlier state', async () => {
    const { run, call, pass, clock } = prepared()
    const { arn } = run()
    pass(3 * phase)

    expect(await call('DescribeTasks', { tasks: [arn] }, clock.now() - 1)).toMatchObject({
      tasks: [{ lastStatus: 'ACTIVATING' }],
    })
  })

  test('takes ids as well as ARNs, in the order asked', async () => {
    const { run, call } = prepared()
    const [first, second] = [run(), run()]

    expect(await call('DescribeTasks', { tasks: [second.id, first.arn] })).toMatchObject({
      tasks: [{ taskArn: second.arn }, { taskArn: first.arn }],
    })
  })

  test('names by its ARN what is missing', async () => {
    const { call } = prepared()
    const arn = `arn:aws:ecs:eu-west-1:123456789012:task/default/${unknownId}`

    expect(await call('DescribeTasks', { tasks: [unknownId, arn] })).toEqual({
      tasks: [],
      failures: [
        { arn, reason: 'MISSING' },
        { arn, reason: 'MISSING' },
      ],
    })
  })

  test.each([
    ['DescribeTasks', (arn: string) => ({ tasks: [arn] })],
    ['StopTask', (arn: string) => ({ task: arn })],
  ] as const)('%s refuses the ARN of a task in another cluster', async (name, input) => {
    const { run, call } = prepared()
    const { arn, task } = run()
    await call('CreateCluster', { clusterName: 'other' })

    await expect(call(name, { cluster: 'other', ...input(arn) })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid identifier: Identifier is for cluster default. Your cluster is other',
    })
    expect(task()).toMatchObject({ desiredStatus: 'RUNNING' })
  })

  test('shows tags only when asked', async () => {
    const { run, call } = prepared()
    const { arn } = run({ tags: [{ key: 'a', value: '1' }] })

    expect(await call('DescribeTasks', { tasks: [arn] })).toMatchObject({ tasks: [{ tags: [] }] })
    expect(await call('DescribeTasks', { tasks: [arn], include: ['TAGS'] })).toMatchObject({
      tasks: [{ tags: [{ key: 'a', value: '1' }] }],
    })
  })

  test.each([
    ['nothing', { tasks: [] }, 'InvalidParameterException', 'Tasks cannot be empty.'],
    ['101 tasks', { tasks: Array.from({ length: 101 }, () => 'x') }, 'InvalidParameterException', '100'],
    ['what is no task id', { tasks: ['abc'] }, 'InvalidParameterException', 'taskId length should be one of [32,36]'],
    ['an unknown cluster', { cluster: 'other', tasks: ['x'] }, 'ClusterNotFoundException', 'Cluster not found.'],
  ])('refuses %s', async (_what, input, name, message) => {
    await expect(prepared().call('DescribeTasks', input)).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message),
    })
  })
})

describe('ListTasks', () => {
  test('lists tasks that are wanted to run; STOPPED lists those that still stop too', async () => {
    const { run, call, pass } = prepared()
    const [stays, leaves] = [run(), run()]
    pass(3 * phase)
    leaves.stop()

    expect(leaves.task()).toMatchObject({ lastStatus: 'DEACTIVATING' })
    expect(await call('ListTasks')).toEqual({ taskArns: [stays.arn] })
    expect(await call('ListTasks', { desiredStatus: 'STOPPED' })).toEqual({ taskArns: [leaves.arn] })
    expect(await call('ListTasks', { desiredStatus: 'PENDING' })).toEqual({ taskArns: [] })
  })

  test('filters by startedBy, family and launch type', async () => {
    const { run, register, call } = prepared()
    register({ family: 'other' })
    const app = run({ startedBy: 'me' })
    const other = run({ taskDefinition: 'other' })

    expect(await call('ListTasks', { startedBy: 'me' })).toEqual({ taskArns: [app.arn] })
    expect(await call('ListTasks', { family: 'other' })).toEqual({ taskArns: [other.arn] })
    expect(await call('ListTasks', { launchType: 'EC2' })).toEqual({ taskArns: [] })
  })

  test('startedBy must be the only filter', async () => {
    await expect(prepared().call('ListTasks', { startedBy: 'me', family: 'app' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'startedBy must be the only filter; the request also has family.',
    })
  })

  test('a page has a token while there is more', async () => {
    const { run, call, pass } = prepared()
    const arns = Array.from({ length: 3 }, () => {
      pass(1)
      return run().arn
    })

    const first = await call('ListTasks', { maxResults: 2 })

    expect(first).toEqual({ taskArns: arns.slice(0, 2), nextToken: expect.any(String) })
    expect(await call('ListTasks', { maxResults: 2, nextToken: Reflect.get(first, 'nextToken') })).toEqual({
      taskArns: arns.slice(2),
    })
  })
})

test('a task that ends between two pages does not disturb the others', async () => {
  const { run, call, pass, state } = prepared()
  const arns = Array.from({ length: 5 }, () => {
    pass(1)
    return run().arn
  })
  const first = await call('ListTasks', { maxResults: 2 })

  state.tasks.stop(arns[0] ?? '', undefined)
  state.tasks.stop(arns[1] ?? '', undefined)

  expect(await call('ListTasks', { nextToken: Reflect.get(first, 'nextToken') })).toEqual({ taskArns: arns.slice(2) })
})

describe('StopTask', () => {
  test('takes an id or an ARN and answers with the stopping task', async () => {
    const { run, call, pass } = prepared()
    const { id } = run()
    pass(3 * phase)

    expect(await call('StopTask', { task: id, reason: 'cancelled' })).toMatchObject({
      task: {
        desiredStatus: 'STOPPED',
        lastStatus: 'DEACTIVATING',
        stopCode: 'UserInitiated',
        stoppedReason: 'cancelled',
      },
    })
  })

  test('refuses a task that is not there', async () => {
    await expect(prepared().call('StopTask', { task: unknownId })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'The referenced task was not found.',
    })
  })
})

describe('clusters', () => {
  test('count their tasks, and tell which are missing', async () => {
    const { run, call, pass } = prepared()
    run()
    pass(3 * phase)
    run()

    expect(await call('DescribeClusters', { clusters: ['default', 'other'] })).toMatchObject({
      clusters: [{ clusterName: 'default', status: 'ACTIVE', runningTasksCount: 1, pendingTasksCount: 1 }],
      failures: [{ arn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/other', reason: 'MISSING' }],
    })
  })

  test('are created once under a name', async () => {
    const { call } = prepared()
    await call('CreateCluster', { clusterName: 'web', tags: [{ key: 'a', value: '1' }] })
    await call('CreateCluster', { clusterName: 'web' })

    expect(await call('ListClusters')).toEqual({
      clusterArns: ['default', 'web'].map((name) => `arn:aws:ecs:eu-west-1:123456789012:cluster/${name}`),
    })
    expect(await call('DescribeClusters', { clusters: ['web'], include: ['TAGS'] })).toMatchObject({
      clusters: [{ tags: [{ key: 'a', value: '1' }] }],
    })
  })

  test('with active tasks cannot be deleted; deleted ones are INACTIVE and run nothing', async () => {
    const { run, call, pass } = prepared()
    const { stop } = run()
    await expect(call('DeleteCluster', { cluster: 'default' })).rejects.toMatchObject({
      name: 'ClusterContainsTasksException',
    })
    stop()
    pass(10 * phase)

    expect(await call('DeleteCluster', { cluster: 'default' })).toMatchObject({ cluster: { status: 'INACTIVE' } })
    expect(await call('DescribeClusters')).toMatchObject({ clusters: [{ status: 'INACTIVE' }] })
    await expect(call('ListTasks')).rejects.toMatchObject({ name: 'ClusterNotFoundException' })
  })
})

test('DescribeServices: every service is MISSING, in a cluster that exists', async () => {
  const { call } = prepared()

  expect(await call('DescribeServices', { services: ['web'] })).toEqual({
    services: [],
    failures: [{ arn: 'arn:aws:ecs:eu-west-1:123456789012:service/default/web', reason: 'MISSING' }],
  })
  await expect(call('DescribeServices', { cluster: 'other', services: ['web'] })).rejects.toMatchObject({
    name: 'ClusterNotFoundException',
  })
})
