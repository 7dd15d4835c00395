import type { SessionCredentials } from '@ecs-actions/aws/sts'
import { errorCode, Failure } from '@ecs-actions/domain/failure'
import { type ProcessSettings, settingsOf } from './process-settings.ts'

export interface CredentialProcessPorts {
  readonly environment: Readonly<Record<string, string | undefined>>
  readFile(path: string): Promise<string>
  /** Opens a session as the settings say. */
  mint(settings: ProcessSettings): Promise<SessionCredentials>
}

/**
 * What a tool that needs credentials is to read.
 * @param path of the settings
 * @throws Failure
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export async function credentialProcess(path: string | undefined, ports: CredentialProcessPorts): Promise<string> {
  const settings = await readSettings(path, ports)
  requireJob(ports)
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = await ports.mint(settings)
  return JSON.stringify({
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration.toISOString(),
  })
}

const runAgain = 'They are there for the rest of the job in which assume-role has run with credential-process: true.'

async function readSettings(path: string | undefined, ports: CredentialProcessPorts): Promise<ProcessSettings> {
  if (!path) throw unusable('no file with the settings of the session is named')
  const text = await ports.readFile(path).catch((error: unknown) => {
    throw unusable(`the settings of the session cannot be read: ${path} (${errorCode(error) ?? String(error)})`)
  })
  const settings = settingsOf(text)
  if (!settings) throw unusable(`the settings of the session are damaged: ${path}`)
  return settings
}

function unusable(what: string): Failure {
  return new Failure({ code: 'invalid-input', message: `${what}.`, remedy: runAgain })
}

/** assume-role itself had these variables: the tool was started without them. */
function requireJob({ environment }: CredentialProcessPorts): void {
  const missing = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'].filter(
    (name) => !environment[name],
  )
  if (missing.length === 0) return
  throw new Failure({
    code: 'credentials',
    message: `the process that needs AWS credentials does not have ${missing.join(' and ')}, with which the job asks GitHub for OIDC tokens.`,
    remedy:
      'Every step of the job has them, but not what it starts with another environment: pass them on (sudo --preserve-env=…, docker run --env …), or leave credential-process out for this job.',
  })
}
