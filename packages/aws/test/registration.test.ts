import { registrable, registrableCopy } from '@ecs-actions/aws/registration'
import { describe, expect, test } from '@jest/globals'

const shown = {
  taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:7',
  ...{ family: 'app', revision: 7, status: 'INACTIVE', cpu: '256', requiresAttributes: [{ name: 'x' }] },
  ...{
    compatibilities: ['EC2', 'FARGATE'],
    registeredAt: '2026-01-01T00:00:00.000Z',
    registeredBy: 'arn:aws:iam::1:u',
  },
  ...{ deregisteredAt: '2026-01-02T00:00:00.000Z', deleteRequestedAt: '2026-01-03T00:00:00.000Z' },
  containerDefinitions: [{ name: 'web', image: 'x', command: [], environment: [{ name: 'A', value: '' }] }],
}

test('a copy has what can be registered, empty values included, and nothing that only ECS can set', () => {
  expect(() => registrable(shown, { onMisfit: 'fail' })).toThrow(/taskDefinitionArn/)
  const copy = registrableCopy(shown)
  expect(copy).toEqual({ family: 'app', cpu: '256', containerDefinitions: shown.containerDefinitions })
  expect(registrable(copy, { onMisfit: 'fail' })).toEqual({ definition: copy, dropped: [] })
})

describe('a definition with what this version does not know', () => {
  const newer = {
    ...{ family: 'app', orbit: 400, cpu: '256' },
    containerDefinitions: [{ name: 'web', image: 'x', gravity: 'low', dockerLabels: { any: 'key' }, command: [] }],
  }

  test('fails when it must reach AWS as it is, with every field', () => {
    expect(() => registrable(newer, { onMisfit: 'fail' })).toThrow(/orbit(.|\n)*containerDefinitions\[0\]\.gravity/)
  })

  test('is registered without these fields when that is allowed, and each is told', () => {
    const { definition, dropped } = registrable(newer, { onMisfit: 'drop' })
    expect(definition).toEqual({
      ...{ family: 'app', cpu: '256' },
      containerDefinitions: [{ name: 'web', image: 'x', dockerLabels: { any: 'key' }, command: [] }],
    })
    expect(dropped.map(({ at }) => at)).toEqual(['orbit', 'containerDefinitions[0].gravity'])
  })

  test('fails for a wrong type all the same, and names only that', () => {
    const wrong = { ...newer, cpu: 256 }
    expect(() => registrable(wrong, { onMisfit: 'drop' })).toThrow(/^(?!.*orbit).*cpu: expected a string/)
  })

  test('is nothing special when all of it is known', () => {
    const { definition } = registrable(registrableCopy(shown), { onMisfit: 'drop' })
    expect(definition).toEqual(registrableCopy(shown))
  })
})
