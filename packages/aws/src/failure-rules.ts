import { errorCode, type FailureCode } from '@ecs-actions/domain/failure'
import { httpStatus } from './sdk-metadata.ts'

export interface AttemptedCall {
  /** IAM's name of the action, e.g. `ecs:RunTask`. */
  readonly action: string
  /** What the call was about, for the message. */
  readonly subject: string
}

interface Rule {
  readonly applies: (error: Error, call: AttemptedCall) => boolean
  readonly code: FailureCode
  readonly remedy: string | ((error: Error, call: AttemptedCall) => string)
}

const assumesRole = ({ action }: AttemptedCall) => action === 'sts:AssumeRoleWithWebIdentity'
const named = (pattern: RegExp) => (error: Error) => pattern.test(error.name)

/** What errors of AWS mean; the first rule that applies holds. Names are those of the reference of each service. */
const rules: readonly Rule[] = [
  {
    applies: (error, call) => assumesRole(call) && error.name === 'AccessDenied',
    code: 'access-denied',
    remedy:
      "The role's trust policy does not accept this job's token: compare its conditions on sub and aud with the repository, the branch or environment of the job, and the audience.",
  },
  {
    applies: (error, call) => assumesRole(call) && error.name.startsWith('InvalidIdentityToken'),
    code: 'credentials',
    remedy:
      'The account has no identity provider for https://token.actions.githubusercontent.com with this audience: create it in IAM, or correct audience.',
  },
  {
    applies: (error, call) => assumesRole(call) && /^(ExpiredToken|IDP)/.test(error.name),
    code: 'credentials',
    remedy: 'The OIDC token was refused for a reason that may pass: run the job again.',
  },
  { applies: named(/^AccessDenied/), code: 'access-denied', remedy: missingPermission },
  {
    applies: named(/^(ExpiredToken|RequestExpired)/),
    code: 'credentials',
    remedy: 'The credentials have expired: assume the role again, nearer to this step or for longer.',
  },
  {
    applies: named(/^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/),
    code: 'credentials',
    remedy: 'AWS does not know these credentials: check which step or secret they come from.',
  },
  {
    applies: named(/^CredentialsProviderError$/),
    code: 'credentials',
    remedy: 'There are no AWS credentials: run ecs-actions assume-role before this step.',
  },
  {
    applies: named(/Throttl|TooManyRequests/),
    code: 'throttled',
    remedy: 'AWS kept refusing for too many calls: run the job again, or start fewer at once.',
  },
  {
    applies: named(/^(ImageNotFound|RepositoryNotFound)/),
    code: 'not-found',
    remedy: 'Was the image pushed, to this account and region? If it was, a lifecycle policy may have removed it.',
  },
  {
    // ECS has no name of its own for it.
    applies: (error) => error.name === 'ClientException' && /^Unable to describe task definition/.test(error.message),
    code: 'not-found',
    remedy: 'There is no such revision: check family and number, the region and the account.',
  },
  { applies: named(/NotFound|DoesNotExist/), code: 'not-found', remedy: 'Check the name, the region and the account.' },
  {
    applies: (error) => (httpStatus(error) ?? 0) >= 500,
    code: 'unavailable',
    remedy: 'AWS has trouble: run the job again; https://health.aws.amazon.com tells more.',
  },
  {
    applies: (error) => /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))/.test(errorCode(error) ?? ''),
    code: 'aws-error',
    remedy: 'The certificate of the endpoint or proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.',
  },
  {
    // A reply that cannot be read was cut off, or is not AWS's: both may pass.
    applies: (error) =>
      /^(E[A-Z_]+|ERR_PROXY_TUNNEL)$/.test(errorCode(error) ?? '') ||
      /^(TimeoutError|NetworkingError|SyntaxError)$/.test(error.name),
    code: 'network',
    remedy: 'The connection failed again and again: check the network, the proxy and the region.',
  },
]

const otherwise = { code: 'aws-error', remedy: 'AWS refused the call; the message above says why.' } as const

/** What an error of a call is, and what to do about it. */
export function judgement(error: Error, call: AttemptedCall): { code: FailureCode; remedy: string } {
  const { code, remedy } = rules.find(({ applies }) => applies(error, call)) ?? otherwise
  return { code, remedy: typeof remedy === 'string' ? remedy : remedy(error, call) }
}

function missingPermission(error: Error, call: AttemptedCall): string {
  // "… is not authorized to perform: iam:PassRole on resource: arn:… because no identity-based policy allows …"
  const match = /not authorized to perform: ([A-Za-z0-9-]+:[A-Za-z0-9]+)(?: on resource: (\S+))?/.exec(error.message)
  const action = match?.[1] ?? call.action
  if (/explicit deny/.test(error.message)) return `A policy denies it explicitly: find the Deny for ${action}.`
  const statement = JSON.stringify({ Effect: 'Allow', Action: action, Resource: match?.[2] ?? '*' })
  return `Allow it in the role's policy: ${statement}`
}
