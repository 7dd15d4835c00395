/** Credentials, as all of AWS's tools look for them first. */
export const keyVariables = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_CREDENTIAL_EXPIRATION',
] as const

export const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'] as const

/** Paths of the files that tools read profiles from, and where they are in `~/.aws` without the variable. */
export const fileVariables = { AWS_CONFIG_FILE: 'config', AWS_SHARED_CREDENTIALS_FILE: 'credentials' } as const

/**
 * What tools prefer to the process of a profile.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export const beforeProfile = [...keyVariables, 'AWS_ROLE_ARN', 'AWS_WEB_IDENTITY_TOKEN_FILE'] as const
