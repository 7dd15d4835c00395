import { access, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runAction } from '@ecs-actions/rehearsal'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actions } from '../../scripts/actions.ts'
import { unresolvedImports } from '../../scripts/bundle/unresolved.ts'
import { repository } from './support/repository.ts'

/** What each needs to get beyond its inputs. */
const complete: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'assume-role': { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy', 'aws-region': 'eu-west-1' },
  deploy: { 'task-definition': 'td.json', service: 'web' },
  'render-task-definition': { 'task-definition': 'td.json' },
  rollback: { service: 'web' },
  'run-migration': { 'task-definition': 'td.json' },
  'scan-gate': { image: 'app:v1' },
}

test('the suite has its six actions', () => {
  expect(Object.keys(actions)).toEqual(Object.keys(complete))
})

describe.each(Object.entries(actions))('%s', (name, spec) => {
  const folder = join(repository, 'actions', name)
  const manifest = async () => parse(await readFile(join(folder, 'action.yml'), 'utf8'))

  test('action.yml says what the inputs and outputs are', async () => {
    const { inputs, outputs, runs } = await manifest()
    expect(Object.keys(inputs)).toEqual(Object.keys(spec.inputs))
    expect(Object.keys(outputs)).toEqual(Object.keys(spec.outputs))
    expect(runs.using).toBe('node24')
    for (const [input, { required, default: value }] of Object.entries(spec.inputs)) {
      expect(inputs[input]).toMatchObject({ required, ...(value === undefined ? {} : { default: value }) })
    }
  })

  test('every entry that it names is in the bundle', async () => {
    const { runs } = await manifest()
    expect(runs.post !== undefined).toBe(spec.post)
    for (const file of [runs.main, runs.post].filter((path) => path !== undefined)) await access(join(folder, file))
    // Beside main, where it finds them by its own path.
    for (const entry of spec.entries ?? []) await access(join(folder, dirname(runs.main), `${entry}.js`))
  })

  test('the bundle takes the defaults that action.yml gives', async () => {
    const run = await runAction({ action: folder, workspace: dirname(folder) })
    const complaints = run.annotations.map(({ message }) => message).join('\n')
    for (const [input, { default: value }] of Object.entries(spec.inputs)) {
      if (value !== undefined) expect(complaints).not.toContain(`${input}:`)
    }
    for (const [input, { required }] of Object.entries(spec.inputs)) {
      if (required) expect(complaints).toContain(`${input}: is required`)
    }
    expect(run.exitCode).toBe(1)
  })

  test('the bundle refuses by name what it does not support', async () => {
    const inputs = Object.fromEntries(Object.keys(spec.refused).map((input) => [input, 'x']))
    const run = await runAction({ action: folder, workspace: dirname(folder), inputs })
    for (const [input, instead] of Object.entries(spec.refused)) {
      expect(run.annotations.map(({ message }) => message).join('\n')).toContain(`${input}: ${instead}`)
    }
    expect(run.exitCode).toBe(1)
  })

  test('the bundle refuses an input that is misspelt', async () => {
    const inputs = { ...complete[name], 'aws-regoin': 'eu-west-1', 'allow-endpoints': 'localhost' }
    const run = await runAction({ action: folder, workspace: dirname(folder), inputs })
    const complaints = run.annotations.map(({ message }) => message).join('\n')
    expect(complaints).toContain('aws-regoin: is no input of this action; did you mean aws-region?')
    expect(complaints).toContain('allow-endpoints: is no input of this action; did you mean allow-endpoint?')
    expect(run.exitCode).toBe(1)
  })

  test('the bundle sends nothing to an endpoint that is not this machine', async () => {
    const environment = { AWS_ENDPOINT_URL: 'http://attacker.example', AWS_REGION: 'eu-west-1' }
    const inputs = complete[name] ?? {}
    const run = await runAction({ action: folder, workspace: dirname(folder), inputs, environment })
    expect(run).toMatchObject({ exitCode: 1, outputs: {}, state: {} })
    expect(run.annotations).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('AWS_ENDPOINT_URL: sends AWS calls to attacker.example'),
      }),
    ])
  })
})

const withPost = Object.keys(actions).filter((name) => actions[name]?.post)

test.each(withPost)('the post step of %s is silent after a step that did nothing', async (name) => {
  const action = join(repository, 'actions', name)
  const inputs = complete[name] ?? {}
  const run = await runAction({ action, workspace: dirname(action), phase: 'post', inputs })
  expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: {} })
})

test.each(['deploy', 'rollback', 'run-migration'])('%s without a region asks for one', async (name) => {
  const action = join(repository, 'actions', name)
  const run = await runAction({ action, workspace: dirname(action), inputs: complete[name] ?? {} })
  expect(run.exitCode).toBe(1)
  expect(run.annotations).toEqual([
    expect.objectContaining({ message: expect.stringContaining('neither aws-region nor AWS_REGION is set') }),
  ])
})

test('an import that ncc could not resolve is found', () => {
  const files = new Map([
    ['1.index.js', 'x = eval("require")("left-pad")'],
    ['licenses.txt', 'eval("require")("no")'],
  ])
  expect(unresolvedImports(files)).toEqual(['left-pad in 1.index.js'])
})
