import { requireAllowed } from '@ecs-actions/aws/credentials/allowed'
import type { AssumedRole, SessionCredentials } from '@ecs-actions/aws/sts'
import { parseArn } from '@ecs-actions/domain/arn'
import { type RoleSession, roleSession } from '@ecs-actions/domain/role/session'
import type { Result } from '@ecs-actions/github/action'
import { type AccountPorts, accountOf } from './account.ts'
import { type EarlierValues, earlierValues, secretsAmong } from './earlier-values.ts'
import { environmentHandover, type Handover, profileHandover, regionHandover } from './handover.ts'
import type { AssumeRoleInputs } from './inputs.ts'
import { settingsText } from './process-settings.ts'
import { profileFile, profileNames } from './profile.ts'
import { roleSummary } from './summary.ts'

export interface AssumeRolePorts extends AccountPorts {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Absolute path of the folder of this step, which is made by `remember`. */
  readonly folder: string
  /** Program and script of the credential process, absolute paths. */
  readonly processCommand: readonly string[]
  /** Opens the session; its secrets are masked. */
  mint(session: RoleSession): Promise<AssumedRole>
  mask(secret: string): void
  /** Keeps for the post step what it is to restore, so that nobody else can read it. */
  remember(earlier: EarlierValues): Promise<void>
  /** Into the folder of this step. */
  writeFile(name: string, text: string): Promise<void>
  /** Sets a variable for the steps that follow. */
  exportVariable(name: string, value: string): void
}

/** @throws Failure */
export async function run(inputs: AssumeRoleInputs, ports: AssumeRolePorts): Promise<Result> {
  if (inputs['mask-aws-account-id']) for (const account of accountsOf(inputs)) ports.mask(account)
  const session = sessionOf(inputs)
  const handover = handoverOf(inputs, { session, ports })
  const earlier = earlierValues(handover.names, ports.environment)
  for (const secret of secretsAmong(earlier)) ports.mask(secret)
  // Before anything changes: the post step must be able to undo it, however this step ends.
  await ports.remember(earlier)
  for (const [name, text] of handover.files) await ports.writeFile(name, text)
  const role = await ports.mint(session)
  const account = await accountOf(role.credentials, ports)
  requireAllowed({ what: role.arn, accountId: account }, session.allowedAccountIds)
  for (const [name, value] of handover.variables(role.credentials)) ports.exportVariable(name, value)
  return resultOf({ inputs, role, account })
}

function accountsOf(inputs: AssumeRoleInputs): Set<string> {
  const roles = [inputs['role-to-assume'], ...(inputs['role-chain'] ?? [])]
  return new Set(roles.map((arn) => parseArn(arn)?.accountId ?? '').filter((account) => account !== ''))
}

function sessionOf(inputs: AssumeRoleInputs): RoleSession {
  const session = roleSession({
    region: inputs['aws-region'],
    role: inputs['role-to-assume'],
    chain: inputs['role-chain'],
    audience: inputs.audience,
    name: inputs['role-session-name'],
    externalId: inputs['role-external-id'],
    allowedAccountIds: inputs['allowed-account-ids'],
    durationSeconds: inputs['role-duration-seconds'],
    tags: inputs['session-tags'],
    policy: inputs['inline-session-policy'],
    policyArns: inputs['managed-session-policies'],
  })
  if (!session) throw new Error('role-to-assume is required')
  return session
}

function handoverOf(
  inputs: AssumeRoleInputs,
  { session, ports }: { session: RoleSession; ports: AssumeRolePorts },
): Handover {
  const region = inputs['aws-region']
  if (!inputs['credential-process']) {
    return inputs['output-env-credentials'] ? environmentHandover(region) : regionHandover(region)
  }
  const { folder, environment, processCommand } = ports
  const command = [...processCommand, `${folder}/settings.json`]
  const settings = {
    ...{ session, region, allowedEndpoints: inputs['allow-endpoint'] ?? [] },
    jobWorkflow: inputs['job-workflow-ref'],
  }
  const files = new Map([
    ['config', profileFile({ region, names: profileNames(environment), command })],
    // Without one of its own, tools would prefer the keys of another file.
    ['credentials', ''],
    ['settings.json', settingsText(settings)],
  ])
  return profileHandover({ region, folder, files, environment })
}

interface Opened {
  readonly inputs: AssumeRoleInputs
  readonly role: AssumedRole
  readonly account: string
}

function resultOf({ inputs, role, account }: Opened): Result {
  const expiration = role.credentials.expiration.toISOString()
  const isRenewed = inputs['credential-process']
  return {
    outputs: {
      'aws-account-id': account,
      'assumed-role-arn': role.arn,
      expiration,
      'aws-expiration': expiration,
      'authenticated-arn': role.arn,
      ...(inputs['output-credentials'] ? credentialOutputs(role.credentials) : {}),
    },
    summary: roleSummary({
      arn: role.arn,
      account: inputs['mask-aws-account-id'] ? undefined : account,
      region: inputs['aws-region'],
      expiration: isRenewed ? undefined : expiration,
    }),
    verdict: isRenewed
      ? `Assumed ${role.arn}. Tools of later steps open a session of their own whenever they need one.`
      : `Assumed ${role.arn}; valid until ${expiration}.`,
  }
}

function credentialOutputs(credentials: SessionCredentials): Record<string, string> {
  return {
    'aws-access-key-id': credentials.accessKeyId,
    'aws-secret-access-key': credentials.secretAccessKey,
    'aws-session-token': credentials.sessionToken,
  }
}
