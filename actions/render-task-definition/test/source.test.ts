import { ECSClient } from '@aws-sdk/client-ecs'
import { EcsServices } from '@ecs-actions/aws/ecs-services'
import type { JsonObject } from '@ecs-actions/domain/json'
import { info, warning } from '@ecs-actions/domain/line'
import { readSource } from '@ecs-actions/render-task-definition/source'
import type { SourceInputs } from '@ecs-actions/render-task-definition/source-choice'
import { type ScenarioInput, VirtualClock } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { definitionsOf } from '../../../packages/operations/test/definitions-of.ts'
import { appDefinition, definitionsWorld } from '../../../packages/operations/test/definitions-world.ts'
import {
  codeDeployWorld,
  revision,
  taskDefinition,
} from '../../../packages/operations/test/deployment/codedeploy-world.ts'

const nothing: SourceInputs = {
  ...{ 'task-definition': undefined, 'task-definition-arn': undefined, 'task-definition-family': undefined },
  ...{ 'task-definition-revision': undefined, cluster: undefined, service: undefined },
}

interface World {
  readonly clock: VirtualClock
  readonly settings: ReturnType<typeof definitionsWorld>['settings']
}

/** @param world undefined where AWS must not be asked */
function read(given: Partial<SourceInputs>, world: World | undefined, files: Record<string, JsonObject> = {}) {
  const ports = {
    readSource: async (name: string) => (files[name] === undefined ? undefined : JSON.stringify(files[name])),
    async ecs() {
      if (!world) throw new Error('AWS is asked')
      const { settings, clock } = world
      return { definitions: definitionsOf(settings, clock), services: new EcsServices(new ECSClient(settings)) }
    },
  }
  return (world?.clock ?? new VirtualClock()).drive(readSource({ ...nothing, ...given }, ports))
}

const tags = [{ key: 'team', value: 'a' }]
const registered = {
  taskDefinitions: [
    { family: 'app', containerDefinitions: [{ name: 'web', image: 'app:v1', memory: 128, command: [] }], tags },
    { family: 'app', containerDefinitions: [{ name: 'web', image: 'app:v2', memory: 128 }] },
  ],
} satisfies ScenarioInput

describe('a file', () => {
  test('is read as it is, and AWS is not asked', async () => {
    const template = { family: 'still missing its containers', later: [''] }
    expect(await read({ 'task-definition': 'td.json' }, undefined, { 'td.json': template })).toEqual({
      ...{ definition: template, label: 'td.json', running: undefined, notes: [] },
    })
  })

  test('loses what only ECS sets, and a note says so', async () => {
    const { definition, notes } = await read({ 'task-definition': 'td.json' }, undefined, {
      'td.json': { ...appDefinition('app:v1'), revision: 7, status: 'ACTIVE', registeredAt: '2026-01-01' },
    })
    expect(definition).toEqual(appDefinition('app:v1'))
    expect(notes).toEqual([
      info(
        'td.json has fields that only describe-task-definition shows: revision, status, registeredAt. They are left out.',
      ),
    ])
  })

  test('that is not there is named', async () => {
    await expect(read({ 'task-definition': 'td.json' }, undefined)).rejects.toMatchObject({
      code: 'invalid-input',
      message: 'task-definition: there is no file "td.json" in the workspace.',
    })
  })
})

describe('a registered definition', () => {
  test.each<[string, Partial<SourceInputs>, string]>([
    ['a family is its latest revision', { 'task-definition-family': 'app' }, 'app:2'],
    ['a family with a revision', { 'task-definition-family': 'app', 'task-definition-revision': 1 }, 'app:1'],
    ['an ARN', { 'task-definition-arn': revision(1) }, 'app:1'],
  ])('%s', async (_, given, label) => {
    const source = await read(given, definitionsWorld(registered))
    expect(source).toMatchObject({ label, running: undefined, notes: [] })
  })

  test('has its tags and its empty values, and nothing that only ECS sets', async () => {
    const { definition } = await read({ 'task-definition-arn': revision(1) }, definitionsWorld(registered))
    expect(definition).toMatchObject({ family: 'app', tags, containerDefinitions: [{ command: [] }] })
    expect(Object.keys(definition).sort()).toEqual([
      ...['containerDefinitions', 'family', 'placementConstraints', 'tags', 'volumes'],
    ])
  })

  test('that is INACTIVE is a source all the same, with a note', async () => {
    const world = definitionsWorld(registered)
    world.simulator.ecs.taskDefinitions.deregister('app:1')
    const { label, notes } = await read({ 'task-definition-arn': revision(1) }, world)
    expect(label).toBe('app:1')
    expect(notes).toEqual([
      warning('app:1 is INACTIVE: ECS starts no new tasks from it, but it can be registered anew.'),
    ])
  })

  test('that is not there is named', async () => {
    const work = read({ 'task-definition-family': 'app', 'task-definition-revision': 9 }, definitionsWorld(registered))
    await expect(work).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('app:9') })
  })
})

describe('what a service runs', () => {
  test('is the definition of the PRIMARY task set where CodeDeploy deploys', async () => {
    const { definition, label, running } = await read({ cluster: 'prod', service: 'web' }, codeDeployWorld())
    expect(label).toBe('app:1')
    expect(running).toMatchObject({ arn: revision(1), definition: { status: 'ACTIVE' } })
    expect(definition).toMatchObject({ containerDefinitions: [{ image: 'app:v1' }] })
  })

  const rolling = {
    images: [{ image: 'app:v1', program: { kind: 'scripted', steps: [] } }],
    taskDefinitions: [taskDefinition('app:v1'), taskDefinition('app:v2')],
    logGroups: ['/ecs/app'],
    services: [{ name: 'web', taskDefinition: 'app:1', desiredCount: 1 }],
  } satisfies ScenarioInput

  test('is its own definition where ECS deploys, in the default cluster unless another is named', async () => {
    const { label } = await read({ service: 'web' }, definitionsWorld(rolling))
    expect(label).toBe('app:1')
  })

  test('is nothing for a service that is deleted', async () => {
    const world = definitionsWorld(rolling)
    const { services, clusters } = world.simulator.ecs
    services.delete('web', { cluster: clusters.active('default'), force: true })
    world.clock.advanceTo(world.clock.now() + 120_000)
    await expect(read({ service: 'web' }, world)).rejects.toMatchObject({
      code: 'not-found',
      message: 'service web in cluster default is INACTIVE, and runs no task definition.',
    })
  })
})

describe('inputs that name', () => {
  test('nothing are refused', async () => {
    await expect(read({}, undefined)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('task-definition: is missing, and so is every other source'),
    })
  })

  test('several sources, or half of one, are refused with every mistake', async () => {
    const given = {
      'task-definition': 'td.json',
      'task-definition-arn': 'app:7',
      'task-definition-revision': 3,
      cluster: 'prod',
    }
    await expect(read(given, undefined)).rejects.toMatchObject({
      message: `where the task definition comes from is not clear:
- task-definition-arn: is another source beside task-definition
- task-definition-revision: has no meaning without task-definition-family
- cluster: has no meaning without service
- task-definition-arn: expected the ARN of a task definition, found "app:7"`,
    })
  })

  test('a service beside a family are refused', async () => {
    await expect(read({ 'task-definition-family': 'app', service: 'web' }, undefined)).rejects.toThrow(
      'service: is another source beside task-definition-family',
    )
  })
})
