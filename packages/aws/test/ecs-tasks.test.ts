import { ECSClient } from '@aws-sdk/client-ecs'
import { Ecs } from '@ecs-actions/aws/ecs'
import { describe, expect, test } from '@jest/globals'
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols'
import { anyOrder } from '../../operations/test/any-order.ts'

interface Call {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

/** ECS with these answers; an `__type` makes one a refusal. */
function ecsAnswering(answer: (call: Call) => object) {
  const calls: Call[] = []
  const client = new ECSClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret' },
    requestHandler: {
      async handle(request: HttpRequest) {
        const operation = (request.headers['x-amz-target'] ?? '').replace(/^.*[.]/, '')
        const call = { operation, input: JSON.parse(new TextDecoder().decode(request.body)) }
        calls.push(call)
        const body = answer(call)
        const statusCode = '__type' in body ? 400 : 200
        const headers = { 'content-type': 'application/x-amz-json-1.1' }
        return { response: new HttpResponse({ statusCode, headers, body: Buffer.from(JSON.stringify(body)) }) }
      },
    },
  })
  return { ecs: new Ecs(client), calls }
}

const where = { cluster: 'prod', arn: 'arn:1' }

describe('a task that ECS does not show', () => {
  async function hidden(failures: object[]) {
    const told: string[] = []
    const { ecs } = ecsAnswering(() => ({ tasks: [], failures }))
    return { task: await ecs.task({ ...where, onHidden: (why) => told.push(why) }), told }
  }

  test.each([[[]], [[{ arn: 'arn:1', reason: 'MISSING' }]]])('is nothing to tell of: %j', async (failures) => {
    expect(await hidden(failures)).toEqual({ task: undefined, told: [] })
  })

  test.each([
    [{ reason: 'SHARD_DOWN', detail: 'try later' }, 'SHARD_DOWN try later'],
    [{ reason: null }, 'no reason given'],
    [{}, 'no reason given'],
  ])('for a reason like %j is hidden all the same, and the reason is told', async (failure, why) => {
    expect(await hidden([{ arn: 'arn:1', ...failure }])).toEqual({ task: undefined, told: [why] })
  })
})

test('the reason of a stop has the 255 characters that fit', async () => {
  const { ecs, calls } = ecsAnswering(() => ({ task: {} }))
  await ecs.stopTask({ ...where, reason: 'x'.repeat(300) })
  expect(calls).toEqual([{ operation: 'StopTask', input: { cluster: 'prod', task: 'arn:1', reason: 'x'.repeat(255) } }])
})

describe('the tasks of a family', () => {
  const page = (number: number) => Array.from({ length: 100 }, (_, index) => `arn:${number}:${index}`)
  const family = { cluster: 'prod', family: 'app', desiredStatus: 'RUNNING' } as const

  /** So many tasks, a hundred a page. */
  function listing(pages: number) {
    return ecsAnswering(({ operation, input }) => {
      if (operation === 'DescribeTasks') return { tasks: [input.tasks].flat().map((taskArn) => ({ taskArn })) }
      const number = Number(input.nextToken ?? 1)
      return { taskArns: page(number), ...(number < pages ? { nextToken: String(number + 1) } : {}) }
    })
  }

  test('are those of all pages', async () => {
    const found = await listing(3).ecs.tasksOfFamily(family)
    expect(found.map(({ arn }) => arn)).toEqual([1, 2, 3].flatMap(page))
  })

  test('are at most five hundred', async () => {
    const { ecs, calls } = listing(50)
    expect(await ecs.tasksOfFamily(family)).toHaveLength(500)
    expect(calls.filter(({ operation }) => operation === 'ListTasks')).toHaveLength(5)
  })
})

describe('a start', () => {
  const mark = { clientToken: 't', startedBy: 's' }

  test.each([
    ["You've reached the limit on the number of vCPUs you can run concurrently"],
    ["You've reached the limit on the number of tasks you can run concurrently"],
    ['Too many tasks in PROVISIONING state. Try your request again later'],
  ])('that is refused with "%s" found no room', async (message) => {
    const { ecs } = ecsAnswering(() => ({ __type: 'ClientException', message }))
    expect(await ecs.runTask(anyOrder(), mark)).toEqual({
      kind: 'refused',
      refusals: [{ reason: `ClientException: ${message}`, detail: undefined }],
    })
  })

  test('says which capacity provider the task is on', async () => {
    const { ecs } = ecsAnswering(() => ({ tasks: [{ taskArn: 'arn:1', capacityProviderName: 'FARGATE_SPOT' }] }))
    expect(await ecs.runTask(anyOrder(), mark)).toMatchObject({ task: { capacityProvider: 'FARGATE_SPOT' } })
  })
})
