import type { ActionRun } from '@ecs-actions/rehearsal'
import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type ConnectProxy, type ConnectProxyOptions, connectProxy } from './support/connect-proxy.ts'
import { hosts, type ProxiedAws, proxiedAws } from './support/proxied-aws.ts'

const open = closedAfterEach<{ close(): Promise<void> }>()

interface World {
  readonly aws: ProxiedAws
  readonly proxy: ConnectProxy
}

async function world(options: Omit<ConnectProxyOptions, 'to'> = {}, speed = 10): Promise<World> {
  const aws = await proxiedAws({ speed })
  open.push(aws)
  const proxy = await connectProxy({ to: aws.front.port, ...options })
  open.push(proxy)
  return { aws, proxy }
}

/** Hosts, each once, in the order of their first call. */
const each = (names: readonly string[]) => [...new Set(names)]
const targets = ({ asked }: ConnectProxy) => each(asked.map(({ target }) => target))
/** Credentials that nobody gave out: no call gets as far as to be refused for them. */
const strangers = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'none' }
const everything = (run: ActionRun) => JSON.stringify(run)

describe('behind a proxy', () => {
  test('the token, the credentials and every call of a migration come through it, and nothing comes otherwise', async () => {
    const { aws, proxy } = await world()
    const HTTPS_PROXY = `http://${proxy.host}`

    const assumed = await aws.assumeRole({ HTTPS_PROXY })
    expect(assumed).toMatchObject({ exitCode: 0, env: { AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA/) } })
    expect(targets(proxy)).toEqual([`${hosts.token}:443`, `${hosts.sts}:443`])

    const migrated = await aws.migrate({ HTTPS_PROXY, ...assumed.env })
    expect(migrated).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } })
    expect(migrated.lines.map(({ text }) => text)).toContain('app │ done')
    const used = [hosts.token, hosts.sts, hosts.ecs, hosts.logs]
    expect(targets(proxy)).toEqual(used.map((host) => `${host}:443`))
    expect(each(aws.front.hosts)).toEqual(used)
    expect(aws.requests()).toBe(aws.front.hosts.length)
  })

  test('so does what the SDK asks for credentials of a web identity at hand', async () => {
    const { aws, proxy } = await world()
    const migrated = await aws.migrate({ HTTPS_PROXY: `http://${proxy.host}`, ...(await aws.webIdentity()) })
    expect(migrated).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } })
    expect(targets(proxy)).toEqual([hosts.sts, hosts.ecs, hosts.logs].map((host) => `${host}:443`))
    expect(aws.requests()).toBe(aws.front.hosts.length)
  })

  test('its user and password are sent to it, and shown to nobody', async () => {
    const { aws, proxy } = await world({ credentials: 'ci:p@ss-word' })
    const run = await aws.assumeRole({ HTTPS_PROXY: `http://ci:p%40ss-word@${proxy.host}` })
    expect(run.exitCode).toBe(0)
    const encoded = Buffer.from('ci:p@ss-word').toString('base64')
    expect(each(proxy.asked.map(({ authorization }) => authorization ?? ''))).toEqual([`Basic ${encoded}`])
    expect(everything(run)).not.toMatch(/p(@|%40)ss-word/)
    expect(everything(run)).not.toContain(encoded)
  })

  test('a host of NO_PROXY is called without it', async () => {
    const { aws, proxy } = await world()
    const token = `localhost:${aws.front.port}`
    const run = await aws.assumeRole({ HTTPS_PROXY: `http://${proxy.host}`, NO_PROXY: 'localhost' }, token)
    expect(run.exitCode).toBe(0)
    expect(targets(proxy)).toEqual([`${hosts.sts}:443`])
    expect(each(aws.front.hosts)).toEqual([token, hosts.sts])
  })
})

describe('a proxy that refuses', () => {
  /** Both kinds of call: GitHub's token, and AWS. */
  async function tryBoth(options: Omit<ConnectProxyOptions, 'to'>) {
    const { aws, proxy } = await world(options, 20)
    const HTTPS_PROXY = `http://ci:s3cret-word@${proxy.host}`
    const token = await aws.assumeRole({ HTTPS_PROXY })
    const ecs = await aws.migrate({ HTTPS_PROXY, AWS_REGION: 'eu-west-1', ...strangers })
    expect(aws.requests()).toBe(0)
    return { token, ecs, asked: proxy.asked.map(({ target }) => target) }
  }

  function expectProxyTrouble(run: ActionRun, { host, status }: { host: string; status: number }) {
    expect(run.exitCode).toBe(1)
    expect(run.annotations).toHaveLength(1)
    const text = run.annotations[0]?.message ?? ''
    expect(text).toContain(host)
    expect(text).toMatch(/proxy|tunnel/i)
    expect(text).toMatch(new RegExp(`\\b${status}\\b`))
    expect(text).not.toContain('defect')
    expect(everything(run)).not.toContain('s3cret-word')
  }

  test('the user is asked once, and named with its 407, its password is not', async () => {
    const { token, ecs, asked } = await tryBoth({ credentials: 'ci:another' })
    expectProxyTrouble(token, { host: hosts.token, status: 407 })
    expectProxyTrouble(ecs, { host: hosts.ecs, status: 407 })
    expect(asked).toEqual([`${hosts.token}:443`, `${hosts.ecs}:443`])
  })

  test('because it has trouble itself is asked again for a while, and named with its 502', async () => {
    const { token, ecs, asked } = await tryBoth({ refusal: '502 Bad Gateway' })
    expectProxyTrouble(token, { host: hosts.token, status: 502 })
    expectProxyTrouble(ecs, { host: hosts.ecs, status: 502 })
    // For a minute, with pauses that grow, and not for eight minutes.
    const tokenCalls = asked.filter((target) => target === `${hosts.token}:443`)
    expect(tokenCalls.length).toBeGreaterThan(3)
    expect(tokenCalls.length).toBeLessThan(20)
    expect(asked.filter((target) => target === `${hosts.ecs}:443`)).toHaveLength(8)
  })
})
