import { readdirSync } from 'node:fs'
import { isJsonArray, isJsonObject, type Json } from '@ecs-actions/domain/json'
import { withoutSecrets } from '@ecs-actions/domain/secret-looking'
import type { ContainerDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { describe, expect, test } from '@jest/globals'
import { containerOf, overlays, rendered, textOf } from './rendered.ts'

const arn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret'

test.each(
  readdirSync(new URL('../', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:ya?ml|md)$/.test(name),
  ),
)('%s holds nothing that has the form of a secret', (name) => {
  const text = textOf(name)
  expect(withoutSecrets(text)).toBe(text)
})

describe('secrets', () => {
  test('come from Parameter Store by name and by ARN, from Secrets Manager whole and by one key of its JSON', async () => {
    const { secrets } = containerOf(await rendered({ base: 'web.yaml', overlays: ['overlays/secrets.yaml'] }), 'web')
    expect(secrets).toEqual([
      { name: 'SESSION_KEY', valueFrom: '/web/production/session-key' },
      {
        name: 'SMTP_PASSWORD',
        valueFrom: 'arn:aws:ssm:eu-central-1:123456789012:parameter/web/production/smtp-password',
      },
      { name: 'SIGNING_KEY', valueFrom: `${arn}:web/signing-key-a1b2c3` },
      { name: 'DATABASE_PASSWORD', valueFrom: `${arn}:web/database-d4e5f6:password::` },
    ])
  })

  test('of the Datadog agent is its API key, which no environment has', async () => {
    const definition = await rendered({ base: 'web.yaml', overlays: ['overlays/datadog.yaml'] })
    expect(containerOf(definition, 'datadog-agent').secrets).toEqual([
      { name: 'DD_API_KEY', valueFrom: `${arn}:datadog/api-key-a1b2c3` },
    ])
    expect(variablesIn(definition.containerDefinitions)).not.toContain('DD_API_KEY')
  })

  test('never stand among the variables, whatever overlays come together', async () => {
    const { containerDefinitions } = await rendered({ base: 'web.yaml', overlays })
    const secret = containerDefinitions.flatMap(({ secrets }) => namesIn(secrets))
    expect(secret).toHaveLength(5)
    expect(variablesIn(containerDefinitions).filter((name) => secret.includes(name))).toEqual([])
  })
})

function variablesIn(containers: readonly ContainerDefinition[]): Json[] {
  return containers.flatMap(({ environment }) => namesIn(environment))
}

function namesIn(list: Json | undefined): Json[] {
  return isJsonArray(list) ? list.flatMap((entry) => (isJsonObject(entry) ? (entry.name ?? []) : [])) : []
}
