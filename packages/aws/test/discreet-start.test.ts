import { ECSClient } from '@aws-sdk/client-ecs'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { Ecs } from '@ecs-actions/aws/ecs'
import { VirtualClock } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { HttpResponse } from '@smithy/core/protocols'
import { anyOrder } from '../../operations/test/any-order.ts'

const order = anyOrder()
const values = { A: 'hunter2', B: 'hunter2-value', C: 'two\n"lines"', D: 'app', E: 'MEMORY' }
const environment = new Map(Object.entries(values))

/** What becomes of a start that AWS answers in this way. */
function started(statusCode: number, reply: object) {
  const clock = new VirtualClock()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const requestHandler = {
    handle: async () => ({
      response: new HttpResponse({ statusCode, headers: {}, body: Buffer.from(JSON.stringify(reply)) }),
    }),
  }
  const settings = clientSettings({ region: 'eu-west-1', clock, environment: {}, action: 'test', credentials })
  const ecs = new Ecs(new ECSClient({ ...settings, requestHandler }))
  const given = { ...order, overrides: { ...order.overrides, environment } }
  return clock.drive(ecs.runTask(given, { clientToken: 't', startedBy: 's' }))
}

describe('the values of environment variables, where AWS quotes them,', () => {
  test.each([
    ['Invalid value: hunter2-value.', 'Invalid value: ***.'],
    ['hunter2, hunter2-value and hunter2', '***, *** and ***'],
    ['Invalid: {"value":"two\\n\\"lines\\""} (two\n"lines")', 'Invalid: {"value":"***"} (***)'],
    ['Container app is wrong', 'Container app is wrong'],
  ])('are in no error: %j', async (message, shown) => {
    const error = { __type: 'InvalidParameterException', message }
    await expect(started(400, error)).rejects.toMatchObject({
      message: `ecs:RunTask failed for app in cluster prod: InvalidParameterException: ${shown}`,
    })
  })

  test('are in no refusal that is an error, nor in one of a reply', async () => {
    const busy = "You've reached the limit on the number of vCPUs, hunter2"
    expect(await started(400, { __type: 'ClientException', message: busy })).toEqual({
      kind: 'refused',
      refusals: [{ reason: expect.stringMatching(/the number of vCPUs, \*\*\*$/), detail: undefined }],
    })
    const failures = [
      { reason: 'No room for hunter2', arn: 'i-1', detail: 'hunter2-value' },
      { reason: 'RESOURCE:MEMORY' },
    ]
    expect(await started(200, { tasks: [], failures })).toEqual({
      kind: 'refused',
      refusals: [
        { reason: 'No room for ***', detail: 'i-1 ***' },
        { reason: 'RESOURCE:MEMORY', detail: undefined },
      ],
    })
  })
})
