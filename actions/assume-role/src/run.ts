import type { SessionCredentials, Sts } from '@ecs-actions/aws/sts'
import { parseArn, partitionOf } from '@ecs-actions/domain/arn'
import { Failure } from '@ecs-actions/domain/failure'
import type { Result } from '@ecs-actions/github/action'
import type { AssumeRoleInputs } from './inputs.ts'
import { roleSummary } from './summary.ts'

export interface AssumeRolePorts {
  idToken(audience: string): Promise<string>
  /** STS, called unsigned when no credentials are given. */
  sts(credentials?: SessionCredentials): Pick<Sts, 'assumeRoleWithWebIdentity' | 'accountId'>
  mask(secret: string): void
  /** Sets a variable for the steps that follow. */
  exportVariable(name: string, value: string): void
}

export async function run(inputs: AssumeRoleInputs, ports: AssumeRolePorts): Promise<Result> {
  const role = inputs['role-to-assume']
  const ownAccount = parseArn(role)?.accountId ?? ''
  if (inputs['mask-aws-account-id']) ports.mask(ownAccount)
  requirePartition(role, inputs['aws-region'])
  requireAccount(ownAccount, inputs)
  const token = await ports.idToken(inputs.audience)
  const { arn, credentials } = await ports.sts().assumeRoleWithWebIdentity({
    role,
    token,
    sessionName: inputs['role-session-name'],
    durationSeconds: inputs['role-duration-seconds'],
  })
  // Before anything else is written: what stands in the log ahead of its mask stays readable.
  for (const secret of [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken])
    ports.mask(secret)
  const account = await ports.sts(credentials).accountId()
  requireAccount(account, inputs)
  if (inputs['output-env-credentials']) {
    for (const [name, value] of sessionVariables(credentials, inputs['aws-region'])) ports.exportVariable(name, value)
  }
  return {
    outputs: {
      'aws-account-id': account,
      'assumed-role-arn': arn,
      expiration: credentials.expiration.toISOString(),
      'aws-expiration': credentials.expiration.toISOString(),
      'authenticated-arn': arn,
      ...(inputs['output-credentials'] ? credentialOutputs(credentials) : {}),
    },
    summary: roleSummary({ role, region: inputs['aws-region'], expiration: credentials.expiration.toISOString() }),
  }
}

export const credentialVariables = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_CREDENTIAL_EXPIRATION',
] as const

function sessionVariables(credentials: SessionCredentials, region: string): [string, string][] {
  return [
    ['AWS_ACCESS_KEY_ID', credentials.accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey],
    ['AWS_SESSION_TOKEN', credentials.sessionToken],
    ['AWS_CREDENTIAL_EXPIRATION', credentials.expiration.toISOString()],
    ['AWS_REGION', region],
    ['AWS_DEFAULT_REGION', region],
  ]
}

function credentialOutputs(credentials: SessionCredentials): Record<string, string> {
  return {
    'aws-access-key-id': credentials.accessKeyId,
    'aws-secret-access-key': credentials.secretAccessKey,
    'aws-session-token': credentials.sessionToken,
  }
}

function requirePartition(role: string, region: string): void {
  const expected = partitionOf(region)
  const found = parseArn(role)?.partition ?? ''
  if (found === expected) return
  throw new Failure({
    code: 'invalid-input',
    message: `role-to-assume: ${role} is in partition "${found}", but region ${region} belongs to "${expected}".`,
    remedy: `Correct aws-region, or begin the role's ARN with arn:${expected}:`,
  })
}

function requireAccount(account: string, inputs: AssumeRoleInputs): void {
  const allowed = inputs['allowed-account-ids']
  if (!allowed || allowed.includes(account)) return
  throw new Failure({
    code: 'refused',
    message: `the role belongs to account ${account}, which is not among allowed-account-ids (${allowed.join(', ')}).`,
    remedy: 'Correct role-to-assume, or add the account when that is meant.',
  })
}
