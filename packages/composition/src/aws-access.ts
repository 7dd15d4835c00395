import type { ClientOptions } from '@ecs-actions/aws/client-settings'
import { lazily } from '@ecs-actions/aws/credentials/lazily'
import type { MintPorts } from '@ecs-actions/aws/credentials/mint'
import type { CredentialSource } from '@ecs-actions/aws/credentials/source'
import { guardEndpoints } from '@ecs-actions/aws/endpoint-guard'
import { regionIn, regionOf } from '@ecs-actions/aws/region'
import { errorText } from '@ecs-actions/domain/failure'
import { type RoleSession, roleSession } from '@ecs-actions/domain/role/session'
import type { awsInputs } from '@ecs-actions/github/inputs/aws'
import type { Inputs } from '@ecs-actions/github/inputs/spec'
import { print } from '@ecs-actions/github/log'
import { mintPorts } from './mint-ports.ts'
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
  const jobWorkflow = inputs['job-workflow-ref']
  const ports = mintPorts({ ...around, region: regionOf(region, environment), atHand, jobWorkflow })
  const credentials = lazily(() => sessionCredentials(session, { ports, around }))
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
  { ports, around }: { ports: MintPorts; around: Surroundings },
): Promise<CredentialSource> {
  const { sessionSource } = await import('@ecs-actions/aws/credentials/session-source')
  return sessionSource({
    ...{ session, ports, clock: around.clock, onTrouble },
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
