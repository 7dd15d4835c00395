import { describe, expect, test } from '@jest/globals'
import { parseScenario, ScenarioError } from '../../src/scenario/parse.ts'
import { scenarioJsonSchema } from '../../src/scenario/schema.ts'
import { timing } from '../../src/scenario/timing.ts'

function problemsOf(input: unknown): readonly string[] {
  try {
    parseScenario(input)
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems
    throw error
  }
  return []
}

function trusting(condition: object) {
  const Statement = { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', Condition: condition }
  return { roles: [{ name: 'r', trustPolicy: { Statement } }] }
}

describe('an empty scenario', () => {
  test('is a world with one cluster, real time and no faults', () => {
    expect(parseScenario({})).toEqual({
      region: 'eu-west-1',
      accountId: '123456789012',
      capacity: [],
      interruptions: [],
      speed: 1,
      seed: 'simulator',
      roles: [],
      github: {
        issuer: 'https://token.actions.githubusercontent.com',
        audiences: ['sts.amazonaws.com'],
        immutableSubject: false,
        requestTokenMinutes: 370,
        tokenLifetimeSeconds: 300,
        claims: {
          repository: 'octo-org/octo-repo',
          repository_id: '74',
          repository_owner_id: '65',
          ref: 'refs/heads/main',
          event_name: 'push',
        },
      },
      images: [],
      clusters: [{ name: 'default' }],
      secrets: {},
      logGroups: [],
      emptyLogPages: false,
      targetGroups: [],
      loadBalancers: [],
      alarms: [],
      taskDefinitions: [],
      services: [],
      codeDeploy: { applications: [], deploymentConfigs: [], hooks: [], revisionContent: 'omitted' },
      timing: timing(),
      faults: [],
    })
  })
})

describe('a scenario', () => {
  test('may write a cluster as its name, a step without its pause, and any further claim', () => {
    const parsed = parseScenario({
      clusters: ['prod', { name: 'staging' }],
      images: [
        { image: 'app:1', program: { kind: 'scripted', steps: [{ line: { text: 'hi' } }, { exit: { code: 3 } }] } },
      ],
      github: { claims: { custom: 'x' } },
      timing: { pending: 5 },
    })

    expect(parsed.clusters).toEqual([{ name: 'prod' }, { name: 'staging' }])
    expect(parsed.images[0]?.program).toEqual({
      kind: 'scripted',
      steps: [
        { after: 0, line: { stream: 'stdout', text: 'hi' } },
        { after: 0, exit: { code: 3 } },
      ],
    })
    expect(parsed.github.claims).toMatchObject({ custom: 'x', ref: 'refs/heads/main' })
    expect(parsed.timing).toEqual(timing({ pending: 5 }))
  })

  test('reports all its mistakes at once, each with path, value and remedy', () => {
    const problems = problemsOf({
      regoin: 'eu-west-1',
      region: 'Europe',
      accountId: 123_456_789_012,
      speed: 0,
      timing: { pending: 1.5, pendign: 1 },
      images: [{ image: 'a b' }],
      faults: [{ fault: 'throtle' }, { fault: 'latency' }],
      clusters: [{ nam: 'x' }],
    })

    expect(problems).toEqual([
      'region: must be a region such as eu-west-1 (found "Europe")',
      'accountId: Invalid input: expected string, received number (found 123456789012)',
      'speed: Too small: expected number to be >0 (found 0)',
      'images[0].image: must be an image reference such as repo:tag or repo@sha256:… (found "a b")',
      'clusters[0].name: Invalid input: expected string, received undefined (found nothing)',
      'clusters[0].nam: there is no such member; remove it or correct its name',
      'timing.pending: must be a whole number of milliseconds (found 1.5)',
      'timing.pendign: there is no such member; remove it or correct its name',
      expect.stringContaining("faults[0].fault: Invalid discriminator value. Expected 'throttle' | 'error'"),
      'faults[1].ms: Invalid input: expected number, received undefined (found nothing)',
      'regoin: there is no such member; remove it or correct its name',
    ])
  })

  test.each([null, 'text', 3, []])('cannot be %j', (input) => {
    expect(problemsOf(input)).toEqual([expect.stringContaining('the scenario: Invalid input: expected object')])
  })

  test('refuses a condition operator that it cannot evaluate, by name and before anything runs', () => {
    expect(problemsOf(trusting({ StringEqualz: { a: 'b' }, Bool: { c: 'true' } }))).toEqual([
      expect.stringMatching(
        /^roles\[0\]\.trustPolicy\.Statement\.Condition\.StringEqualz: the condition operator "StringEqualz" is not one .* use StringEquals, /,
      ),
      expect.stringContaining('the condition operator "Bool"'),
    ])
  })

  test.each(['StringEquals', 'ForAnyValue:StringLikeIfExists', 'ForAllValues:StringNotEquals', 'ArnLike', 'Null'])(
    'accepts the condition operator %s',
    (operator) => {
      expect(problemsOf(trusting({ [operator]: { 'aws:PrincipalArn': ['a'] } }))).toEqual([])
    },
  )

  test('refuses what cannot be true together', () => {
    expect(
      problemsOf({
        clusters: ['a', 'b', 'a'],
        images: [{ image: 'app:1' }, { image: 'app:1' }],
        faults: [
          { fault: 'throttle', service: 'ecs', operation: 'RunTasks' },
          { fault: 'throttle', service: 'ecs', operation: 'RunTask' },
          { fault: 'reset', operation: 'GetIdToken', from: 10, until: 10 },
        ],
      }),
    ).toEqual([
      'images[1]: app:1 is there already as images[0]; remove one of them',
      'clusters[2]: a is there already as clusters[0]; remove one of them',
      'faults[0].operation: "RunTasks" is not an operation of ecs; names are written as in the AWS API: RunTask',
      'faults[2].until: 10 is not after from (10), so the fault would never strike',
    ])
  })
})

test('the JSON Schema describes what a file may leave out, not what defaults make of it', () => {
  expect(scenarioJsonSchema()).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: {
      speed: { default: 1 },
      clusters: { items: { anyOf: [{ type: 'string' }, { type: 'object' }] } },
      timing: { properties: { pending: { default: 12_000, description: expect.any(String) } } },
    },
  })
  expect(scenarioJsonSchema()).not.toHaveProperty('required')
})
