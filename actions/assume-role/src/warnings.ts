import type { AssumeRoleInputs } from './inputs.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What in the environment will not go together with the new credentials. */
export function warnings(
  inputs: Pick<AssumeRoleInputs, 'credential-process' | 'output-env-credentials'>,
  { AWS_PROFILE }: Environment,
): string[] {
  const leavesKeys = inputs['output-env-credentials'] && !inputs['credential-process']
  if (!leavesKeys || !AWS_PROFILE) return []
  return [
    `AWS_PROFILE is set to "${AWS_PROFILE}": some of the AWS SDKs prefer it to the credentials of this step. Unset it for the steps that follow, or give credential-process: true, which makes a profile of that name.`,
  ]
}
