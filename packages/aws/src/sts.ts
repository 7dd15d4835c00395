import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityResponse,
  GetCallerIdentityCommand,
  type STSClient,
} from '@aws-sdk/client-sts'
import { parseArn } from '@ecs-actions/domain/arn'
import { Failure } from '@ecs-actions/domain/failure'
import { calling } from './failures.ts'

export interface SessionCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

export interface AssumedRole {
  /** Of the session: `arn:aws:sts::<account>:assumed-role/<role>/<session>`. */
  readonly arn: string
  readonly accountId: string
  readonly credentials: SessionCredentials
}

export interface SessionRequest {
  /** ARN */
  readonly role: string
  readonly name: string
  /** Seconds */
  readonly duration: number
  /** JSON; what the session is narrowed to. */
  readonly policy?: string | undefined
  readonly policyArns?: readonly string[] | undefined
}

/** AWS STS, as far as the actions use it. Every method throws Failure. */
export class Sts {
  readonly #client: STSClient

  constructor(client: STSClient) {
    this.#client = client
  }

  /** @param options.token of OpenID Connect; the call is not signed */
  async assumeRoleWithWebIdentity(options: SessionRequest & { token: string }): Promise<AssumedRole> {
    const call = { action: 'sts:AssumeRoleWithWebIdentity', subject: `role ${options.role}` }
    const input = { ...sessionInput(options), WebIdentityToken: options.token }
    const reply = await calling(call, () => this.#client.send(new AssumeRoleWithWebIdentityCommand(input)))
    return assumedRole(reply, call.subject)
  }

  /** With the credentials of this client. */
  async assumeRole(
    options: SessionRequest & { externalId?: string | undefined; tags?: ReadonlyMap<string, string> },
  ): Promise<AssumedRole> {
    const call = { action: 'sts:AssumeRole', subject: `role ${options.role}` }
    const tags = [...(options.tags ?? [])].map(([Key, Value]) => ({ Key, Value }))
    const input = {
      ...sessionInput(options),
      ...(options.externalId === undefined ? {} : { ExternalId: options.externalId }),
      ...(tags.length > 0 ? { Tags: tags } : {}),
    }
    const reply = await calling(call, () => this.#client.send(new AssumeRoleCommand(input)))
    return assumedRole(reply, call.subject)
  }

  /** The account of the credentials that this client uses. */
  async accountId(): Promise<string> {
    const call = { action: 'sts:GetCallerIdentity', subject: 'the credentials' }
    const { Account: account } = await calling(call, () => this.#client.send(new GetCallerIdentityCommand({})))
    if (account !== undefined) return account
    throw new Failure({ code: 'aws-error', message: 'STS answered without an account.', remedy: 'Run the step again.' })
  }
}

function sessionInput({ role, name, duration, policy, policyArns = [] }: SessionRequest) {
  return {
    ...{ RoleArn: role, RoleSessionName: name, DurationSeconds: duration },
    ...(policy === undefined ? {} : { Policy: policy }),
    ...(policyArns.length > 0 ? { PolicyArns: policyArns.map((arn) => ({ arn })) } : {}),
  }
}

function assumedRole(
  reply: Pick<AssumeRoleWithWebIdentityResponse, 'Credentials' | 'AssumedRoleUser'>,
  subject: string,
): AssumedRole {
  const { Credentials: credentials, AssumedRoleUser: user } = reply
  const {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration,
  } = credentials ?? {}
  const arn = user?.Arn
  const accountId = parseArn(arn ?? '')?.accountId
  if (arn && accountId && accessKeyId && secretAccessKey && sessionToken && expiration) {
    return { arn, accountId, credentials: { accessKeyId, secretAccessKey, sessionToken, expiration } }
  }
  throw new Failure({
    code: 'aws-error',
    message: `STS answered without credentials for ${subject}.`,
    remedy: 'Run the step again.',
  })
}
