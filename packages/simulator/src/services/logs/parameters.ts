import type { ServiceError } from '../../service.ts'
import { invalidParameter } from './errors.ts'

interface Constraint {
  readonly value: unknown
  readonly at: string
  readonly mustBe: string
}

function violation({ value, at, mustBe }: Constraint): ServiceError {
  return invalidParameter(
    `1 validation error detected: Value '${String(value)}' at '${at}' failed to satisfy constraint: Member must ${mustBe}`,
  )
}

/** @throws InvalidParameterException unless `name` fits AWS's pattern of log group names. */
export function groupName(name: string | undefined): string {
  return checkedName({
    name,
    at: 'logGroupName',
    pattern: /^[.\-_/#A-Za-z0-9]+$/,
    shape: '[\\.\\-_/#A-Za-z0-9]+',
  })
}

/** @throws InvalidParameterException unless `name` fits AWS's pattern of log stream names. */
export function streamName(name: string | undefined): string {
  return checkedName({ name, at: 'logStreamName', pattern: /^[^:*]*$/, shape: '[^:*]*' })
}

function checkedName(options: { name: string | undefined; at: string; pattern: RegExp; shape: string }): string {
  const { name, at, pattern, shape } = options
  if (name === undefined) throw violation({ value: 'null', at, mustBe: 'not be null' })
  if (name.length === 0) {
    throw violation({ value: name, at, mustBe: 'have length greater than or equal to 1' })
  }
  if (name.length > 512) throw violation({ value: name, at, mustBe: 'have length less than or equal to 512' })
  if (!pattern.test(name)) {
    throw violation({ value: name, at, mustBe: `satisfy regular expression pattern: ${shape}` })
  }
  return name
}

/** The group's name from whichever of the two members a request carries. */
export function groupOf(input: { logGroupName?: string | undefined; logGroupIdentifier?: string | undefined }): string {
  if (input.logGroupName !== undefined && input.logGroupIdentifier !== undefined) {
    throw invalidParameter('LogGroup name and LogGroup ARN are mutually exclusive parameters.')
  }
  if (input.logGroupIdentifier === undefined) return groupName(input.logGroupName)
  const arn = /^arn:aws[a-z-]*:logs:[a-z0-9-]*:\d{12}:log-group:([^:*]+)$/.exec(input.logGroupIdentifier)
  return groupName(arn?.[1] ?? input.logGroupIdentifier)
}

/** @throws InvalidParameterException unless the member is absent or one of the valid values */
export function checkChoice(at: string, value: string | undefined, valid: readonly string[]): void {
  if (value === undefined || valid.includes(value)) return
  throw violation({ value, at, mustBe: `satisfy enum value set: [${valid.join(', ')}]` })
}

export function limitWithin(
  value: number | undefined,
  bounds: { readonly most: number; readonly fallback: number },
): number {
  if (value === undefined) return bounds.fallback
  if (value < 1) throw violation({ value, at: 'limit', mustBe: 'have value greater than or equal to 1' })
  if (value > bounds.most) {
    throw violation({ value, at: 'limit', mustBe: `have value less than or equal to ${bounds.most}` })
  }
  return value
}

export interface TimeRange {
  readonly startTime?: number | undefined
  readonly endTime?: number | undefined
}

/** Whether a moment lies in the range: `startTime` belongs to it, `endTime` does not. */
export function withinRange(range: TimeRange): (timestamp: number) => boolean {
  const { startTime, endTime } = range
  for (const [at, value] of Object.entries({ startTime, endTime })) {
    if (value !== undefined && value < 0)
      throw violation({ value, at, mustBe: 'have value greater than or equal to 0' })
  }
  return (timestamp) => timestamp >= (startTime ?? 0) && timestamp < (endTime ?? Number.POSITIVE_INFINITY)
}
