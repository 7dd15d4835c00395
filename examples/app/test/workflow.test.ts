import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { action as assumeRole } from '../../../actions/assume-role/src/inputs.ts'
import { action as renderTaskDefinition } from '../../../actions/render-task-definition/src/inputs.ts'
import { action as runMigration } from '../../../actions/run-migration/src/inputs.ts'

interface WorkflowStep {
  readonly id?: string
  readonly name: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly run?: string
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>
  readonly environment: string
  readonly concurrency: { readonly 'cancel-in-progress': boolean }
  readonly steps: readonly WorkflowStep[]
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: { readonly migrate: Job }
}

const file = readFileSync(new URL('../.github/workflows/migrate.yml', import.meta.url), 'utf8')
const workflow: Workflow = parse(file)
const { migrate } = workflow.jobs
const ours = [
  { uses: 'ecs-actions/ecs-actions/actions/assume-role@v0', ...assumeRole },
  { uses: 'ecs-actions/ecs-actions/actions/render-task-definition@v0', ...renderTaskDefinition },
  { uses: 'ecs-actions/ecs-actions/actions/run-migration@v0', ...runMigration },
]

describe('migrate.yml', () => {
  test('may do no more than it needs', () => {
    expect(workflow.permissions).toEqual({})
    expect(migrate.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
    expect(migrate.environment).toBe('production')
    expect(migrate.concurrency['cancel-in-progress']).toBe(false)
  })

  test('pins every foreign action to a commit, and says which version that is', () => {
    const foreign = [...file.matchAll(/uses: (\S+)(.*)/g)].filter(([, uses = '']) => !uses.startsWith('ecs-actions/'))
    expect(foreign).toHaveLength(1)
    for (const [, uses, comment] of foreign) {
      expect(uses).toMatch(/@[0-9a-f]{40}$/)
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/)
    }
  })

  test('lets no expression into a shell', () => {
    for (const { run } of migrate.steps) expect(run ?? '').not.toContain('${{')
  })

  test.each(ours)('gives $uses inputs that it has, and all it needs', ({ uses, inputs, refused }) => {
    const given = Object.keys(migrate.steps.find((step) => step.uses === uses)?.with ?? {})
    const needed = Object.entries(inputs).flatMap(([name, input]) => (input.required ? [name] : []))
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given))
    expect(given).toEqual(expect.arrayContaining(needed))
    expect(Object.keys(refused).filter((name) => given.includes(name))).toEqual([])
  })

  test('reads only outputs that exist', () => {
    const used = [...file.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    expect(used.length).toBeGreaterThan(0)
    for (const [, id, output = ''] of used) {
      const step = migrate.steps.find((candidate) => candidate.id === id)
      const action = ours.find(({ uses }) => uses === step?.uses)
      expect(Object.keys(action?.outputs ?? {})).toContain(output)
    }
  })
})

describe('what the workflow relies on', () => {
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

  test('the pipeline may hand over exactly the roles of the task definition', () => {
    const { executionRoleArn, taskRoleArn } = read('task-definition.json')
    const statements: { Action: string | string[]; Resource: string | string[] }[] =
      read('iam/pipeline-policy.json').Statement
    const passRole = statements.filter(({ Action }) => [Action].flat().includes('iam:PassRole'))
    expect(passRole.map(({ Resource }) => Resource)).toEqual([[executionRoleArn, taskRoleArn]])
  })
})
