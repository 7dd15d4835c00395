import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionRun, runAction } from '@ecs-actions/rehearsal'
import { action } from '@ecs-actions/render-task-definition/inputs'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type LocalAws, localAws } from './support/local-aws.ts'
import { repository } from './support/repository.ts'

const folders: string[] = []
const open: LocalAws[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
  for (const aws of open.splice(0)) await aws.close()
})

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'render-'))
  folders.push(path)
  return path
}

const definitionOf = (web: object) => ({
  family: 'app',
  containerDefinitions: [
    { name: 'web', image: 'old:1', memory: 128, ...web },
    { name: 'app', image: 'old:1', memory: 128 },
  ],
})

interface Rendered {
  readonly run: ActionRun
  readonly workspace: string
  /** What stands in the file that the output names; null without one. */
  readonly definition: ReturnType<typeof definitionOf> | null
}

/** The bundle on a plain file, where AWS cannot be reached and there are no credentials. */
async function render(inputs: Record<string, string>, files: Record<string, string>): Promise<Rendered> {
  const [workspace, temp] = await Promise.all([folder(), folder()])
  for (const [name, text] of Object.entries(files)) await writeFile(join(workspace, name), text)
  const run = await runAction({
    action: join(repository, 'actions/render-task-definition'),
    ...{ workspace, temp },
    // A port where nobody listens.
    environment: { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_EC2_METADATA_DISABLED: 'true' },
    inputs: { 'task-definition': 'td.json', ...inputs },
  })
  const file = run.outputs['task-definition']
  return { run, workspace, definition: file ? JSON.parse(await readFile(file, 'utf8')) : null }
}

const messages = (run: ActionRun) => run.annotations.map(({ message }) => message).join('\n')

interface Quirk {
  readonly given?: Record<string, string>
  /** What the template has in container web. */
  readonly template?: object
  readonly file?: { readonly name: string; readonly text: string }
  /** What becomes of it in the file. */
  readonly web: object
}

const web = { 'container-name': 'web' }
const parameter = 'arn:aws:ssm:eu-west-1:123456789012:parameter/token'

/** By what aws-actions/amazon-ecs-render-task-definition v1.9.0, or the deploy action v2.6.3 that registers, does. */
const quirks: Record<string, Quirk> = {
  'cuts a label at its second "="': {
    given: { ...web, 'docker-labels': 'traefik.rule=Host(`a`) && Query(`x=1`)' },
    web: { dockerLabels: { 'traefik.rule': 'Host(`a`) && Query(`x=1`)' } },
  },
  'cuts a log option at its second "="': {
    given: {
      ...{ ...web, 'log-configuration-log-driver': 'awslogs' },
      'log-configuration-options': 'awslogs-group=a\nawslogs-region=eu-west-1\nawslogs-multiline-pattern=^level=info',
    },
    web: {
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          ...{ 'awslogs-group': 'a', 'awslogs-region': 'eu-west-1', 'awslogs-multiline-pattern': '^level=info' },
        },
      },
    },
  },
  'splits a quoted command at its blanks': {
    given: { ...web, command: 'sh -c "npm run migrate && echo done"' },
    web: { command: ['sh', '-c', 'npm run migrate && echo done'] },
  },
  'knows no variable of several lines': {
    given: { ...web, 'environment-variables': 'KEY<<END\n-----\nabc=\n\n-----\nEND\nB=2' },
    web: {
      environment: [
        { name: 'KEY', value: '-----\nabc=\n\n-----' },
        { name: 'B', value: '2' },
      ],
    },
  },
  'knows no JSON of variables': {
    given: { ...web, 'environment-variables': JSON.stringify({ KEY: 'a\nb', B: '' }) },
    web: {
      environment: [
        { name: 'KEY', value: 'a\nb' },
        { name: 'B', value: '' },
      ],
    },
  },
  'cuts the blanks at the end of a value': {
    given: { ...web, 'environment-variables': 'A= b = c  \nB=2' },
    web: {
      environment: [
        { name: 'A', value: ' b = c  ' },
        { name: 'B', value: '2' },
      ],
    },
  },
  'lets a name stand in secrets and in environment': {
    given: { ...web, secrets: `TOKEN=${parameter}`, 'execution-role-arn': 'arn:aws:iam::123456789012:role/execution' },
    template: { environment: [{ name: 'TOKEN', value: '' }] },
    web: { environment: [], secrets: [{ name: 'TOKEN', valueFrom: parameter }] },
  },
  'replaces files of variables': {
    given: { ...web, 'env-files': 'arn:aws:s3:::b/new.env' },
    template: { environmentFiles: [{ value: 'arn:aws:s3:::b/base.env', type: 's3' }] },
    web: {
      environmentFiles: [
        { value: 'arn:aws:s3:::b/base.env', type: 's3' },
        { value: 'arn:aws:s3:::b/new.env', type: 's3' },
      ],
    },
  },
  'removes no variable': {
    given: { ...web, 'remove-environment': 'OLD' },
    template: { environment: [{ name: 'OLD', value: '1' }] },
    web: { environment: [] },
  },
  'drops empty arguments when the deploy action registers': {
    template: { command: ['sh', '-c', ''] },
    web: { command: ['sh', '-c', ''] },
  },
  'drops an empty entryPoint when the deploy action registers': {
    template: { entryPoint: [] },
    web: { entryPoint: [] },
  },
  'drops unknown fields in silence when the deploy action registers': {
    given: { validate: 'off' },
    template: { someFutureField: { deep: [''] } },
    web: { someFutureField: { deep: [''] } },
  },
  'reads no YAML': {
    given: { 'task-definition': 'td.yml' },
    file: {
      name: 'td.yml',
      text: 'family: app\ncontainerDefinitions:\n  - name: web # the API\n    image: "x:1"\n    memory: 128\n    command: [sh, ""]\n',
    },
    web: { name: 'web', image: 'x:1', memory: 128, command: ['sh', ''] },
  },
}

describe('where the official action', () => {
  test.each(Object.entries(quirks))('%s, the file holds what was meant', async (_, quirk) => {
    const { given = {}, template = {}, file } = quirk
    const { name, text } = file ?? { name: 'td.json', text: JSON.stringify(definitionOf(template)) }
    const { run, definition } = await render(given, { [name]: text })
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(definition?.containerDefinitions[0]).toEqual(
      file ? quirk.web : { ...definitionOf(template).containerDefinitions[0], ...quirk.web },
    )
  })

  test('does not find the second of "web, app", both get the image', async () => {
    const files = { 'td.json': JSON.stringify(definitionOf({})) }
    const { run, definition } = await render({ 'container-name': 'web, app', image: 'new:2' }, files)
    expect(run).toMatchObject({ exitCode: 0, outputs: { image: 'new:2', images: '{"web":"new:2","app":"new:2"}' } })
    expect(definition?.containerDefinitions.map(({ image }) => image)).toEqual(['new:2', 'new:2'])
  })

  test('gives all containers one image, each may have its own', async () => {
    const files = { 'td.json': JSON.stringify(definitionOf({})) }
    const { definition } = await render({ images: 'web=web:2\napp=app:2' }, files)
    expect(definition?.containerDefinitions.map(({ image }) => image)).toEqual(['web:2', 'app:2'])
  })

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'does not name a missing container',
      { 'container-name': 'wep', image: 'new:2' },
      /there is no container "wep"\nThe containers are: "web", "app"\.$/,
    ],
    [
      'takes an image with a variable that nobody replaced',
      { 'container-name': 'web', image: '$ECR_REGISTRY/app:1' },
      /"\$ECR_REGISTRY\/app:1" is an expression or variable that was not replaced/,
    ],
    [
      'asks for a revision of nothing, and fails twice',
      { 'task-definition': '', 'task-definition-revision': '7' },
      /task-definition-revision: has no meaning without task-definition-family/,
    ],
  ])('%s, the step fails once and says so', async (_, given, message) => {
    const { run, definition } = await render(given, { 'td.json': JSON.stringify(definitionOf({})) })
    expect(run).toMatchObject({ exitCode: 1, outputs: {} })
    expect(definition).toBeNull()
    expect(run.annotations).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })])
  })

  test.each(['td.js', 'td.cjs', 'td.json'])('executes a template of JavaScript, %s is data only', async (name) => {
    const text = `require('node:fs').writeFileSync(__dirname + '/marker', '')\nmodule.exports = { family: 'app' }\n`
    const { run, workspace } = await render({ 'task-definition': name }, { [name]: text })
    expect(run).toMatchObject({ exitCode: 1, outputs: {} })
    expect(messages(run)).toContain(`${name} is neither JSON nor YAML`)
    await expect(access(join(workspace, 'marker'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('documents an input, it is an input here too', () => {
    const documented = [
      ...['task-definition', 'task-definition-arn', 'task-definition-family', 'task-definition-revision'],
      ...[
        'container-name',
        'image',
        'environment-variables',
        'log-configuration-log-driver',
        'docker-labels',
        'command',
      ],
      ...['log-configuration-options', 'task-role-arn', 'execution-role-arn', 'env-files', 'secrets'],
    ]
    expect(documented).toHaveLength(15)
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(documented))
  })
})

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
