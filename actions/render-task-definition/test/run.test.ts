import type { JsonObject } from '@ecs-actions/domain/json'
import { describe, expect, test } from '@jest/globals'
import { codeDeployWorld } from '../../../packages/operations/test/deployment/codedeploy-world.ts'
import { digest, registry, renderWorld, log as sidecar, template, web } from './world.ts'

const app = `${registry}/team/app:v2`
const pin = `${registry}/team/app@${digest}`
const noFile = { 'task-definition': '' }
const imageOf = (definition: { containerDefinitions: JsonObject[] }) => definition.containerDefinitions[0]?.image

describe('the source', () => {
  test('is a file of JSON, of which nothing changes that is not asked for', async () => {
    const { render } = renderWorld()
    const { definition, outputs } = await render({ 'container-name': 'web', image: app })
    expect(definition).toEqual({ ...template, containerDefinitions: [{ ...web, image: pin }, sidecar] })
    expect(outputs).toEqual({
      'task-definition': '/temp/app.json',
      'task-definition-arn': '',
      image: pin,
      images: JSON.stringify({ web: pin }),
      changed: 'true',
      diff: expect.stringContaining(`+      "image": "${pin}"`),
    })
  })

  test('is a file of YAML', async () => {
    const files = {
      'td.yaml': 'family: app\ncontainerDefinitions:\n- {name: web, image: "x:1", memory: 128} # the API\n',
    }
    const { definition } = await renderWorld({ files }).render({ 'task-definition': 'td.yaml' })
    expect(definition).toEqual({
      family: 'app',
      containerDefinitions: [{ name: 'web', image: 'x:1', memory: 128 }],
    })
  })

  const registered = {
    taskDefinitions: ['x:1', 'x:2'].map((image) => ({
      family: 'app',
      containerDefinitions: [{ name: 'web', image, memory: 128 }],
    })),
  }

  test.each<[string, Record<string, string>, string]>([
    ['an ARN', { 'task-definition-arn': 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1' }, 'x:1'],
    ['a family: its latest revision', { 'task-definition-family': 'app' }, 'x:2'],
    ['a family and a revision', { 'task-definition-family': 'app', 'task-definition-revision': '1' }, 'x:1'],
  ])('is %s', async (_, given, image) => {
    const { definition, outputs } = await renderWorld({ scenario: registered }).render({ ...noFile, ...given })
    expect(imageOf(definition)).toBe(image)
    expect(outputs).toMatchObject({ changed: 'false', diff: '' })
  })

  test('may be INACTIVE, which is told', async () => {
    const { render, simulator } = renderWorld({ scenario: registered })
    simulator.ecs.taskDefinitions.deregister('app:2')
    const given = { 'task-definition-arn': 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:2' }
    const { log, definition } = await render({ ...noFile, ...given })
    expect(imageOf(definition)).toBe('x:2')
    expect(log).toContainEqual(expect.stringMatching(/^warning: app:2 is INACTIVE/))
  })

  test('is what a service runs now, which the diff is against, where CodeDeploy deploys too', async () => {
    const { render } = renderWorld({ aws: codeDeployWorld() })
    const given = { ...noFile, cluster: 'prod', service: 'web', images: 'app=app:v2' }
    const { outputs, report } = await render(given)
    expect(report).toMatchObject({ source: 'app:1', comparedWith: 'app:1', changed: true })
    expect(outputs.diff).toContain('--- app:1\n+++ rendered\n')
    expect(outputs.diff?.match(/^[-+] .*/gm)).toEqual(['-      "image": "app:v1",', '+      "image": "app:v2",'])
  })
})

describe('inputs that do not fit together', () => {
  test('are all told at once, before anything is read', async () => {
    const { render, calls } = renderWorld()
    const given = {
      ...{ 'task-definition': 'missing.json', service: 'web', 'task-definition-revision': '3' },
      ...{ image: '$REGISTRY/app:1', images: 'web=app@sha256:12' },
    }
    await expect(render(given)).rejects.toMatchObject({
      code: 'invalid-input',
      message: `6 inputs do not fit:
- service: is another source beside task-definition
- task-definition-revision: has no meaning without task-definition-family
- images: goes without image
- image: has no container: give container-name, or images
- image: holds a "$": "$REGISTRY/app:1" is an expression or variable that was not replaced
- images, container "web": "sha256:12" is no digest; expected sha256: and 64 hexadecimal digits`,
      remedy: expect.stringMatching(/^Give one source: .* Check the step that makes the image references\.$/),
    })
    expect(calls).toEqual([])
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['no source', noFile, /task-definition: is missing, and so is every other source/],
    ['a file that is not there', { 'task-definition': 'missing.json' }, /no file "missing.json"/],
    ['overlays that are not there', { overlays: 'a.json, b.json' }, /"a.json" .*\n.*"b.json"/],
    ['a container that is not there', { 'container-name': 'wep, log', image: app }, /no container "wep"/],
    ['settings for no container', { command: 'run', 'docker-labels': 'a=b' }, /which container docker-labels, command/],
    ['a variable that nobody replaced', { images: 'web=$REGISTRY/app:1' }, /not replaced/],
  ])('are %s', async (_, given, message) => {
    const { render, calls } = renderWorld()
    await expect(render(given)).rejects.toThrow(message)
    expect(calls).toEqual([])
  })
})

describe('images', () => {
  test('come for each container of its own, the same one asked for once', async () => {
    const { render, calls } = renderWorld()
    const { outputs } = await render({ images: `web=${app}\nlog=${app}` })
    expect(JSON.parse(outputs.images ?? '')).toEqual({ web: pin, log: pin })
    expect(outputs.image).toBe(pin)
    expect(calls).toEqual(['DescribeImages'])
  })

  test('come as the output of scan-gate, whose digests must exist', async () => {
    const { render, calls } = renderWorld()
    const { definition, outputs } = await render({ images: JSON.stringify({ web: pin }) })
    expect(imageOf(definition)).toBe(pin)
    expect(outputs.images).toBe(JSON.stringify({ web: pin }))
    expect(calls).toEqual(['DescribeImages'])
    const gone = `${registry}/team/app@sha256:${'0'.repeat(64)}`
    await expect(render({ images: JSON.stringify({ web: gone }) })).rejects.toThrow(/an image is not there: .*0000/)
  })

  test('as an empty JSON object are none', async () => {
    const { outputs } = await renderWorld().render({ images: '{}' })
    expect(outputs).toMatchObject({ image: '', images: '{}', changed: 'false' })
  })

  test('that differ have no place in the output image', async () => {
    const { outputs } = await renderWorld().render({ images: 'web=x:1\nlog=x:2' })
    expect(outputs).toMatchObject({ image: '', images: '{"web":"x:1","log":"x:2"}' })
  })

  test('of the template are pinned too, unless they have a digest', async () => {
    const files = {
      'td.json': { ...template, containerDefinitions: [{ ...web, image: app }] },
    }
    const { definition, outputs } = await renderWorld({ files }).render({})
    expect(imageOf(definition)).toBe(pin)
    expect(outputs).toMatchObject({ images: '{}', changed: 'true' })
  })

  test('keep their tags when they are told to', async () => {
    const { render, calls } = renderWorld()
    const { outputs } = await render({ images: `web=${app}`, 'resolve-digest': 'false' })
    expect(outputs.image).toBe(app)
    expect(calls).toEqual([])
  })

  test('of other registries stay, which the log mentions, and AWS is not asked for anything', async () => {
    const { render, calls } = renderWorld()
    const { outputs, log } = await render({ images: 'web=ghcr.io/o/app:v2' })
    expect(outputs.image).toBe('ghcr.io/o/app:v2')
    expect(log).toContain('info: Not in a private registry of ECR, so their tags stay as they are: ghcr.io/o/app:v2.')
    expect(calls).toEqual([])
  })

  test('that are not there are all named, and no file is written', async () => {
    const { render } = renderWorld()
    const work = render({ images: `web=${registry}/team/app:v9\nlog=${registry}/other:v1` })
    await expect(work).rejects.toThrow(
      /2 images are not there:\n- .*app:v9: .*ImageNotFound.*\n- .*other:v1: .*RepositoryNotFound/,
    )
  })
})
