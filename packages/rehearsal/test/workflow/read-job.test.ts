import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { RehearsalError } from '../../src/problems.ts'
import { readJob } from '../../src/workflow/read-job.ts'
import { resolveUses } from '../../src/workflow/uses.ts'
import { temporaryDirectories, writeFiles } from '../support/temp.ts'

const directory = temporaryDirectories()
const repository = { root: '/suite', name: 'ecs-actions/ecs-actions' }

async function problemsOf(workflow: string): Promise<string[]> {
  const root = await writeFiles(await directory(), { 'w.yml': workflow })
  const reading = readJob({ workflow: join(root, 'w.yml'), job: 'deploy', repository, event: 'push' })
  const finished = await reading.then(({ checker }) => checker.finish()).catch((error: unknown) => error)
  if (!(finished instanceof RehearsalError)) return []
  return finished.problems.map(({ line, message }) => `${line}: ${message}`)
}

describe('a job that cannot be rehearsed', () => {
  test('is told all its problems at once, with their lines', async () => {
    const problems = await problemsOf(`on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    strategy: { matrix: { a: [1] } }
    services:
      db: { image: postgres }
    tpyo: 1
    steps:
      - uses: aws-actions/configure-aws-credentials@v6
      - run: x
        shell: pwsh
      - run: echo \${{ matrix.a }}
      - if: secrets.KEY != ''
        run: echo \${{ hashFiles('a') }}
      - name: nothing
`)
    expect(problems.map((problem) => problem.slice(0, 62))).toEqual(
      [
        "5: 'jobs.deploy.strategy' is not supported by the rehearsal",
        "6: 'jobs.deploy.services' is not supported by the rehearsal",
        "8: 'jobs.deploy.tpyo' is not a key of GitHub workflows",
        "10: 'uses: aws-actions/configure-aws-credentials@v6' is not sup",
        "12: the shell 'pwsh' is not supported by the rehearsal: it know",
        '13: the matrix context is not supported by the rehearsal: it r',
        "14: Unrecognized named-value: 'secrets'",
        '15: hashFiles() is not supported by the rehearsal',
        "16: a step needs 'uses' or 'run'",
      ].map((problem) => problem.slice(0, 62)),
    )
  })

  test('may be a call of a reusable workflow', async () => {
    const problems = await problemsOf('jobs:\n  deploy:\n    uses: ./.github/workflows/x.yml\n')
    expect(problems).toEqual(["3: 'jobs.deploy.uses' is not supported by the rehearsal"])
  })

  test('may not exist', async () => {
    expect(await problemsOf('jobs:\n  build: {}\n  test: {}\n')).toEqual([
      `1: there is no job 'deploy'; the jobs are 'build', 'test'`,
    ])
  })

  test('may be no YAML', async () => {
    expect((await problemsOf('jobs:\n  deploy: [\n')).length).toBeGreaterThan(0)
  })

  test('may use a step id twice, or one that is none', async () => {
    expect(
      await problemsOf(
        'jobs:\n  deploy:\n    steps:\n      - { id: a, run: x }\n      - { id: A, run: x }\n      - { id: a b, run: x }\n',
      ),
    ).toEqual([`5: the step id 'A' is used twice`, `6: the step id 'a b' is not an identifier`])
  })
})

describe('uses:', () => {
  test.each(['./actions/deploy', '$/actions/deploy', 'ecs-actions/ecs-actions/actions/deploy@v1'])('%s', (uses) => {
    expect(resolveUses(uses, repository)).toEqual({ kind: 'action', directory: '/suite/actions/deploy' })
  })

  test.each([
    './actions/../../etc',
    '$/actions/deploy@v1',
    'ecs-actions/ecs-actions/actions/deploy',
    'someone/ecs-actions/actions/deploy@v1',
    'docker://alpine',
  ])('%s is none of ours', (uses) => {
    expect(resolveUses(uses, repository)).toBeUndefined()
  })
})
