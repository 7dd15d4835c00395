import type { JsonObject } from '@ecs-actions/domain/json'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyRegistrable } from '../../../packages/domain/test/task-definition/any-registrable.ts'
import { log, registry, renderWorld, template, web } from './world.ts'

const arn = (name: string) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/${name}`
const register = { register: 'true', images: 'web=x:1' }
const lost = { fault: 'reset' as const, when: 'after-effect' as const, operation: 'RegisterTaskDefinition', times: 1 }

describe('registering', () => {
  test('makes the first revision of a family, with nothing to compare it with', async () => {
    const { render, revisions } = renderWorld()
    const { outputs, log, summary } = await render(register)
    expect(outputs).toMatchObject({ 'task-definition-arn': arn('app:1'), changed: 'true', diff: '' })
    expect(log).toContain(`info: Registered app:1: ${arn('app:1')}`)
    expect(summary).toContain('There is no earlier revision that it could be compared with.')
    expect(revisions()).toEqual(['app:1'])
  })

  test('uses the latest revision again when it has the same content', async () => {
    const { render, revisions } = renderWorld()
    await render(register)
    const { outputs, log, summary } = await render(register)
    expect(outputs).toMatchObject({ 'task-definition-arn': arn('app:1'), changed: 'false', diff: '' })
    expect(log.at(-1)).toBe('info: Rendered /temp/app.json from td.json: no change from app:1, which is used again.')
    expect(summary).toContain('No change from <code>app&#58;1</code>.')
    expect(revisions()).toEqual(['app:1'])
  })

  test('makes one revision of what differs, tags included, and shows what does', async () => {
    const { render, revisions, registered } = renderWorld()
    await render(register)
    const { outputs } = await render({ ...register, images: 'web=x:2', tags: 'team=a' })
    expect(outputs).toMatchObject({ 'task-definition-arn': arn('app:2'), changed: 'true' })
    expect(outputs.diff).toContain('--- app:1\n+++ rendered\n')
    expect(outputs.diff).toContain('-      "image": "x:1",\n+      "image": "x:2",')
    expect(revisions()).toEqual(['app:1', 'app:2'])
    expect((await registered('app:2')).definition.tags).toEqual([{ key: 'team', value: 'a' }])
  })

  test('makes no second revision when the answer is lost', async () => {
    const { render, revisions, calls } = renderWorld({ scenario: { faults: [lost] } })
    const { outputs } = await render(register)
    expect(outputs).toMatchObject({ 'task-definition-arn': arn('app:1'), changed: 'true' })
    expect(revisions()).toEqual(['app:1'])
    expect(calls.filter((call) => call === 'RegisterTaskDefinition')).toHaveLength(1)
  })

  test('does not call a revision the first one when earlier ones may not be read', async () => {
    const faults = [{ fault: 'access-denied' as const, operation: 'DescribeTaskDefinition' }]
    const { render, revisions } = renderWorld({ scenario: { faults } })
    await render(register)
    const { outputs, log, summary } = await render(register)
    expect(outputs).toMatchObject({ 'task-definition-arn': arn('app:2'), changed: 'true', diff: '' })
    expect(log).toContainEqual(expect.stringMatching(/^warning: Whether the latest revision of app .*cannot be read/))
    expect(summary).toContain('There is no earlier revision that it could be compared with.')
    expect(revisions()).toEqual(['app:1', 'app:2'])
  })

  test('needs the images that are asked for', async () => {
    const { render, revisions } = renderWorld()
    await expect(render({ ...register, images: `web=${registry}/team/app:v9` })).rejects.toThrow(/app:v9/)
    expect(revisions()).toEqual([])
  })
})

test('that AWS refuses all the same leaves what the validation has found in the log', async () => {
  const definition = { family: 'app', containerDefinitions: [{ name: 'web', memory: 128 }] }
  const { render, lines } = renderWorld({ files: { 'td.json': definition } })
  await expect(render({ register: 'true', validate: 'warn' })).rejects.toThrow(/image should not be null or empty/)
  expect(lines).toContainEqual(expect.stringMatching(/^warning: AWS would refuse.*\n.*\(image-reference\)$/))
})

describe('a field that would not reach AWS', () => {
  const future: JsonObject = {
    ...template,
    orbit: { deep: [''] },
    containerDefinitions: [{ ...web, image: 'x:1', warp: 9 }, log],
  }
  const files = { 'td.json': future }

  test('fails the step, which names it, and nothing is registered', async () => {
    const { render, revisions } = renderWorld({ files })
    await expect(render({ register: 'true' })).rejects.toThrow(
      /containerDefinitions\[0\]\.warp: .*\(unknown-key\)\n- orbit: .*\(unknown-key\)$/,
    )
    expect(revisions()).toEqual([])
  })

  test.each(['warn', 'off'])(
    'is left out of the revision with validate: %s, which says so, and stays in the file',
    async (validate) => {
      const { render, registered } = renderWorld({ files })
      const { definition, log: lines, summary } = await render({ register: 'true', validate })
      expect(definition).toEqual(future)
      expect(lines).toContain(
        'warning: This version cannot send these fields to AWS, so the revision lacks them: containerDefinitions[0].warp, orbit.',
      )
      expect(summary).toMatch(/so the revision lacks them&#58; .*orbit/)
      const { definition: made } = await registered('app:1')
      expect(made).not.toHaveProperty('orbit')
      expect(made.containerDefinitions[0]).not.toHaveProperty('warp')
    },
  )
})

test('a revision that is rendered and registered without a change stays the latest', async () => {
  await fc.assert(
    fc.asyncProperty(anyRegistrable, async (definition) => {
      const { render, revisions } = renderWorld({ files: { 'td.json': definition } })
      await render({ register: 'true', validate: 'off' })
      const name = arn(`${definition.family}:1`)
      const { outputs } = await render({
        ...{ 'task-definition': '', 'task-definition-arn': name, register: 'true', validate: 'off' },
      })
      expect(outputs).toMatchObject({ 'task-definition-arn': name, changed: 'false', diff: '' })
      expect(revisions(definition.family)).toEqual([`${definition.family}:1`])
    }),
    { numRuns: 30 },
  )
}, 60_000)
