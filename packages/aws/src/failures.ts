import { errorCode, Failure } from '@ecs-actions/domain/failure'

export interface AttemptedCall {
  /** IAM's name of the action, e.g. `ecs:RunTask`. */
  readonly action: string
  /** What the call was about, for the message. */
  readonly subject: string
}

/** The error's wire code. Names are compared, never classes: a bundle may hold two copies of a class. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

/** Runs a call and turns what the SDK throws into a Failure with a remedy. */
export async function calling<T>(call: AttemptedCall, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw failureOfCall(error, call)
  }
}

/** The Failure for an error of an AWS call; other errors pass through as they are. */
export function failureOfCall(error: unknown, call: AttemptedCall): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error
  const { name } = error
  const status = httpStatus(error)
  // A proxy or load balancer answers in HTML, which the SDK reports as JSON that it cannot read.
  const what = name === 'SyntaxError' && status !== undefined ? `HTTP status ${status}` : `${name}: ${error.message}`
  const message = `${call.action} failed for ${call.subject}: ${what}`
  const failure = (code: ConstructorParameters<typeof Failure>[0]['code'], remedy: string) =>
    new Failure({ code, message, remedy, cause: error })
  if (/^AccessDenied/.test(name)) return failure('access-denied', accessRemedy(error.message, call))
  if (call.action === 'sts:AssumeRoleWithWebIdentity' && /^(InvalidIdentityToken|ExpiredToken|IDP)/.test(name)) {
    return failure('credentials', identityRemedy(name))
  }
  if (/^(ExpiredToken|RequestExpired)/.test(name)) {
    return failure(
      'credentials',
      'The credentials have expired: assume the role again, nearer to this step or for longer.',
    )
  }
  if (/^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/.test(name)) {
    return failure('credentials', 'AWS does not know these credentials: check which step or secret they come from.')
  }
  if (name === 'CredentialsProviderError') {
    return failure('credentials', 'There are no AWS credentials: run ecs-actions assume-role before this step.')
  }
  if (/Throttl|TooManyRequests/.test(name)) {
    return failure('throttled', 'AWS kept refusing for too many calls: run the job again, or start fewer at once.')
  }
  if (/NotFound|DoesNotExist/.test(name)) {
    return failure('not-found', 'Check the name, the region and the account.')
  }
  if (status !== undefined && status >= 500) {
    return failure('unavailable', 'AWS has trouble: run the job again; https://health.aws.amazon.com tells more.')
  }
  if (isUntrusted(error)) {
    return failure(
      'aws-error',
      'The certificate of the endpoint or proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.',
    )
  }
  if (isNetworkError(error))
    return failure('network', 'The connection failed again and again: check the network, the proxy and the region.')
  return failure('aws-error', 'AWS refused the call; the message above says why.')
}

function identityRemedy(name: string): string {
  if (name.startsWith('InvalidIdentityToken')) {
    return 'The account has no identity provider for https://token.actions.githubusercontent.com with this audience: create it in IAM, or correct audience.'
  }
  return 'The OIDC token was refused for a reason that may pass: run the job again.'
}

function accessRemedy(text: string, call: AttemptedCall): string {
  if (call.action === 'sts:AssumeRoleWithWebIdentity') {
    return "The role's trust policy does not accept this job's token: compare its conditions on sub and aud with the repository, the branch or environment of the job, and the audience."
  }
  // "… is not authorized to perform: iam:PassRole on resource: arn:… because no identity-based policy allows …"
  const match = /not authorized to perform: ([A-Za-z0-9-]+:[A-Za-z0-9]+)(?: on resource: (\S+))?/.exec(text)
  const action = match?.[1] ?? call.action
  const resource = match?.[2] ?? '*'
  const statement = JSON.stringify({ Effect: 'Allow', Action: action, Resource: resource })
  if (/explicit deny/.test(text)) return `A policy denies it explicitly: find the Deny for ${action}.`
  return `Allow it in the role's policy: ${statement}`
}

/** How often the call was made before this came of it. */
export function attemptsOf(failure: Failure): number {
  const metadata = metadataOf(failure.cause)
  return typeof metadata?.attempts === 'number' ? metadata.attempts : 1
}

function httpStatus(error: Error): number | undefined {
  const status = metadataOf(error)?.httpStatusCode
  return typeof status === 'number' ? status : undefined
}

function metadataOf(error: unknown): { attempts?: unknown; httpStatusCode?: unknown } | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  return typeof error.$metadata === 'object' && error.$metadata !== null ? error.$metadata : undefined
}

function isUntrusted(error: Error): boolean {
  return /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))/.test(errorCode(error) ?? '')
}

/** A reply that cannot be read was cut off, or is not AWS's: both may pass. */
function isNetworkError(error: Error): boolean {
  return (
    /^(E[A-Z_]+|ERR_PROXY_TUNNEL)$/.test(errorCode(error) ?? '') ||
    /^(TimeoutError|NetworkingError|SyntaxError)$/.test(error.name)
  )
}
