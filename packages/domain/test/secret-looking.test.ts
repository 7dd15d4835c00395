import { looksSecret, withoutSecrets } from '@ecs-actions/domain/secret-looking'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { secretForm } from './secret-forms.ts'

describe('a value looks secret by its form', () => {
  test.each([
    ['AKIAIOSFODNN7EXAMPLE', 'an AWS access key id'],
    ['key=ASIAIOSFODNN7EXAMPLE;', 'an AWS access key id'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----', 'a private key'],
    ['-----BEGIN PRIVATE KEY-----\\nMIIE', 'a private key'],
    [`ghp_${'a1'.repeat(18)}`, 'a GitHub token'],
    [`github_pat_${'a1'.repeat(20)}`, 'a GitHub token'],
    [`glpat-${'a1'.repeat(10)}`, 'a GitLab token'],
    ['xoxb-1234567890-abcdefghij', 'a Slack token'],
    [`sk_live_${'a1'.repeat(12)}`, 'a Stripe key'],
    [`npm_${'a1'.repeat(18)}`, 'an npm token'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl', 'a JSON Web Token'],
    ['postgres://app:hunter2@db.internal:5432/app', 'a URL with a password'],
    ['redis://:hunter2@cache:6379', 'a URL with a password'],
  ])('%s: %s', (value, what) => {
    expect(looksSecret({ value })).toBe(`its value holds ${what}`)
    expect(looksSecret({ name: 'HARMLESS', value })).toBe(`its value holds ${what}`)
  })

  test.each([
    'https://example.com/path:with/colon@2x.png',
    'postgres://app@db.internal/app',
    `postgres://app:\${DB_PASSWORD}@db.internal/app`,
    'postgres://app:***@db.internal/app',
    'AKIA',
    'eyJ.is.no-token',
    'ghp_short',
    'xoxo-hugs',
  ])('%s does not', (value) => {
    expect(looksSecret({ value })).toBeUndefined()
  })
})

describe('an entry looks secret by its name', () => {
  test.each([
    ['PASSWORD', 'PASSWORD'],
    ['DB_PASSWORD', 'PASSWORD'],
    ['PGPASSWORD', 'PASSWORD'],
    ['dbPassword', 'PASSWORD'],
    ['spring.datasource.password', 'PASSWORD'],
    ['DB_PASSWORD_2', 'PASSWORD'],
    ['SMTP_PASS', 'PASS'],
    ['CLIENT_SECRET', 'SECRET'],
    ['GITHUB_TOKEN', 'TOKEN'],
    ['splunk-token', 'TOKEN'],
    ['apikey', 'APIKEY'],
    ['DD_API_KEY', 'API_KEY'],
    ['JWT_PRIVATE_KEY', 'PRIVATE_KEY'],
    ['AWS_SECRET_ACCESS_KEY', 'ACCESS_KEY'],
    ['SECRET_KEY_BASE', 'SECRET_KEY_BASE'],
  ])('%s', (name, ending) => {
    expect(looksSecret({ name, value: 'hunter2' })).toBe(`its name ends in ${ending}`)
  })

  test.each([
    'DB_PASSWORD_FILE',
    'DB_PASSWORD_ARN',
    'DB_SECRET_NAME',
    'DB_SECRET_ID',
    'TOKEN_URL',
    'TOKEN_ENDPOINT',
    'MAX_TOKENS',
    'API_KEY_HEADER',
    'PUBLIC_KEY',
    'PWD',
    'BYPASS',
    'COMPASS',
    'MONKEY',
    'KEY',
  ])('%s does not', (name) => {
    expect(looksSecret({ name, value: 'hunter2' })).toBeUndefined()
  })

  test.each([
    '',
    ' ',
    'true',
    'No',
    '0',
    '****',
    `\${DB_PASSWORD}`,
    '$DB_PASSWORD',
    '{{ db_password }}',
    '/run/secrets/db',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db-AbCdEf',
  ])('unless its value is no secret: "%s"', (value) => {
    expect(looksSecret({ name: 'DB_PASSWORD', value })).toBeUndefined()
  })

  test('without telling the value', () => {
    fc.assert(fc.property(fc.uuid(), (value) => !looksSecret({ name: 'DB_PASSWORD', value })?.includes(value)))
  })
})

describe('a text without secrets', () => {
  test('keeps everything else', () => {
    expect(withoutSecrets('found AKIAIOSFODNN7EXAMPLE in postgres://app:hunter2@db/app twice')).toBe(
      'found *** in ***db/app twice',
    )
  })

  test.each([
    ['https://u:p@ss@host/a', '***host/a'],
    ['https://u:p@@s@s@host', '***host'],
    ['https://u:p@host/a@b', '***host/a@b'],
    ['https://u:p@host?to=a@b', '***host?to=a@b'],
    ['["https://u:p@host","a@b"]', '["***host","a@b"]'],
    ['https://u:p@host of a@b', '***host of a@b'],
  ])('has no part of a password with an @ in it: %s', (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown)
  })

  test('has nothing left of what it held, wherever it stood', () => {
    fc.assert(
      fc.property(fc.string(), secretForm, fc.string(), (before, secret, after) => {
        expect(withoutSecrets(`${before} ${secret} ${after}`)).not.toContain(secret)
      }),
    )
  })

  test('takes no longer than the text is long', () => {
    const hostile = ['a.', '://', 'eyJ-', '-----BEGIN ', 'ghp_', 'a:', 'AKIA-'].map((part) => part.repeat(40_000))
    for (const text of hostile) {
      const begin = performance.now()
      withoutSecrets(text)
      // A few ms each; what grows with the square takes minutes.
      expect(performance.now() - begin).toBeLessThan(2_000)
    }
  })
})
