import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { exported, job, productionRole, roles, subject } from './world.ts'

const home = { HOME: '/home/ada' }
const old = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_REGION: 'us-east-1',
}
const withProfile = { 'credential-process': 'true' }

/** Without the variables that are there and empty. */
function filled(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

describe('the post step', () => {
  test('leaves no credentials where there were none', async () => {
    const { step, environment } = job()
    const one = step()
    await one.main()
    expect(environment).toHaveProperty('AWS_SESSION_TOKEN')
    await one.post()
    expect(filled(environment)).toEqual(home)
    expect(one.files.size).toBe(0)
  })

  test('brings back what was there before', async () => {
    const { step, environment } = job(undefined, old)
    const one = step()
    await one.main()
    expect(environment).toMatchObject({ AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA/) })
    await one.post()
    expect(filled(environment)).toEqual({ ...home, ...old })
  })

  test('of steps within each other brings back what each of them found', async () => {
    const { step, environment } = job(undefined, old)
    const [outer, inner, innermost] = [step(), step(), step()]
    await outer.main()
    const afterOuter = filled(environment)
    await inner.main({ 'role-chain': productionRole })
    const afterInner = filled(environment)
    await innermost.main(withProfile)
    expect(environment.AWS_ACCESS_KEY_ID).toBe('')
    await innermost.post()
    expect(filled(environment)).toEqual({ ...afterInner, ...files(home.HOME) })
    await inner.post()
    expect(filled(environment)).toEqual({ ...afterOuter, ...files(home.HOME) })
    await outer.post()
    expect(filled(environment)).toEqual({ ...home, ...old, ...files(home.HOME) })
  })

  test('brings back what was there after a main that failed or was killed at any point', async () => {
    const given = { 'role-chain': productionRole }
    const whole = job(undefined, old).step()
    await whole.main(given)
    expect(whole.journal.length).toBeGreaterThan(12)
    for (const failAt of whole.journal.keys()) {
      const { step, environment } = job(undefined, old)
      const one = step()
      one.failAt = failAt
      await expect(one.main(given)).rejects.toThrow('failed half-way')
      one.failAt = undefined
      await one.post()
      expect(filled(environment)).toEqual({ ...home, ...old })
      expect(one.warnings).toEqual([])
    }
  })

  test('exports nothing after a main that exported nothing', async () => {
    const faults: ScenarioInput['faults'] = [{ fault: 'access-denied', service: 'sts', operation: 'GetCallerIdentity' }]
    const { step, environment } = job({ ...roles(subject), faults }, old)
    const one = step()
    await expect(one.main()).rejects.toMatchObject({ code: 'access-denied' })
    expect(one.files.size).toBe(1)
    await one.post()
    expect(exported(one.journal).size).toBe(0)
    expect(environment).toEqual({ ...home, ...old })
    expect(one.files.size).toBe(0)
  })

  test.each([
    ['is gone', (entries: Map<string, string>) => entries.clear()],
    [
      'was changed',
      (entries: Map<string, string>) => entries.set('earlier', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
    ],
  ])('leaves no credentials when what was remembered %s, and warns', async (_, spoil) => {
    const { step, environment } = job(undefined, old)
    const one = step()
    await one.main()
    spoil(one.files)
    await one.post()
    expect(filled(environment)).toEqual({ ...home, AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' })
    expect(one.warnings).toEqual([expect.stringContaining('the credentials are removed, and nothing is put back')])
  })

  test('names no file of its folder either when what was remembered is gone', async () => {
    const { step, environment } = job()
    const one = step()
    await one.main(withProfile)
    one.files.clear()
    await one.post()
    expect(environment).toMatchObject(files(home.HOME))
  })
})

function files(folder: string): Record<string, string> {
  return {
    AWS_CONFIG_FILE: `${folder}/.aws/config`,
    AWS_SHARED_CREDENTIALS_FILE: `${folder}/.aws/credentials`,
  }
}

describe('a profile for later steps', () => {
  test('takes the place of all variables with credentials', async () => {
    const { step } = job()
    const one = step()
    await one.main(withProfile)
    expect([...exported(one.journal)]).toEqual([
      ['AWS_CONFIG_FILE', '/runner/temp/step-0/config'],
      ['AWS_SHARED_CREDENTIALS_FILE', '/runner/temp/step-0/credentials'],
      ['AWS_REGION', 'eu-west-1'],
      ['AWS_DEFAULT_REGION', 'eu-west-1'],
    ])
    expect(one.files.get('credentials')).toBe('')
    expect(one.files.get('config')).toContain(
      'credential_process = "/opt/node" "/actions/dist/assume-role/credential-process.js" "/runner/temp/step-0/settings.json"',
    )
  })

  test('empties what tools would prefer to it, where that is set, and leaves AWS_PROFILE alone', async () => {
    const { step } = job(undefined, { ...old, AWS_ROLE_ARN: 'arn:x', AWS_PROFILE: 'work' })
    const one = step()
    await one.main(withProfile)
    const emptied = [...exported(one.journal)].filter(([, value]) => value === '').map(([name]) => name)
    expect(emptied).toEqual(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_ROLE_ARN'])
    expect(exported(one.journal).has('AWS_PROFILE')).toBe(false)
    expect(one.files.get('config')).toContain('[profile work]')
  })

  test('holds no secret in any file', async () => {
    const { step } = job(undefined, old)
    const one = step()
    await one.main(withProfile)
    const secrets = one.journal.filter((entry) => entry.startsWith('mask ')).map((entry) => entry.slice(5))
    expect(secrets.length).toBeGreaterThan(4)
    for (const text of one.files.values()) for (const secret of secrets) expect(text).not.toContain(secret)
  })

  test('is not made for a role that the job cannot have', async () => {
    const { step } = job(roles('repo:o/other:*'))
    const one = step()
    await expect(one.main(withProfile)).rejects.toMatchObject({ code: 'access-denied' })
    expect(exported(one.journal).size).toBe(0)
  })

  test('is refused before anything happens when the name in AWS_PROFILE would break the file', async () => {
    const { step, calls } = job(undefined, { AWS_PROFILE: 'a]\n[default' })
    const one = step()
    await expect(one.main(withProfile)).rejects.toMatchObject({ code: 'invalid-input' })
    expect([one.journal, calls]).toEqual([[], []])
  })
})

test('whatever is exported was remembered, and earlier secrets are masked before', async () => {
  const names = ['AWS_PROFILE', 'AWS_ROLE_ARN', 'AWS_SESSION_TOKEN', 'AWS_ACCESS_KEY_ID', 'AWS_CONFIG_FILE']
  const earlier = fc
    .subarray(names)
    .map((chosen) => Object.fromEntries(chosen.map((name) => [name, `${name}-of-long-ago`])))
  const given = fc
    .tuple(fc.boolean(), fc.boolean())
    .map(([process, env]) => ({ 'credential-process': String(process), 'output-env-credentials': String(env) }))
  await fc.assert(
    fc.asyncProperty(earlier, given, async (before, inputs) => {
      const { step, environment } = job(roles(subject), before)
      const one = step()
      await one.main(inputs)
      const at = one.journal.findIndex((entry) => entry.startsWith('remember '))
      const remembered = one.journal[at]?.split(' ').slice(1) ?? []
      for (const name of exported(one.journal).keys()) expect(remembered).toContain(name)
      for (const name of remembered.filter((each) => /ACCESS_KEY_ID|SESSION_TOKEN/.test(each) && before[each])) {
        expect(one.journal.slice(0, at)).toContain(`mask ${before[name]}`)
      }
      await one.post()
      expect(filled(environment)).toMatchObject(before)
    }),
    { numRuns: 25 },
  )
})
