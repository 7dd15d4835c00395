const forms = 'the name or the ARN of an SSM parameter, or the ARN of a Secrets Manager secret'

/**
 * Why a `valueFrom` names no secret; undefined when it does. Beyond the region nothing of an ARN is looked at that AWS
 * does not look at either: whether the secret is there is another question.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
export function secretReferenceProblem(valueFrom: string): string | undefined {
  if (!valueFrom.startsWith('arn:')) return isParameterName(valueFrom) ? undefined : `is none; expected ${forms}`
  const [, partition = '', service, region, account, kind = '', ...rest] = valueFrom.split(':')
  const isArn = /^aws[a-z-]*$/.test(partition) && region && /^\d{12}$/.test(account ?? '')
  if (service === 'ssm') {
    return isArn && kind.startsWith('parameter/')
      ? undefined
      : 'is no ARN of a parameter; expected arn:aws:ssm:REGION:ACCOUNT:parameter/NAME'
  }
  if (service !== 'secretsmanager') return `is of another service; expected ${forms}`
  if (!isArn || kind !== 'secret' || !rest[0]) {
    return 'is no ARN of a secret; expected arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME'
  }
  return suffixProblem(rest.slice(1))
}

/** After the name come no part, or all three: JSON key, version stage and version id, of which each may be empty. */
function suffixProblem(suffix: readonly string[]): string | undefined {
  if (suffix.length === 0) return undefined
  if (suffix.length !== 3) {
    return `has ${suffix.length} parts after the name of the secret; expected none, or three: NAME:JSON_KEY:VERSION_STAGE:VERSION_ID, of which each may be empty`
  }
  const [, stage, id] = suffix
  return stage && id ? 'names a version stage and a version id, which exclude each other' : undefined
}

// "The parameter name can be up to 2048 characters and include the following letters and symbols: a-zA-Z0-9_.-", and
// the slashes of a hierarchy.
function isParameterName(name: string): boolean {
  return /^[A-Za-z0-9_.\-/]{1,2048}$/.test(name)
}
