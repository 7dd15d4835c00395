import type { JsonObject } from '@ecs-actions/domain/json'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { describe, expect, test } from '@jest/globals'
import { onInstances } from './definitions.ts'

function messages(container: JsonObject): string[] {
  return findingsIn(onInstances(container)).map(({ message }) => message)
}

describe('a secret in the clear', () => {
  test('is told with the way to give it instead, for a variable', () => {
    expect(messages({ environment: [{ name: 'DB_PASSWORD', value: 'hunter2' }] })).toEqual([
      'looks like a secret (its name ends in PASSWORD), and everyone who may describe task definitions reads it. Move it to "secrets", with "valueFrom": "arn:aws:ssm:REGION:ACCOUNT:parameter/PATH" or "arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME".',
    ])
  })

  test('is told with the way to give it instead, for a log driver', () => {
    const options = { Name: 'datadog', apikey: 'hunter2' }
    const router = { name: 'router', image: `x@sha256:${'0'.repeat(64)}`, firelensConfiguration: { type: 'fluentbit' } }
    const definition = onInstances({ logConfiguration: { logDriver: 'awsfirelens', options } }, { memory: '512' })
    const containerDefinitions = [...[definition.containerDefinitions ?? []].flat(), router]

    const found = findingsIn({ ...definition, containerDefinitions })

    expect(found).toMatchObject([
      { rule: 'no-log-configuration' },
      { rule: 'plaintext-secret', message: expect.stringContaining('Move it to "secretOptions"') },
    ])
  })

  test.each<[string, JsonObject]>([
    ['a variable', { environment: [{ name: 'KEY_ID', value: 'AKIAIOSFODNN7EXAMPLE' }] }],
    ['an argument', { command: ['AKIAIOSFODNN7EXAMPLE'] }],
    ['an entry point', { entryPoint: ['sh', '-c', 'KEY=AKIAIOSFODNN7EXAMPLE run'] }],
    ['a health check', { healthCheck: { command: ['CMD', 'check', 'AKIAIOSFODNN7EXAMPLE'] } }],
    ['a label', { dockerLabels: { key: 'AKIAIOSFODNN7EXAMPLE' } }],
  ])('is never told itself: %s', (_what, container) => {
    const found = messages(container)

    expect(found).toEqual([expect.stringContaining('its value holds an AWS access key id')])
    expect(found.join()).not.toContain('AKIAIOSFODNN7EXAMPLE')
  })

  test('is not told either when it stands where a reference belongs', () => {
    const secrets = [{ name: 'DB', valueFrom: 'correct horse battery staple' }]
    const found = findingsIn(onInstances({ secrets }, { executionRoleArn: 'app' }))

    expect(found).toMatchObject([{ rule: 'secret-reference' }])
    expect(JSON.stringify(found)).not.toContain('horse')
  })

  test('is not told in part where a long value is cut', () => {
    const found = findingsIn({ ...onInstances(), family: `${'x'.repeat(110)} AKIAIOSFODNN7EXAMPLE` })

    expect(found).toMatchObject([{ rule: 'family-name', message: expect.stringContaining('xxx ***') }])
  })
})
