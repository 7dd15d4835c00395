import { registrable, registrableCopy } from '@ecs-actions/aws/registration'
import { expect, test } from '@jest/globals'

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
  expect(() => registrable(shown)).toThrow(/taskDefinitionArn/)
  const copy = registrableCopy(shown)
  expect(copy).toEqual({ family: 'app', cpu: '256', containerDefinitions: shown.containerDefinitions })
  expect(registrable(copy)).toEqual(copy)
})
