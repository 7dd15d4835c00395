import type { JsonProtocol, ServiceError } from '../service.ts'
import { jsonProblem } from './json-problem.ts'
import type { CommonProblem } from './protocol.ts'
import { queryProblem } from './query.ts'

/** A reply of a JSON service, whether it is written as JSON or CBOR. */
export interface Written {
  readonly status: number
  readonly requestId: string
  readonly body: unknown
  /** Besides those that every reply has. */
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * An error as JSON and CBOR write it. With awsQueryCompatible the body has the name of the error's shape, which can
 * differ from the code, and a header has the code that clients saw with the Query protocol.
 */
export function errorParts(
  { queryCompatible }: JsonProtocol,
  { name, message, status, members }: ServiceError,
): Required<Pick<Written, 'body' | 'headers'>> {
  const queryError = `${name};${status < 500 ? 'Sender' : 'Receiver'}`
  return {
    body: { __type: queryCompatible?.shapeNames.get(name) ?? name, message, ...members },
    headers: { 'x-amzn-errortype': name, ...(queryCompatible && { 'x-amzn-query-error': queryError }) },
  }
}

export function problemOf({ queryCompatible }: JsonProtocol): (problem: CommonProblem) => ServiceError {
  return queryCompatible ? queryProblem : jsonProblem
}
