import type { ClientOptions } from '@ecs-actions/aws/client-settings'
import { lazily } from '@ecs-actions/aws/credentials/lazily'
import type { CredentialSource } from '@ecs-actions/aws/credentials/source'
import { guardEndpoints } from '@ecs-actions/aws/endpoint-guard'
import { regionIn, regionOf } from '@ecs-actions/aws/region'
import { errorText } from '@ecs-actions/domain/failure'
import { type RoleSession, roleSession } from '@ecs-actions/domain/role/session'
import type { awsInputs } from '@ecs-actions/github/inputs/aws'
import type { Inputs } from '@ecs-actions/github/inputs/spec'
import { print } from '@ecs-actions/github/log'
import type { Surroundings } from './surroundings.ts'

type AwsInputs = Inputs<typeof awsInputs>

export interface AwsAccess {
  /** For the clients of every region: all use the same credentials. */
  readonly settings: Omit<ClientOptions, 'region'>
  /** ISO 8601: when the credentials end for good; undefined when they are renewed, or nobody knows. */
  readonly credentialsEnd: string | undefined
}

/**
 * How an action calls AWS: with a session of its own role, or with the credentials at hand.
 * @throws Failure `invalid-input` with everything that the inputs have wrong about it
 */
export function awsAccess(inputs: AwsInputs, around: Surroundings): AwsAccess {
  const { environment } = around
  guardEndpoints(environment, inputs['allow-endpoint'] ?? [])
  const region = regionIn(inputs['aws-region'], environment)
  const session = roleSession({
    ...{ region, role: inputs['role-to-assume'], chain: inputs['role-chain'], audience: inputs.audience },
    ...{ externalId: inputs['role-external-id'], name: inputs['role-session-name'] },
    allowedAccountIds: inputs['allowed-account-ids'],
  })
  const atHand = lazily(() =>
    credentialsAtHand(session ? undefined : inputs['allowed-account-ids'], { region, around }),
  )
  if (!session) return { settings: { ...around, credentials: atHand }, credentialsEnd: endOfStatic(environment) }
  const place = { region: regionOf(region, environment), jobWorkflow: inputs['job-workflow-ref'] }
  const credentials = lazily(() => sessionCredentials(session, { ...place, atHand, around }))
  return { settings: { ...around, credentials }, credentialsEnd: endOfSession(session, around) }
}

/** A session that keys of the environment open is renewed as long as they last, and lasts an hour at least. */
function endOfSession({ first, duration }: RoleSession, { environment, clock }: Surroundings): string | undefined {
  const end = first === undefined ? Date.parse(endOfStatic(environment) ?? '') : Number.NaN
  if (Number.isNaN(end)) return undefined
  return new Date(Math.max(end, clock.now() + duration * 1_000)).toISOString()
}

async function sessionCredentials(
  session: RoleSession,
  options: { region: string; jobWorkflow: string | undefined; atHand: CredentialSource; around: Surroundings },
): Promise<CredentialSource> {
  const { around, ...place } = options
  const [{ sessionSource }, { mintPorts }] = await Promise.all([
    import('@ecs-actions/aws/credentials/session-source'),
    import('./mint-ports.ts'),
  ])
  return sessionSource({
    ...{ session, ports: mintPorts({ ...around, ...place }), clock: around.clock, onTrouble },
    onAssumed({ arn, credentials }) {
      print({ level: 'info', text: `Assumed ${arn} until ${credentials.expiration.toISOString()}` })
    },
  })
}

async function credentialsAtHand(
  allowedAccountIds: readonly string[] | undefined,
  { region, around }: { region: string | undefined; around: Surroundings },
): Promise<CredentialSource> {
  const { credentialsAtHand: find } = await import('@ecs-actions/aws/credentials/at-hand')
  // Any region will do for asking whose they are.
  return find({ ...around, region: region ?? 'us-east-1', allowedAccountIds, onTrouble })
}

function onTrouble(error: unknown): void {
  const text = `The credentials could not be renewed for now, and still last: ${errorText(error)}`
  print({ level: 'warning', text })
}

/** Of keys in the environment, where the SDK uses them: a profile comes before them. */
function endOfStatic({ AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_CREDENTIAL_EXPIRATION }: Surroundings['environment']) {
  return AWS_ACCESS_KEY_ID && !AWS_PROFILE ? AWS_CREDENTIAL_EXPIRATION : undefined
}
