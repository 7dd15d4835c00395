import { isSameContent } from '@ecs-actions/domain/task-definition/normalised'
import { createSimulator, SystemClock, scenario, startServer } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { HttpResponse } from '@smithy/core/protocols'
import { definitionsOf } from '../../operations/test/definitions-of.ts'
import { appDefinition, definitionsWorld } from '../../operations/test/definitions-world.ts'

const arn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1'
const app = appDefinition('app:v1')

/** ECS that answers every DescribeTaskDefinition with this. */
function shownAs(reply: object) {
  const { clock, settings } = definitionsWorld()
  const body = Buffer.from(JSON.stringify(reply))
  const handle = async () => ({ response: new HttpResponse({ statusCode: 200, headers: {}, body }) })
  return definitionsOf({ ...settings, requestHandler: { handle } }, clock)
}

const shown = {
  taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:7',
  ...{ family: 'app', revision: 7, status: 'ACTIVE', registeredAt: 1_767_225_600.5, taskRoleArn: null },
  containerDefinitions: [{ name: 'web', image: 'x', gravity: 'low', command: [], environment: [] }],
}

describe('what ECS shows', () => {
  test('has the fields that the SDK does not know, at every depth', async () => {
    const definitions = shownAs({ taskDefinition: { ...shown, orbit: { height: 400 } } })
    const { definition } = await definitions.describe('app')
    expect(definition).toMatchObject({ orbit: { height: 400 }, containerDefinitions: [{ gravity: 'low' }] })
  })

  test('has its tags, but not those of AWS, which nobody can give', async () => {
    const tags = [
      { key: 'aws:cloudformation:stack-name', value: 's' },
      { key: 'team', value: 'a' },
    ]
    expect((await shownAs({ taskDefinition: shown, tags }).describe('app')).definition.tags).toEqual([tags[1]])
  })

  test('has no empty list of tags, which could not be registered', async () => {
    expect((await shownAs({ taskDefinition: shown, tags: [] }).describe('app')).definition).not.toHaveProperty('tags')
  })

  test('is the same over a socket, where an answer comes in pieces', async () => {
    const clock = new SystemClock()
    const simulator = createSimulator({ scenario: scenario({}), clock })
    const server = await startServer(simulator)
    const { accessKeyId, secretAccessKey } = simulator.userCredentials
    const credentials = { accessKeyId, secretAccessKey }
    const definitions = definitionsOf({ region: 'eu-west-1', endpoint: server.url, credentials }, clock)
    const environment = Array.from({ length: 900 }, (_, index) => ({ name: `V${index}`, value: 'ü'.repeat(20) }))
    const large = { ...app, containerDefinitions: [{ name: 'web', image: 'x', memory: 128, environment }] }
    try {
      expect(await definitions.register(large)).toEqual({ kind: 'registered', arn })
      expect(isSameContent((await definitions.describe('app')).definition, large)).toBe(true)
      await expect(definitions.describe('other')).rejects.toMatchObject({ code: 'not-found' })
    } finally {
      await server.close()
    }
  })

  test('is a failure when it is no task definition', async () => {
    await expect(shownAs({}).describe('app')).rejects.toMatchObject({ code: 'aws-error' })
  })

  test('is undefined for a family without revisions, and a failure where one is needed', async () => {
    const { definitions, clock } = definitionsWorld()
    expect(await clock.drive(definitions.find('app'))).toBeUndefined()
    await expect(clock.drive(definitions.describe('app'))).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a revision as a source', () => {
  test('has what can be registered, tags and empty values included', async () => {
    const tags = [{ key: 'team', value: 'a' }]
    const { definition, registered } = await shownAs({ taskDefinition: shown, tags }).source('app')
    expect(definition).toEqual({ family: 'app', containerDefinitions: shown.containerDefinitions, tags })
    expect(registered.arn).toBe(shown.taskDefinitionArn)
  })

  test('names the fields of the task that are left out since nobody here knows them', async () => {
    const { unknown, definition } = await shownAs({ taskDefinition: { ...shown, orbit: 1 } }).source('app')
    expect(unknown).toEqual(['orbit'])
    expect(definition).not.toHaveProperty('orbit')
  })
})

describe('a registration', () => {
  test.each([
    ['throttled', { fault: 'throttle' }, 'throttled'],
    ['without an answer', { fault: 'reset' }, 'unknown'],
    ['with an error of the server', { fault: 'error', status: 503, code: 'ServerException' }, 'unknown'],
  ] as const)('that is %s is asked for once', async (_, fault, kind) => {
    const faults = [{ ...fault, operation: 'RegisterTaskDefinition', times: 1 }]
    const { definitions, clock, revisions } = definitionsWorld({ faults })
    expect(await clock.drive(definitions.register(app))).toMatchObject({ kind, why: { name: 'Failure' } })
    expect(revisions()).toEqual([])
  })

  test('that is refused throws, with the permission that is missing', async () => {
    const faults = [{ fault: 'access-denied' as const, operation: 'RegisterTaskDefinition' }]
    const { definitions, clock } = definitionsWorld({ faults })
    await expect(clock.drive(definitions.register(app))).rejects.toMatchObject({
      code: 'access-denied',
      remedy: expect.stringContaining('"Action":"ecs:RegisterTaskDefinition"'),
    })
  })

  test('of a field that would not reach AWS throws before AWS is asked', async () => {
    const { definitions, clock, revisions } = definitionsWorld()
    const work = definitions.register({ ...app, orbit: 1 })
    await expect(clock.drive(work)).rejects.toMatchObject({
      code: 'invalid-source',
      message: expect.stringContaining('orbit'),
    })
    expect(revisions()).toEqual([])
  })
})
