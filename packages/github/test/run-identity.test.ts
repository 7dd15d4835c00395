import { runIdentity } from '@ecs-actions/github/run-identity'
import { describe, expect, test } from '@jest/globals'

const variables = {
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'migrate',
  GITHUB_ACTION: '__self_2',
  GITHUB_SHA: 'abc',
  GITHUB_ACTOR: 'jane',
}

describe('which step of which job this is', () => {
  test('is told by the variables of the runner', () => {
    expect(runIdentity(variables, '0')).toMatchObject({
      ...{ repository: 'o/r', runId: '7', attempt: 2, step: '__self_2', sha: 'abc', actor: 'jane' },
      url: 'https://github.com/o/r/actions/runs/7/attempts/2',
    })
  })

  test('is the same in every attempt', () => {
    const job = (attempt: string) =>
      runIdentity({ ...variables, ACTIONS_ORCHESTRATION_ID: `${attempt}.migrate.__default` }, '0').job
    expect(job('89c72d20-71e7-4948-8eb8-0d8f0e417443')).toBe(job('0d8f0e41-7443-4948-8eb8-89c72d2071e7'))
  })

  test('tells the legs of a matrix apart, and two calls of one reusable workflow', () => {
    const orchestrated = (path: string) => ({ ...variables, ACTIONS_ORCHESTRATION_ID: `89c72d20.${path}` })
    const jobs = [
      runIdentity(variables, '0').job,
      runIdentity(variables, '1').job,
      runIdentity(orchestrated('one.migrate.__default'), '0').job,
      runIdentity(orchestrated('two.migrate.__default'), '0').job,
    ]
    expect(new Set(jobs).size).toBe(4)
  })

  test('is a first attempt where the runner does not say', () => {
    expect(runIdentity({}, undefined)).toMatchObject({ attempt: 1, repository: '', runId: '' })
  })
})
