import type { SessionCredentials } from '@ecs-actions/aws/sts'
import { beforeProfile, keyVariables, regionVariables } from './variables.ts'

/** How the steps that follow come to the credentials. */
export interface Handover {
  /** Every variable that it will set. */
  readonly names: readonly string[]
  /** Text by name, for the folder of this step. */
  readonly files: ReadonlyMap<string, string>
  /** The values of all of them. */
  variables(credentials: SessionCredentials): [string, string][]
}

/** They find the region only; the credentials, if anywhere, in outputs. */
export function regionHandover(region: string): Handover {
  return { names: regionVariables, files: new Map(), variables: () => regionValues(region) }
}

/** They find one session in their environment. */
export function environmentHandover(region: string): Handover {
  return {
    names: [...keyVariables, ...regionVariables],
    files: new Map(),
    variables: ({ accessKeyId, secretAccessKey, sessionToken, expiration }) => [
      ['AWS_ACCESS_KEY_ID', accessKeyId],
      ['AWS_SECRET_ACCESS_KEY', secretAccessKey],
      ['AWS_SESSION_TOKEN', sessionToken],
      ['AWS_CREDENTIAL_EXPIRATION', expiration.toISOString()],
      ...regionValues(region),
    ],
  }
}

/**
 * Their tools find a profile, which knows how to open a session. AWS_PROFILE stays as it is: the profile is the default
 * one, and has the name that is set already besides.
 * @param options.files config, credentials and what the process needs, by name
 * @param options.environment of this step; what tools would prefer to a profile is emptied where it is set
 */
export function profileHandover(options: {
  readonly region: string
  /** Absolute path of the folder that the files are in. */
  readonly folder: string
  readonly files: ReadonlyMap<string, string>
  readonly environment: Readonly<Record<string, string | undefined>>
}): Handover {
  const { region, folder, files, environment } = options
  const values: [string, string][] = [
    ['AWS_CONFIG_FILE', `${folder}/config`],
    ['AWS_SHARED_CREDENTIALS_FILE', `${folder}/credentials`],
    ...beforeProfile.filter((name) => environment[name]).map((name): [string, string] => [name, '']),
    ...regionValues(region),
  ]
  return { names: values.map(([name]) => name), files, variables: () => values }
}

function regionValues(region: string): [string, string][] {
  return regionVariables.map((name) => [name, region])
}
