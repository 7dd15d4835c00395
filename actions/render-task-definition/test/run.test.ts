import { ECRClient } from '@aws-sdk/client-ecr'
import { ECSClient } from '@aws-sdk/client-ecs'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { Ecr } from '@ecs-actions/aws/ecr'
import { Ecs } from '@ecs-actions/aws/ecs'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { action } from '@ecs-actions/render-task-definition/inputs'
import { renderOutputs } from '@ecs-actions/render-task-definition/report'
import { run } from '@ecs-actions/render-task-definition/run'
import { renderSummary } from '@ecs-actions/render-task-definition/summary'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'

const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const digest = `sha256:${'c0ffee'.repeat(10)}abcd`
const template = {
  family: 'app',
  cpu: '256',
  containerDefinitions: [
    { name: 'web', image: 'placeholder', memory: 256, command: ['sh', '-c', ''] },
    { name: 'log', image: 'fluent-bit:3', memory: 64, essential: false },
  ],
}

async function render(given: Record<string, string>, input: ScenarioInput = {}) {
  const clock = new VirtualClock()
  const simulator = createSimulator({
    scenario: scenario({ images: [{ image: `${registry}/team/app:v2`, digest }], ...input }),
    clock,
  })
  let requests = 0
  const handler = requestHandler(simulator)
  const counted = {
    ...handler,
    handle: (...call: Parameters<typeof handler.handle>) => handler.handle(...call).finally(() => requests++),
  }
  const { accessKeyId, secretAccessKey } = simulator.userCredentials
  const settings = {
    ...clientSettings({
      region: 'eu-west-1',
      clock,
      environment: {},
      action: 'test',
      credentials: { accessKeyId, secretAccessKey },
    }),
    requestHandler: counted,
  }
  const written: { name: string; text: string }[] = []
  const all = { 'task-definition': 'td.json', 'container-name': 'web', ...given }
  const environment = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const work = run(readInputs(action, environment), {
    readSource: async (name) => (name === 'td.json' ? JSON.stringify(template) : undefined),
    async writeResult(name, text) {
      written.push({ name, text })
      return `/temp/${name}`
    },
    ecr: async () => new Ecr(new ECRClient(settings)),
    ecs: async () => new Ecs(new ECSClient(settings)),
  })
  const report = await clock.drive(work)
  return { report, outputs: renderOutputs(report), requests, definition: JSON.parse(written[0]?.text ?? 'null') }
}

describe('rendering', () => {
  test('pins the tag of an ECR image to the digest that it names', async () => {
    const { outputs, definition } = await render({ image: `${registry}/team/app:v2` })
    const [web, log] = template.containerDefinitions
    expect(outputs).toEqual({
      'task-definition': '/temp/app.json',
      'task-definition-arn': '',
      image: `${registry}/team/app@${digest}`,
      images: `{"web":"${registry}/team/app@${digest}"}`,
    })
    expect(definition).toEqual({
      ...template,
      containerDefinitions: [{ ...web, image: `${registry}/team/app@${digest}` }, log],
    })
  })

  test('leaves images of other registries as they are, and calls nobody', async () => {
    const { outputs, requests } = await render({ image: 'ghcr.io/o/app:v2' })
    expect(outputs.image).toBe('ghcr.io/o/app:v2')
    expect(requests).toBe(0)
  })

  test('keeps the tag when it is told to', async () => {
    const { outputs, requests } = await render({ image: `${registry}/team/app:v2`, 'resolve-digest': 'false' })
    expect(outputs.image).toBe(`${registry}/team/app:v2`)
    expect(requests).toBe(0)
  })

  test('gives each container its own image, and asks the registry once for the same one', async () => {
    const { outputs, requests } = await render({
      'container-name': '',
      images: `web=${registry}/team/app:v2\nlog=${registry}/team/app:v2`,
    })
    expect(JSON.parse(outputs.images ?? '')).toEqual({
      web: `${registry}/team/app@${digest}`,
      log: `${registry}/team/app@${digest}`,
    })
    expect(requests).toBe(1)
  })

  test('sets environment variables on the same containers', async () => {
    const { definition } = await render({ image: 'x:1', 'environment-variables': 'A= b=c ' })
    expect(definition.containerDefinitions[0].environment).toEqual([{ name: 'A', value: ' b=c ' }])
    expect(definition.containerDefinitions[1].environment).toBeUndefined()
  })

  test('registers the result when it is told to', async () => {
    const { outputs } = await render({ image: 'x:1', register: 'true' })
    expect(outputs['task-definition-arn']).toBe('arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1')
  })

  test('shows what was asked for and what it became', async () => {
    const { report } = await render({ image: `${registry}/team/app:v2` })
    expect(renderSummary(report)).toContain('<br>from <code>123456789012&#46;dkr')
  })
})

describe('refused', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['a tag that was never pushed', { image: `${registry}/team/app:v9` }, /ImageNotFoundException/],
    ['a repository that is not there', { image: `${registry}/other:v2` }, /RepositoryNotFoundException/],
    [
      'an unknown container, before any call',
      { 'container-name': 'wep, log', image: `${registry}/team/app:v9` },
      /no container "wep".*\n?/,
    ],
    ['a variable that nobody replaced', { image: '$REGISTRY/app:1' }, /not replaced/],
    ['neither way of naming images', {}, /nothing says which container gets which image/],
    ['both ways at once', { image: 'x:1', images: 'web=x:1' }, /images goes without/],
    ['a file that is not there', { 'task-definition': 'missing.json', image: 'x:1' }, /no file "missing.json"/],
  ])('%s', async (_, given, message) => {
    await expect(render(given)).rejects.toThrow(message)
  })
})
