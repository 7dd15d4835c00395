import type { Environment } from '@ecs-actions/github/inputs/read'

/** What in the environment will not go together with the new credentials. */
export function warnings(environment: Environment): string[] {
  const found: string[] = []
  if (environment.AWS_PROFILE) {
    found.push(
      `AWS_PROFILE is set to "${environment.AWS_PROFILE}": some of the AWS SDKs prefer it to the credentials of this step. Unset it for the steps that follow.`,
    )
  }
  if (environment.AWS_ACCESS_KEY_ID) {
    found.push(
      'AWS_ACCESS_KEY_ID is set already: this step replaces those credentials, and its post step leaves none behind.',
    )
  }
  return found
}
