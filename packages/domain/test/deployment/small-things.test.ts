import { appSpec, taskDefinitionIn } from '@ecs-actions/domain/deployment/appspec'
import { cleanUpOf } from '@ecs-actions/domain/deployment/clean-up'
import { defaultNames } from '@ecs-actions/domain/deployment/default-names'
import { deploymentDescription, isMarked } from '@ecs-actions/domain/deployment/description'
import { type DeploymentIntent, intentOf } from '@ecs-actions/domain/deployment/intent'
import { mayBeRolledBack } from '@ecs-actions/domain/deployment/rollback-expected'
import { verdictLine } from '@ecs-actions/domain/deployment/verdict-line'
import { routingText, waitBudget } from '@ecs-actions/domain/deployment/wait-budget'
import { utc } from '@ecs-actions/domain/moment'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deployment, greenArn, progress } from './support.ts'

describe('the AppSpec', () => {
  test('is JSON with a full ARN and a port that is a number', () => {
    expect(JSON.parse(appSpec({ taskDefinition: greenArn, container: 'app', port: 8080 }))).toEqual({
      version: 0,
      Resources: [
        {
          TargetService: {
            Type: 'AWS::ECS::Service',
            Properties: {
              TaskDefinition: greenArn,
              LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 8080 },
            },
          },
        },
      ],
    })
  })

  test('gives back the task definition it was made for', async () => {
    expect(await taskDefinitionIn(appSpec({ taskDefinition: greenArn, container: 'a', port: 1 }))).toBe(greenArn)
  })

  test.each([
    ['YAML', `version: 0.0\nResources:\n  - TargetService:\n      Properties:\n        TaskDefinition: ${greenArn}\n`],
    ['keys in small letters', `resources:\n  - api:\n      properties:\n        taskDefinition: ${greenArn}\n`],
    ['YAML in braces', `{version: 0.0, Resources: [{api: {Properties: {TaskDefinition: '${greenArn}'}}}]}`],
    ['one resource without a list', `{"Resources":{"x":{"Properties":{"TaskDefinition":"${greenArn}"}}}}`],
  ])('of somebody else is understood: %s', async (_, content) => {
    expect(await taskDefinitionIn(content)).toBe(greenArn)
  })

  test.each(['', '{', 'a: [', '{"Resources":[{"a":{"Properties":{}}}]}', 'text'])('%j names none', async (content) => {
    expect(await taskDefinitionIn(content)).toBeUndefined()
  })

  const properties = (...names: string[]) => names.map((name) => `{"Properties":{"TaskDefinition":"${name}"}}`)

  test.each([
    ['two resources', `{"Resources":[${properties(greenArn, greenArn).map((one) => `{"a":${one}}`)}]}`],
    ['two cases of a key', `{"Resources":[{"a":${properties(greenArn)}}],"resources":[{"a":${properties(greenArn)}}]}`],
    ['a family', `{"Resources":[{"a":${properties('app')}}]}`],
    ['a family and its revision', `{"Resources":[{"a":${properties('app:1')}}]}`],
    ['an ARN without revision', `{"Resources":[{"a":${properties(greenArn.replace(/:\d+$/, ''))}}]}`],
    ['the ARN of something else', `{"Resources":[{"a":${properties('arn:aws:ecs:eu-west-1:1:task/prod/a:1')}}]}`],
    [
      'YAML that says a key twice',
      `Resources:\n  - a: ${properties(greenArn)}\nResources:\n  - a: ${properties(greenArn)}`,
    ],
  ])('that names %s does not tell what ran', async (_, content) => {
    expect(await taskDefinitionIn(content)).toBeUndefined()
  })

  test('never throws, whatever it reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (content) => {
        await expect(taskDefinitionIn(content)).resolves.not.toBeNull()
      }),
    )
  })
})

describe('default names', () => {
  test('are those of the console', () => {
    expect(defaultNames({ cluster: 'prod', service: 'web' })).toEqual([
      { application: 'AppECS-prod-web', group: 'DgpECS-prod-web' },
    ])
  })

  test('of long services are tried as they are, and then cut', () => {
    const long = 's'.repeat(60)
    expect(defaultNames({ cluster: 'prod', service: long }).map(({ group }) => group)).toEqual([
      `DgpECS-prod-${long}`,
      `DgpECS-prod-${'s'.repeat(46)}`,
    ])
  })
})

describe('the description', () => {
  const marker = `ecs-actions/${'0'.repeat(24)}`

  const own = { marker, taskDefinition: greenArn, sha256: 'abc' }

  test('is ours with its own revision, or one that AWS does not show, and no other', () => {
    const description = `x ${marker}`
    expect(isMarked(deployment({ description, revisionHash: 'abc' }), own)).toBe(true)
    expect(isMarked(deployment({ description, taskDefinition: undefined }), own)).toBe(true)
    expect(isMarked(deployment({ description, revisionHash: 'abd' }), own)).toBe(false)
  })

  test('never loses its mark, and never grows beyond what CodeDeploy takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.webUrl(), (words, runUrl) => {
        const description = deploymentDescription({ words, runUrl: runUrl.repeat(4), marker })
        expect(description.length).toBeLessThanOrEqual(256)
        expect(isMarked(deployment({ description }), own)).toBe(true)
      }),
    )
  })

  test('begins with the words of the workflow', () => {
    expect(deploymentDescription({ words: 'release 7', runUrl: 'https://run', marker })).toBe(
      `release 7 https://run ${marker}`,
    )
  })

  test.each([
    ['another mark', `x ${marker}1`, greenArn],
    ['no description', undefined, greenArn],
    ['another task definition', `x ${marker}`, `${greenArn}1`],
  ])('with %s is not ours', (_, description, taskDefinition) => {
    expect(isMarked(deployment({ description, taskDefinition }), own)).toBe(false)
  })
})

describe('the intent', () => {
  const intent: DeploymentIntent = {
    ...{ region: 'r', application: 'a', group: 'g', cluster: 'c', service: 's', marker: 'm', startedAt: 1 },
    onCancel: 'roll-back',
  }

  test('comes back as it was saved', () => {
    expect(intentOf(JSON.stringify(intent))).toEqual(intent)
    expect(intentOf(JSON.stringify({ ...intent, deploymentId: 'd-1' }))?.deploymentId).toBe('d-1')
  })

  test('is none after a step that came to its end, or never began', () => {
    expect(intentOf('')).toBeUndefined()
    expect(intentOf('concluded')).toBeUndefined()
  })

  test.each([{}, { ...intent, onCancel: 'x' }, { ...intent, startedAt: '1' }, { ...intent, deploymentId: 1 }])(
    'is taken for what was saved, and nothing else: %j',
    (value) => {
      expect(() => intentOf(JSON.stringify(value))).toThrow(/not what this action writes/)
    },
  )
})

test('roll-back holds until all traffic has moved for good', () => {
  const at = (done: number) => deployment({ progress: progress({ done }) })
  expect(cleanUpOf('roll-back', deployment())).toBe('roll-back')
  expect(cleanUpOf('roll-back', at(7))).toBe('roll-back')
  expect(cleanUpOf('roll-back', at(8))).toBe('leave')
  expect(cleanUpOf('stop', at(8))).toBe('stop')
  expect(cleanUpOf('stop', deployment({ status: 'failed' }))).toBe('leave')
})

test.each([
  ['failed', ['DEPLOYMENT_FAILURE'], undefined, true],
  ['failed', [], undefined, false],
  ['stopped', [], 'MANUAL_STOP', true],
  ['stopped', [], 'ALARM_ACTIVE', false],
  ['stopped', ['DEPLOYMENT_STOP_ON_ALARM'], 'ALARM_ACTIVE', true],
  ['succeeded', ['DEPLOYMENT_FAILURE'], undefined, false],
] as const)(
  'a deployment that %s, with rollback on %j and error %s: rollback comes? %s',
  (status, events, code, comes) => {
    const error = code && { code, message: '' }
    expect(mayBeRolledBack(deployment({ status, rollbackEvents: events, error }), [])).toBe(comes)
    expect(mayBeRolledBack(deployment({ status, error }), events)).toBe(comes)
    expect(mayBeRolledBack(deployment({ status, rollbackEvents: events, error, rollsBack: 'd-0' }), [])).toBe(false)
  },
)

describe('how long traffic takes to move', () => {
  const minutes = (routing: Parameters<typeof routingText>[0]) => {
    const group = {
      ...{ application: '', name: '', computePlatform: undefined, services: [], config: undefined, alarms: [] },
      ...{ rollbackEvents: [], readyWaitMinutes: undefined, terminationWaitMinutes: undefined },
    }
    return waitBudget({ group, routing, waitFor: 'completed' }).minutes - 70
  }

  test('comes after the wait to be continued, and before that for the old tasks', () => {
    const group = {
      ...{ application: '', name: '', computePlatform: undefined, services: [], config: undefined, alarms: [] },
      ...{ rollbackEvents: [], readyWaitMinutes: 30, terminationWaitMinutes: 5 },
    }
    const routing = { type: 'canary', percent: 10, interval: 15 } as const
    expect(waitBudget({ group, routing, waitFor: 'completed' }).parts.map(({ minutes }) => minutes)).toEqual([
      ...[60, 30, 15, 5, 10],
    ])
    expect(waitBudget({ group, routing, waitFor: 'traffic-shifted' }).minutes).toBe(60 + 30 + 15 + 10)
  })

  test.each([
    [{ type: 'all-at-once' }, 0, 'all traffic at once'],
    [{ type: 'canary', percent: 10, interval: 15 }, 15, '10 % of the traffic, and the rest 15 min later'],
    [{ type: 'linear', percent: 10, interval: 3 }, 27, '10 % of the traffic every 3 min'],
    [{ type: 'linear', percent: 30, interval: 2 }, 6, '30 % of the traffic every 2 min'],
  ] as const)('%j', (routing, expected, text) => {
    expect(minutes(routing)).toBe(expected)
    expect(routingText(routing)).toBe(text)
  })
})

test('a moment is told in UTC', () => {
  expect(utc(0)).toBe('1970-01-01 00:00:00 UTC')
})

test('the last line of a log says the verdict, and why', () => {
  expect(verdictLine({ kind: 'nothing-to-do', explanation: 'the service runs app:7' })).toBe(
    'Verdict: nothing-to-do: the service runs app:7.',
  )
})
