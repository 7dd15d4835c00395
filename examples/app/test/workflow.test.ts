import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actions } from '../../../scripts/actions.ts'

interface WorkflowStep {
  readonly id?: string
  readonly name: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly run?: string
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>
  readonly environment?: string
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean }
  readonly steps: readonly WorkflowStep[]
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const own = 'ecs-actions/ecs-actions/actions/'
const workflows = ['release.yml', 'rollback.yml'].map((name) => {
  const file = readFileSync(new URL(`../.github/workflows/${name}`, import.meta.url), 'utf8')
  const workflow: Workflow = parse(file)
  return { name, file, workflow, jobs: Object.values(workflow.jobs) }
})

/** The steps of ours in a workflow, each with the action that it uses. */
function stepsOf(jobs: readonly Job[]) {
  return jobs
    .flatMap(({ steps }) => steps)
    .flatMap((step) => {
      const name = step.uses?.startsWith(own) ? (step.uses.slice(own.length).split('@')[0] ?? '') : ''
      const action = actions[name]
      if (name !== '' && !action) throw new Error(`there is no action ${name}`)
      return action ? [{ step, action }] : []
    })
}

describe.each(workflows)('$name', ({ file, workflow, jobs }) => {
  test('grants nothing to all jobs, and to each no more than a checkout and an OIDC token', () => {
    expect(workflow.permissions).toEqual({})
    for (const { permissions } of jobs) {
      expect({ contents: 'read', 'id-token': 'write' }).toMatchObject(permissions)
    }
  })

  test('has one job at a time that changes production, and never one that is cut off', () => {
    const changing = jobs.filter(({ environment }) => environment === 'production')
    expect(changing.map(({ concurrency }) => concurrency)).toEqual([
      { group: 'production', 'cancel-in-progress': false },
    ])
  })

  test('pins every foreign action to a commit, and says which version that is', () => {
    const foreign = [...file.matchAll(/uses: (\S+)(.*)/g)].filter(([, uses = '']) => !uses.startsWith(own))
    for (const [, uses, comment] of foreign) {
      expect(uses).toMatch(/@[0-9a-f]{40}$/)
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/)
    }
  })

  test('lets no expression into a shell', () => {
    for (const { run } of jobs.flatMap(({ steps }) => steps)) expect(run ?? '').not.toContain('${{')
  })

  test('gives every action inputs that it has, and all it needs', () => {
    const steps = stepsOf(jobs)
    expect(steps.length).toBeGreaterThan(0)
    for (const { step, action } of steps) {
      const given = Object.keys(step.with ?? {})
      const needed = Object.entries(action.inputs).flatMap(([name, input]) => (input.required ? [name] : []))
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given))
      expect(given).toEqual(expect.arrayContaining(needed))
    }
  })

  test('reads only outputs that exist', () => {
    for (const [, id, output = ''] of file.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const used = stepsOf(jobs).find(({ step }) => step.id === id)
      expect(Object.keys(used?.action.outputs ?? {})).toContain(output)
    }
  })
})

test('the scanner, which is foreign code, has no right to production', () => {
  const scan = workflows.flatMap(({ workflow }) => workflow.jobs.scan ?? [])
  expect(scan).toHaveLength(1)
  expect(scan[0]?.environment).toBeUndefined()
  const roles = scan.flatMap(({ steps }) => steps.flatMap((step) => step.with?.['role-to-assume'] ?? []))
  expect(roles).toEqual(['arn:aws:iam::123456789012:role/notes-scan'])
})

describe('what the workflows rely on', () => {
  const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))

  test('the trust policy admits one repository, one environment and one branch', () => {
    const [statement, ...others] = read('iam/trust-policy.json').Statement
    expect(others).toEqual([])
    const claim = (name: string) => statement.Condition.StringEquals[`token.actions.githubusercontent.com:${name}`]
    expect(Object.keys(statement.Condition)).toEqual(['StringEquals'])
    expect(claim('aud')).toBe('sts.amazonaws.com')
    expect(claim('ref')).toBe('refs/heads/main')
    for (const sub of claim('sub')) expect(sub).toMatch(/^repo:acme(?:@\d+)?\/notes(?:@\d+)?:environment:production$/)
  })

  test('the pipeline may do nothing that no action asks for', () => {
    const readmes = ['scan-gate', 'render-task-definition', 'run-migration', 'deploy', 'rollback'].map((name) =>
      readFileSync(new URL(`../../../actions/${name}/README.md`, import.meta.url), 'utf8'),
    )
    const statements: { Action: string | string[] }[] = read('iam/pipeline-policy.json').Statement
    const granted = statements.flatMap(({ Action }) => Action)
    expect(granted.length).toBeGreaterThan(20)
    expect(granted.filter((action) => !readmes.some((readme) => readme.includes(`"${action}"`)))).toEqual([])
  })

  test('the pipeline may hand over exactly the roles of the task definition', () => {
    const { executionRoleArn, taskRoleArn } = read('task-definition.json')
    const statements: { Action: string | string[]; Resource: string | string[] }[] =
      read('iam/pipeline-policy.json').Statement
    const passRole = statements.filter(({ Action }) => [Action].flat().includes('iam:PassRole'))
    expect(passRole.map(({ Resource }) => Resource)).toEqual([[executionRoleArn, taskRoleArn]])
  })
})
