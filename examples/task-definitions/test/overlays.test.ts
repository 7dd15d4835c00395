import { isJsonArray, isJsonObject, type JsonObject } from '@ecs-actions/domain/json'
import { isSameContent } from '@ecs-actions/domain/task-definition/normalised'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { appImage, containerOf, overlays, rendered, renderedFrom, template } from './rendered.ts'

const base = 'web.yaml'
let parts: readonly { name: string; value: JsonObject }[] = []
let app: JsonObject = {}

beforeAll(async () => {
  parts = await Promise.all(overlays.map(async (name) => ({ name, value: await template(name) })))
  app = containerOf(await rendered({ base, overlays: [] }), 'web')
})

test('overlays can be given in any order: none changes what another one says', async () => {
  const web = await template(base)
  fc.assert(
    fc.property(fc.shuffledSubarray([...parts]), (given) => {
      const inOrder = parts.filter((part) => given.includes(part))
      return isSameContent(byName(renderedFrom(web, given)), byName(renderedFrom(web, inOrder)))
    }),
  )
})

/** The order of containers, which means nothing to ECS, is that of the overlays. */
function byName(definition: TaskDefinition): TaskDefinition {
  const { containerDefinitions } = definition
  return {
    ...definition,
    containerDefinitions: containerDefinitions.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

describe.each(overlays)('%s', (overlay) => {
  test('leaves the app all settings of its own, but for the log driver that FireLens changes', async () => {
    const after = containerOf(await rendered({ base, overlays: [overlay] }), 'web')
    for (const [key, own] of Object.entries(app)) {
      if (overlay === 'overlays/firelens.yaml' && key === 'logConfiguration') continue
      expect(after[key]).toEqual(isJsonArray(own) ? expect.arrayContaining([...own]) : own)
    }
    expect(after.image).toBe(appImage)
  })

  test('leaves the settings of the task alone', async () => {
    const [before, after] = await Promise.all([
      rendered({ base, overlays: [] }),
      rendered({ base, overlays: [overlay] }),
    ])
    expect({ ...after, containerDefinitions: [] }).toEqual({ ...before, containerDefinitions: [] })
  })

  test('serves another service, whose container has another name', async () => {
    const web = await template(base)
    const api = { ...web, family: 'api', containerDefinitions: [{ ...app, name: 'api' }] }
    const definition = renderedFrom(
      api,
      parts.filter(({ name }) => name === overlay),
      'api',
    )
    expect(findingsIn(definition)).toEqual([])
    expect(definition.containerDefinitions.map(({ name }) => name)).not.toContain('web')
  })
})

describe('a sidecar', () => {
  test.each([
    ['overlays/firelens.yaml', 'log-router', true],
    ['overlays/xray.yaml', 'xray-daemon', false],
    ['overlays/datadog.yaml', 'datadog-agent', false],
  ])('of %s ends the task with it only when the app needs it, and logs by itself', async (overlay, name, essential) => {
    const definition = await rendered({ base, overlays: [overlay] })
    expect(definition.containerDefinitions.map((each) => each.name)).toEqual(['web', name])
    const sidecar = containerOf(definition, name)
    expect(sidecar.essential).toBe(essential)
    expect(sidecar.logConfiguration).toMatchObject({
      logDriver: 'awslogs',
      options: { 'awslogs-group': '/ecs/web', 'awslogs-stream-prefix': name },
    })
  })

  test('comes in the version that the workflow names, never in one that may move', async () => {
    const images = parts.flatMap(({ value }) => containersIn(value).flatMap(({ image }) => image ?? []))
    expect(images).toHaveLength(3)
    for (const image of images) expect(image).toMatch(/^public\.ecr\.aws\/[\w/-]+:\$\{[A-Z_]+\}$/)
  })
})

function containersIn({ containerDefinitions }: JsonObject): JsonObject[] {
  return isJsonArray(containerDefinitions) ? containerDefinitions.filter(isJsonObject) : []
}

describe('the app', () => {
  test('logs through FireLens, with no option left of the driver that it had', async () => {
    const { logConfiguration } = containerOf(await rendered({ base, overlays: ['overlays/firelens.yaml'] }), 'web')
    expect(logConfiguration).toEqual({
      logDriver: 'awsfirelens',
      options: {
        Name: 'cloudwatch_logs',
        region: 'eu-central-1',
        log_group_name: '/ecs/web',
        log_stream_prefix: 'web/',
        auto_create_group: 'false',
        retry_limit: '2',
      },
    })
  })

  test('sends its segments to where the X-Ray daemon listens, which has started before', async () => {
    const definition = await rendered({ base, overlays: ['overlays/xray.yaml'] })
    expect(containerOf(definition, 'xray-daemon').portMappings).toEqual([{ containerPort: 2000, protocol: 'udp' }])
    const { environment, dependsOn } = containerOf(definition, 'web')
    expect(environment).toContainEqual({ name: 'AWS_XRAY_DAEMON_ADDRESS', value: '127.0.0.1:2000' })
    expect(dependsOn).toEqual([{ containerName: 'xray-daemon', condition: 'START' }])
  })

  test('finds the Datadog agent, which knows that it is on Fargate', async () => {
    const definition = await rendered({ base, overlays: ['overlays/datadog.yaml'] })
    expect(containerOf(definition, 'datadog-agent').environment).toContainEqual({ name: 'ECS_FARGATE', value: 'true' })
    expect(containerOf(definition, 'web').environment).toEqual(
      expect.arrayContaining([
        { name: 'DD_AGENT_HOST', value: '127.0.0.1' },
        { name: 'DD_SERVICE', value: 'web' },
        { name: 'DD_ENV', value: 'production' },
      ]),
    )
  })

  test('reads a file of its own service and stage from S3', async () => {
    const { environmentFiles } = containerOf(await rendered({ base, overlays: ['overlays/s3-env-file.yaml'] }), 'web')
    const value = 'arn:aws:s3:::settings-123456789012-eu-central-1/web/production.env'
    expect(environmentFiles).toEqual([{ type: 's3', value }])
  })
})
