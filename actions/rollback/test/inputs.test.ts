import { readInputs } from '@ecs-actions/github/inputs/read'
import { action } from '@ecs-actions/rollback/inputs'
import { rollbackTo } from '@ecs-actions/rollback/to'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { environmentOf } from '../../../packages/operations/test/deployment/codedeploy-world.ts'

const arn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:7'

describe('to', () => {
  test('takes previous, a revision, and the ARN of a task definition with its revision', () => {
    expect(rollbackTo.parse('previous')).toEqual({ kind: 'previous' })
    expect(rollbackTo.parse(' revision:12 ')).toEqual({ kind: 'revision', revision: 12 })
    expect(rollbackTo.parse(arn)).toEqual({ kind: 'definition', arn })
  })

  test.each(['tag:v1', 'digest:sha256:0', 'sha:abc', 'deployment:d-1'])('refuses %s by its form', (value) => {
    expect(() => rollbackTo.parse(value)).toThrow(/:… is not supported yet; expected previous, revision:<number>/)
  })

  test.each([
    ["a family alone, whose latest revision may be anybody's", 'app'],
    ['an ARN without revision', arn.replace(':7', '')],
    ['the ARN of something else', 'arn:aws:ecs:eu-west-1:123456789012:service/prod/web'],
    ['revision 0', 'revision:0'],
    ['a negative revision', 'revision:-1'],
  ])('refuses %s', (_, value) => {
    expect(() => rollbackTo.parse(value)).toThrow(`found "${value}"`)
  })

  test('takes every revision number and nothing near one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (revision) => {
        expect(rollbackTo.parse(`revision:${revision}`)).toEqual({ kind: 'revision', revision })
        expect(() => rollbackTo.parse(`revision:${revision}x`)).toThrow(/expected previous/)
      }),
    )
  })
})

describe('the inputs', () => {
  test('have defaults that harm nobody', () => {
    expect(readInputs(action, environmentOf({ service: 'web' }))).toMatchObject({
      ...{ cluster: 'default', to: { kind: 'previous' }, 'override-alarms': false, 'dry-run': false },
      ...{ 'wait-for': 'completed', 'on-cancel': 'leave', 'on-timeout': 'leave' },
    })
  })

  test('of a deployment are refused by name', () => {
    expect(() => readInputs(action, environmentOf({ service: 'web', 'task-definition': 'td.json' }))).toThrow(
      /task-definition.*name it with to/,
    )
  })
})
