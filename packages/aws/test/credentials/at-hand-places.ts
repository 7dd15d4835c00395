import { join } from 'node:path'
import type { Machine } from './at-hand-world.ts'

/** Of the simulator's user, as variables of the environment. */
export function keys({ simulator }: Machine) {
  const { accessKeyId, secretAccessKey } = simulator.userCredentials
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
}

/** The variables of a pod of Kubernetes, with a token that is fresh now. */
export async function webIdentity({ write, home, simulator }: Machine, role: string) {
  await write('token', simulator.issuer.issue('sts.amazonaws.com'))
  const AWS_ROLE_ARN = `arn:aws:iam::123456789012:role/${role}`
  return { AWS_WEB_IDENTITY_TOKEN_FILE: join(home, 'token'), AWS_ROLE_ARN }
}

/** A profile that has what a program prints: the file `printed`. */
export async function helper({ write, home }: Machine) {
  await write('.aws/config', `[profile ci]\ncredential_process = cat ${join(home, 'printed')}\n`)
  return { variables: { AWS_PROFILE: 'ci' } }
}

export async function print({ write, simulator }: Machine, Expiration?: string): Promise<void> {
  const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey } = simulator.userCredentials
  await write('printed', JSON.stringify({ Version: 1, AccessKeyId, SecretAccessKey, Expiration }))
}
