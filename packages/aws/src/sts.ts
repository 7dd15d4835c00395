import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts'
import { Failure } from '@ecs-actions/domain/failure'
import { calling } from './failures.ts'

export interface SessionCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

export interface AssumedRole {
  readonly arn: string
  readonly credentials: SessionCredentials
}

/** AWS STS, as far as the actions use it. Every method throws Failure. */
export class Sts {
  readonly #client: STSClient

  constructor(client: STSClient) {
    this.#client = client
  }

  async assumeRoleWithWebIdentity(options: {
    role: string
    sessionName: string
    token: string
    durationSeconds: number
  }): Promise<AssumedRole> {
    const call = { action: 'sts:AssumeRoleWithWebIdentity', subject: `role ${options.role}` }
    const reply = await calling(call, () =>
      this.#client.send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: options.role,
          RoleSessionName: options.sessionName,
          WebIdentityToken: options.token,
          DurationSeconds: options.durationSeconds,
        }),
      ),
    )
    const { Credentials: credentials, AssumedRoleUser: user } = reply
    const {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration,
    } = credentials ?? {}
    if (!accessKeyId || !secretAccessKey || !sessionToken || !Expiration || !user?.Arn) {
      throw new Failure({
        code: 'aws-error',
        message: `STS answered without credentials for ${call.subject}.`,
        remedy: 'Run the step again.',
      })
    }
    return {
      arn: user.Arn,
      credentials: { accessKeyId, secretAccessKey, sessionToken, expiration: Expiration },
    }
  }

  /** The account of the credentials that this client uses. */
  async accountId(): Promise<string> {
    const call = { action: 'sts:GetCallerIdentity', subject: 'the credentials' }
    const { Account: account } = await calling(call, () => this.#client.send(new GetCallerIdentityCommand({})))
    if (account !== undefined) return account
    throw new Failure({ code: 'aws-error', message: 'STS answered without an account.', remedy: 'Run the step again.' })
  }
}
