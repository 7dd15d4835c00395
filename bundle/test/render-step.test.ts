import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'
import { definitionOf, render } from './support/render.ts'

const open = closedAfterEach<LocalAws>()

const web = { 'container-name': 'web' }

describe('render-task-definition, as it ships', () => {
  test('calls nobody for a plain file, and needs no region and no credentials', async () => {
    const { run } = await render({ images: 'web=ghcr.io/o/web:2' }, { 'td.json': JSON.stringify(definitionOf({})) })
    expect(run).toMatchObject({ exitCode: 0, stderr: '', outputs: { changed: 'true', 'task-definition-arn': '' } })
    expect(run.summary).toContain('### ✅ Task definition <code>app</code>: rendered')
  })

  test('pins, registers, and uses a revision again: of a file, then of what the family has', async () => {
    const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:v1'
    const aws = await localAws({ images: [{ image }] }, 'virtual')
    open.push(aws)
    const pin = image.replace(':v1', `@${aws.simulator.images.find(image)?.digest}`)
    const first = await aws.step('render-task-definition', {
      inputs: { 'task-definition': 'td.json', images: `app=${image}`, register: 'true', tags: 'team=a' },
    })
    const arn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1'
    expect(first).toMatchObject({ exitCode: 0, outputs: { 'task-definition-arn': arn, changed: 'true', image: pin } })
    const again = await aws.step('render-task-definition', {
      inputs: {
        ...{ 'task-definition-family': 'app', 'task-definition-revision': '1' },
        ...{ images: first.outputs.images ?? '', register: 'true' },
      },
    })
    expect(again).toMatchObject({
      exitCode: 0,
      outputs: { 'task-definition-arn': arn, changed: 'false', diff: '', image: pin },
    })
  })

  test('shows a change of a secret-looking value without the value', async () => {
    const environment = [{ name: 'DB_PASSWORD', value: 'hunter2' }]
    const { run } = await render(
      { ...web, 'environment-variables': 'DB_PASSWORD=correct horse' },
      { 'td.json': JSON.stringify(definitionOf({ environment })) },
    )
    expect(run.exitCode).toBe(0)
    expect(run.outputs.diff).toMatch(/^-.*\*\*\* \(before\)(?:.|\n)*^\+.*\*\*\* \(after\)/m)
    expect(JSON.stringify(run)).not.toMatch(/hunter2|correct horse/)
  })

  test('nothing in a definition can speak to the runner, or bring markup into the summary', async () => {
    const words = ['::error::gotcha', '\n::set-output name=changed::gotcha', '##[error]gotcha', '\r::add-mask::web']
    const markup = [
      '| x | <img src=x onerror=gotcha()> |',
      '](https://evil.example) ![x](https://evil.example)',
      '@everyone',
    ]
    const texts = [...words, ...markup]
    const { run } = await render(
      { validate: 'warn', ...web, command: JSON.stringify(texts) },
      {
        'td.json': JSON.stringify(
          definitionOf({
            ...Object.fromEntries(texts.map((text) => [text, text])),
            ...{
              image: texts[0],
              environment: texts.map((text) => ({ name: text, value: text })),
              user: texts.join(''),
            },
            dependsOn: texts.map((text) => ({ containerName: text, condition: text })),
          }),
        ),
      },
    )
    expect(run).toMatchObject({ exitCode: 0, masks: [], outputs: { changed: 'true' } })
    expect(run.annotations.map(({ level }) => level)).toEqual(['warning', 'warning'])
    const commands = run.stdout.split(/\r\n|\n|\r/).filter((line) => /^\s*::|##\[/.test(line))
    expect(commands.filter((line) => !line.startsWith('::warning::'))).toEqual([])
    expect(run.summary).not.toMatch(/<img|\]\(|!\[|@everyone|\r|^\s*::|##\[/m)
  })
})
