import { access, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runAction } from '@ecs-actions/rehearsal'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actions } from '../../scripts/actions.ts'
import { unresolvedImports } from '../../scripts/bundle/unresolved.ts'
import { repository } from './support/repository.ts'

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
})

test('an import that ncc could not resolve is found', () => {
  const files = new Map([
    ['1.index.js', 'x = eval("require")("left-pad")'],
    ['licenses.txt', 'eval("require")("no")'],
  ])
  expect(unresolvedImports(files)).toEqual(['left-pad in 1.index.js'])
})
