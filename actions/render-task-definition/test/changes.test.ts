import type { Json, JsonObject } from '@ecs-actions/domain/json'
import { action } from '@ecs-actions/render-task-definition/inputs'
import { describe, expect, test } from '@jest/globals'
import { log, renderWorld, template, web } from './world.ts'

const role = 'arn:aws:iam::123456789012:role/app'
const parameter = 'arn:aws:ssm:eu-west-1:123456789012:parameter/token'
const named = { 'container-name': 'web' }

interface Row {
  readonly given: Record<string, string>
  /** Members of the task that are other than in the template. */
  readonly task?: JsonObject
  /** Members of container web that are. */
  readonly container?: JsonObject
}

// What each change does in detail is shown in packages/domain/test/task-definition/changes.
const rows: Record<string, Row> = {
  image: { given: { ...named, image: 'x:1' }, container: { image: 'x:1' } },
  images: { given: { images: 'web=x:1' }, container: { image: 'x:1' } },
  'environment-variables': {
    given: { ...named, 'environment-variables': 'A= b=c ' },
    container: { environment: [{ name: 'A', value: ' b=c ' }] },
  },
  secrets: {
    given: { ...named, secrets: `TOKEN=${parameter}`, 'execution-role-arn': role },
    task: { executionRoleArn: role },
    container: { secrets: [{ name: 'TOKEN', valueFrom: parameter }] },
  },
  'env-files': {
    given: { ...named, 'env-files': 'arn:aws:s3:::b/a.env' },
    container: { environmentFiles: [{ value: 'arn:aws:s3:::b/a.env', type: 's3' }] },
  },
  'remove-environment': {
    given: { ...named, 'remove-environment': 'OLD', overlays: 'old.json' },
    container: { environment: [] },
  },
  'docker-labels': { given: { ...named, 'docker-labels': 'a=b=c' }, container: { dockerLabels: { a: 'b=c' } } },
  command: { given: { ...named, command: "npm run 'a b'" }, container: { command: ['npm', 'run', 'a b'] } },
  'log-configuration-log-driver': {
    given: { ...named, 'log-configuration-log-driver': 'json-file' },
    container: { logConfiguration: { logDriver: 'json-file' } },
  },
  'log-configuration-options': {
    given: { ...named, 'log-configuration-options': 'mode=blocking' },
    container: {
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', mode: 'blocking' },
      },
    },
  },
  'task-role-arn': { given: { 'task-role-arn': role }, task: { taskRoleArn: role } },
  'execution-role-arn': { given: { 'execution-role-arn': role }, task: { executionRoleArn: role } },
  cpu: { given: { cpu: '1 vCPU' }, task: { cpu: '1 vCPU' } },
  memory: { given: { memory: '2 GB' }, task: { memory: '2 GB' } },
  family: { given: { family: 'other' }, task: { family: 'other' } },
  tags: { given: { tags: 'team=a' }, task: { tags: [{ key: 'team', value: 'a' }] } },
  variables: { given: { variables: 'USER=app', overlays: 'user.json' }, container: { user: 'app' } },
  overlays: { given: { overlays: 'user.json' }, container: { user: `\${USER}` } },
}

const overlay = (container: Record<string, Json>) => ({ containerDefinitions: [{ name: 'web', ...container }] })
const files = {
  'user.json': overlay({ user: `\${USER}` }),
  'old.json': overlay({ environment: [{ name: 'OLD', value: '1' }] }),
}

describe('an input that changes the definition', () => {
  test.each(Object.entries(rows))('%s does, and nothing else', async (_, { given, task = {}, container = {} }) => {
    const { definition } = await renderWorld({ files }).render(given)
    expect(definition).toEqual({ ...template, ...task, containerDefinitions: [{ ...web, ...container }, log] })
  })

  test('is none that this page leaves out', () => {
    const other = ['container-name', 'resolve-digest', 'validate', 'register', 'service', 'cluster']
    const own = Object.keys(action.inputs).slice(Object.keys(action.inputs).indexOf('task-definition'))
    const left = own.filter((name) => !other.includes(name) && !/^task-definition/.test(name))
    expect(left.toSorted()).toEqual(Object.keys(rows).toSorted())
  })

  test('is for every container that is named, in whatever spelling of the list', async () => {
    const { definition } = await renderWorld().render({ 'container-name': ' web , log ', command: '["run"]' })
    expect(definition.containerDefinitions.map(({ command }) => command)).toEqual([['run'], ['run']])
  })

  test('is for the containers of images without container-name', async () => {
    const { definition } = await renderWorld().render({ images: 'log=x:1', command: '["run"]' })
    expect(definition.containerDefinitions.map(({ command }) => command)).toEqual([['sh', '-c', ''], ['run']])
  })
})
