import { type MintPorts, mint } from '@ecs-actions/aws/credentials/mint'
import { persist } from '@ecs-actions/aws/credentials/persist'
import type { AssumedRole } from '@ecs-actions/aws/sts'
import { Failure } from '@ecs-actions/domain/failure'
import { VirtualClock } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { deployRole, openRole, productionRole, session } from './world.ts'

const lost = new Failure({ code: 'network', message: 'lost', remedy: 'wait' })

/** What is asked of STS, which grants everything, and with whose credentials. */
function asking(idToken: MintPorts['idToken'] = async () => 'token') {
  const clock = new VirtualClock()
  const requests: object[] = []
  const granted = async (request: { role: string }): Promise<AssumedRole> => {
    requests.push(request)
    const credentials = { secretAccessKey: 's', sessionToken: 't', expiration: new Date(clock.now()) }
    return { arn: request.role, accountId: '123456789012', credentials: { accessKeyId: request.role, ...credentials } }
  }
  const signers: unknown[] = []
  const ports: MintPorts = {
    idToken,
    async sts(signer) {
      signers.push(typeof signer === 'object' ? signer.accessKeyId : signer)
      return { assumeRole: granted, assumeRoleWithWebIdentity: granted }
    },
    ...{ mask: () => {}, clock, random: () => 0.5 },
  }
  return { clock, requests, signers, ports }
}

const narrowing = { policy: '{}', policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }

describe('of STS is asked', () => {
  test('the duration and the policies for the one session there is', async () => {
    const { requests, signers, ports } = asking()
    await mint(session({ durationSeconds: 7_200, ...narrowing }), ports, 'patient')
    expect(requests).toEqual([{ role: deployRole, name: 'ecs-actions', duration: 7_200, ...narrowing, token: 'token' }])
    expect(signers).toEqual([undefined])
  })

  test('the same for the last session of a chain, and the shortest for those on the way, each with the one before', async () => {
    const { requests, signers, ports } = asking()
    const tags = new Map([['team', 'web']])
    const chain = [openRole, productionRole]
    await mint(session({ chain, durationSeconds: 1_800, externalId: 'x1', tags, ...narrowing }), ports, 'patient')
    const name = 'ecs-actions'
    expect(requests).toEqual([
      { role: deployRole, name, duration: 900, token: 'token' },
      { role: openRole, name, duration: 900, externalId: 'x1', tags: new Map() },
      { role: productionRole, name, duration: 1_800, externalId: 'x1', tags, ...narrowing },
    ])
    expect(signers).toEqual([undefined, deployRole, openRole])
  })
})

test('a token that GitHub did not give in its own time is not asked for again', async () => {
  let asked = 0
  const { clock, ports } = asking(async () => {
    asked += 1
    throw lost
  })
  await expect(clock.drive(mint(session(), ports, 'patient'))).rejects.toBe(lost)
  expect(asked).toBe(1)
})

test('patience is two minutes, and the attempt that has begun by then', async () => {
  const clock = new VirtualClock()
  const start = clock.now()
  const work = async () => {
    await clock.sleep(25_000)
    throw lost
  }
  const how = { clock, effort: 'patient' as const, random: () => 0, hint: () => undefined }
  await expect(clock.drive(persist(work, how))).rejects.toBe(lost)
  expect(clock.now() - start).toBe(125_000)
})
