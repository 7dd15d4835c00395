import type { JsonProtocol, ServiceError } from '../service.ts'
import { jsonProblem } from './json-problem.ts'
import type { CommonProblem } from './protocol.ts'
import { queryProblem } from './query.ts'

/** The name in the body: with awsQueryCompatible the error's shape, whose name can differ from the code. */
export function shapeName({ queryCompatible }: JsonProtocol, { name }: ServiceError): string {
  return queryCompatible?.shapeNames.get(name) ?? name
}

/** With awsQueryCompatible clients find the code that they had with the Query protocol in a header. */
export function queryError({ queryCompatible }: JsonProtocol, { name, status }: ServiceError): Record<string, string> {
  return queryCompatible ? { 'x-amzn-query-error': `${name};${status < 500 ? 'Sender' : 'Receiver'}` } : {}
}

export function problemOf({ queryCompatible }: JsonProtocol): (problem: CommonProblem) => ServiceError {
  return queryCompatible ? queryProblem : jsonProblem
}
