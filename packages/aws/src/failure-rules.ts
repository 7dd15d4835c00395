import { isUntrusted, tunnelStatus } from '@ecs-actions/domain/connection-error'
import { errorCode, type FailureCode } from '@ecs-actions/domain/failure'
import { httpStatus } from './sdk-metadata.ts'

export interface AttemptedCall {
  /** IAM's name of the action, e.g. `ecs:RunTask`. */
  readonly action: string
  /** What the call was about, for the message. */
  readonly subject: string
  /** Values of the request that no message may show. */
  readonly hidden?: readonly string[]
}

interface Rule {
  readonly applies: (error: Error, call: AttemptedCall) => boolean
  readonly code: FailureCode
  readonly remedy: string | ((error: Error, call: AttemptedCall) => string)
}

const opensSession = ({ action }: AttemptedCall) => action.startsWith('sts:AssumeRole')
const named = (pattern: RegExp) => (error: Error) => pattern.test(error.name)

/** What errors of AWS mean; the first rule that applies holds. Names are those of the reference of each service. */
const rules: readonly Rule[] = [
  {
    applies: (error, call) => opensSession(call) && error.name.startsWith('IDPCommunicationError'),
    code: 'unavailable',
    remedy: "AWS could not fetch GitHub's keys to verify the OIDC token: run the job again.",
  },
  {
    applies: (error, call) => opensSession(call) && error.name.startsWith('IDPRejectedClaim'),
    code: 'credentials',
    remedy: 'AWS took the OIDC token for expired or invalid: run the job again.',
  },
  {
    applies: (error, call) => opensSession(call) && error.name.startsWith('ExpiredToken'),
    code: 'credentials',
    remedy: 'Two new OIDC tokens were taken for expired: a clock is wrong, or STS was reached only after minutes.',
  },
  {
    applies: (error, call) => opensSession(call) && /MaxSessionDuration|DurationSeconds exceeds/.test(error.message),
    code: 'invalid-input',
    remedy:
      "Lower role-duration-seconds, or let the role's sessions last longer: aws iam update-role --role-name <role> --max-session-duration <seconds>",
  },
  {
    applies: (error, call) => opensSession(call) && error.name.startsWith('PackedPolicyTooLarge'),
    code: 'invalid-input',
    remedy: 'Session policies and tags are too large together, as AWS packs them: shorten them, or name fewer.',
  },
  {
    applies: (error, call) => opensSession(call) && error.name.startsWith('MalformedPolicyDocument'),
    code: 'invalid-input',
    remedy: 'Correct inline-session-policy: AWS says above what is wrong with it.',
  },
  {
    applies: (error, call) => opensSession(call) && error.name.startsWith('RegionDisabled'),
    code: 'credentials',
    remedy:
      'STS is switched off for this region: activate it in the account settings of IAM, or use another aws-region.',
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
    remedy: 'There are no AWS credentials. Give this step role-to-assume, or run ecs-actions assume-role before it.',
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
  {
    applies: (error) => error.name === 'ClientException' && /^TaskDefinition is inactive/i.test(error.message),
    code: 'refused',
    remedy: 'The revision was deregistered: name one that is ACTIVE, or register its content again.',
  },
  { applies: named(/NotFound|DoesNotExist/), code: 'not-found', remedy: 'Check the name, the region and the account.' },
  {
    applies: (error) => (httpStatus(error) ?? 0) >= 500,
    code: 'unavailable',
    remedy: 'AWS has trouble: run the job again; https://health.aws.amazon.com tells more.',
  },
  {
    applies: isUntrusted,
    code: 'aws-error',
    remedy: 'The certificate of the endpoint or proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.',
  },
  {
    applies: (error) => isRefusal(tunnelStatus(error)),
    code: 'aws-error',
    remedy:
      'The proxy refuses: correct user and password in HTTPS_PROXY, have it allow this host, or name the host in NO_PROXY.',
  },
  {
    // A reply that cannot be read was cut off, or is not AWS's: both may pass.
    applies: (error) =>
      /^(E[A-Z_]+|ERR_PROXY_TUNNEL)$/.test(errorCode(error) ?? '') ||
      /^(TimeoutError|NetworkingError)$/.test(error.name) ||
      isUnreadable(error),
    code: 'network',
    remedy: 'The connection failed again and again: check the network, the proxy and the region.',
  },
]

const otherwise = { code: 'aws-error', remedy: 'AWS refused the call; the message above says why.' } as const

/** Whether a reply is neither JSON nor XML that the SDK can read; for XML, its error has no name of its own. */
export function isUnreadable({ name, message }: Error): boolean {
  return name === 'SyntaxError' || message.startsWith('@aws-sdk XML parse error')
}

/** What an error of a call is, and what to do about it. */
export function judgement(error: Error, call: AttemptedCall): { code: FailureCode; remedy: string } {
  const { code, remedy } = rules.find(({ applies }) => applies(error, call)) ?? otherwise
  return { code, remedy: typeof remedy === 'string' ? remedy : remedy(error, call) }
}

function isRefusal(status = 0): boolean {
  return status >= 400 && status < 500
}

function missingPermission(error: Error, call: AttemptedCall): string {
  // "… is not authorized to perform: iam:PassRole on resource: arn:… because no identity-based policy allows …"
  const match = /not authorized to perform: ([A-Za-z0-9-]+:[A-Za-z0-9]+)(?: on resource: (\S+))?/.exec(error.message)
  const action = match?.[1] ?? call.action
  if (/explicit deny/.test(error.message)) return `A policy denies it explicitly: find the Deny for ${action}.`
  const statement = JSON.stringify({ Effect: 'Allow', Action: action, Resource: match?.[2] ?? '*' })
  return `Allow it in the role's policy: ${statement}`
}
