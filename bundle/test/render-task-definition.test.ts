import { action } from '@ecs-actions/render-task-definition/inputs'
import { describe, expect, test } from '@jest/globals'
import { definitionOf, render } from './support/render.ts'

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
    const { run, left } = await render({ 'task-definition': name }, { [name]: text })
    expect(run).toMatchObject({ exitCode: 1, outputs: {} })
    expect(run.annotations[0]?.message).toContain(`${name} is neither JSON nor YAML`)
    expect(left).toEqual([name])
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
