import { describe, expect, test } from '@jest/globals'
import { world } from '../support/world.ts'

interface Sent {
  readonly target?: string
  readonly body?: string
  readonly method?: string
  readonly path?: string
}

async function send({ target, body = '', method = 'POST', path = '/' }: Sent) {
  const { simulator, log } = world()
  const headers: Record<string, string> = target === undefined ? {} : { 'x-amz-target': target }
  const reply = await simulator.handle({ method, target: path, headers, body })
  return { reply, entry: log[0] }
}

describe('a request that no operation answers', () => {
  test.each([
    [
      'AmazonEC2ContainerRegistry_V20150921.DeleteRepository',
      'ecr',
      'ecr has the operation DeleteRepository, but this simulator does not simulate it',
    ],
    [
      'AmazonEC2ContainerRegistry_V20150921.Nonsense',
      'ecr',
      'Nonsense is not an operation of ecr that this simulator knows',
    ],
    [
      'CodeDeploy_20141006.UpdateApplication',
      'codedeploy',
      'codedeploy has the operation UpdateApplication, but this simulator does not simulate it',
    ],
    [
      'SecretService.GetSecretValue',
      'SecretService',
      'GetSecretValue is not an operation of SecretService that this simulator knows',
    ],
    ['constructor.Run', 'constructor', 'Run is not an operation of constructor that this simulator knows'],
    ['__proto__.Run', '__proto__', 'Run is not an operation of __proto__ that this simulator knows'],
    ['nodot', '', 'nodot is not an operation of any service that this simulator knows'],
  ])('for %s is an UnknownOperationException, and the log says what it was', async (target, service, note) => {
    const { reply, entry } = await send({ target, body: '{}' })

    expect(reply).toMatchObject({ status: 400, headers: { 'x-amzn-errortype': 'UnknownOperationException' } })
    expect(entry).toMatchObject({
      service,
      result: { kind: 'reply', status: 400, error: 'UnknownOperationException' },
      notes: [note],
    })
  })

  test.each([
    [
      'Action=GetSessionToken&Version=2011-06-15',
      'sts has the operation GetSessionToken, but this simulator does not simulate it',
    ],
    ['Action=Nonsense&Version=2011-06-15', 'Nonsense is not an operation of sts that this simulator knows'],
    [
      'Action=DescribeInstances&Version=2016-11-15',
      'DescribeInstances is not an operation of any service that this simulator knows',
    ],
    ['', 'the request names no operation: AWS clients send X-Amz-Target, or a form with Action'],
  ])('for the form %j is an InvalidAction', async (body, note) => {
    const { reply, entry } = await send({ body })

    expect(reply).toMatchObject({ status: 400, body: expect.stringContaining('<Code>InvalidAction</Code>') })
    expect(entry?.notes).toEqual([expect.stringContaining(note)])
  })
})
