import { required, validationError } from '../../validation-error.ts'

/** @throws ServiceError ValidationError unless the member is absent or a whole number in the range */
export function within(at: string, value: number | undefined, range: { least: number; most: number }): void {
  const { least, most } = range
  if (value === undefined || (Number.isInteger(value) && least <= value && value <= most)) return
  throw validationError(`${at} '${value}' must be a whole number from ${least} to ${most}`)
}

/** @throws ServiceError ValidationError unless the member is absent or the only value that is simulated */
export function only(at: string, value: string | undefined, simulated: string): void {
  if (value === undefined || value === simulated) return
  throw validationError(`${at} '${value}' is not simulated: only '${simulated}' is`)
}

/** @throws ServiceError ValidationError for what cannot be the name of a load balancer or target group */
export function elbName(what: 'load balancer' | 'target group', given: string | undefined): string {
  const name = required('name', given)
  const letters = /^(?!-)[A-Za-z0-9-]+(?<!-)$/.test(name)
  if (!letters) {
    throw validationError(
      `The ${what} name '${name}' can only contain characters that are alphanumeric characters and hyphens(-), and must not begin or end with a hyphen`,
    )
  }
  if (name.length > 32) throw validationError(`The ${what} name '${name}' cannot be longer than '32' characters`)
  if (what === 'load balancer' && name.startsWith('internal-')) {
    throw validationError(`The ${what} name '${name}' cannot begin with 'internal-'`)
  }
  return name
}

const arnTypes = {
  'target group': 'targetgroup',
  'load balancer': 'loadbalancer',
  listener: 'listener',
  'listener rule': 'listener-rule',
}

/** @throws ServiceError ValidationError unless it is an ARN of this kind of thing */
export function elbArn(what: keyof typeof arnTypes, given: string | undefined): string {
  const arn = required(`${what.replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase())}Arn`, given)
  const type = /^arn:aws:elasticloadbalancing:[a-z0-9-]+:\d{12}:([a-z-]+)\/[\w/-]+$/.exec(arn)?.[1]
  if (type !== arnTypes[what]) throw validationError(`'${arn}' is not a valid ${what} ARN`)
  return arn
}
