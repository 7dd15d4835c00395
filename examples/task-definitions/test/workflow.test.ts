import { changed } from '@ecs-actions/domain/task-definition/changes/changed'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { askedChanges, readOverlays } from '@ecs-actions/render-task-definition/asked-changes'
import { action } from '@ecs-actions/render-task-definition/inputs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { appImage, overlays, rendered, template, textOf } from './rendered.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly run?: string
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<string, { readonly permissions: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>
  >
}

const file = textOf('render.yml')
const workflow: Workflow = parse(file)
const jobs = Object.values(workflow.jobs)
const steps = jobs.flatMap((job) => job.steps)
const given = steps.find(({ uses }) => uses?.includes('/render-task-definition@'))?.with ?? {}

const digest = `@sha256:${'d'.repeat(64)}`
/** What the repository's settings and the one who starts the workflow give. */
const expressions: Readonly<Record<string, string>> = {
  'inputs.image': appImage,
  'vars.AWS_ACCOUNT_ID': '123456789012',
  'vars.AWS_REGION': 'eu-central-1',
  'vars.FLUENT_BIT': `1.2.3${digest}`,
  'vars.XRAY_DAEMON': `1.2.3${digest}`,
  'vars.DATADOG_AGENT': `1.2.3${digest}`,
}

/** The inputs of the step as the action reads them. */
function inputs() {
  const environment = Object.entries(given).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => expressions[expression] ?? expression),
  ])
  return readInputs(action, Object.fromEntries(environment))
}

describe('the workflow', () => {
  test('grants a checkout and an OIDC token, and nothing to other jobs', () => {
    expect(workflow.permissions).toEqual({})
    expect(jobs.map(({ permissions }) => permissions)).toEqual([{ contents: 'read', 'id-token': 'write' }])
  })

  test('pins every foreign action to a commit, and leaves no token in the checkout', () => {
    const foreign = [...file.matchAll(/uses: (\S+)(.*)/g)].filter(([, uses]) => !uses?.startsWith('ecs-actions/'))
    expect(foreign.map(([, uses = '']) => uses.split('@')[0])).toEqual(['actions/checkout'])
    for (const [, uses, comment] of foreign) {
      expect(uses).toMatch(/@[0-9a-f]{40}$/)
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/)
    }
    expect(steps[0]?.with).toEqual({ 'persist-credentials': false })
  })

  test('lets no expression into a shell', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  test('gives inputs that the action has, and reads an output that it has', () => {
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
    const outputs = [...file.matchAll(/steps\.render\.outputs\.([\w-]+)/g)].map(([, name]) => name)
    expect(outputs).toEqual(['task-definition-arn'])
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs))
  })

  test('uses every overlay that is here', () => {
    expect(inputs().overlays?.toSorted()).toEqual(overlays)
  })

  test('gives every variable of the files a value, and none that no file uses', () => {
    const texts = [inputs()['task-definition'] ?? '', ...overlays].map(textOf).join('\n')
    const used = new Set([...texts.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name))
    expect([...(inputs().variables?.keys() ?? [])].toSorted()).toEqual([...used].toSorted())
  })

  test('makes what its files say, with more memory for all that is beside the app', async () => {
    const read = inputs()
    const merged = await readOverlays(read.overlays ?? [], async (name) => textOf(name))
    const definition = changed(await template(read['task-definition'] ?? ''), askedChanges(read, merged))
    expect(findingsIn(definition)).toEqual([])
    const files = { base: 'web.yaml', overlays: read.overlays ?? [] }
    expect(definition).toEqual({ ...(await rendered(files)), memory: '2048' })
  })
})
