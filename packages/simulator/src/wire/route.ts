import { operationNames, serviceOfTarget } from '../sdk-operations.ts'
import type { Operation, QueryProtocol, Service, ServiceError } from '../service.ts'
import { cborWire } from './cbor.ts'
import { jsonWire } from './json.ts'
import type { WireRequest } from './message.ts'
import type { WireProtocol } from './protocol.ts'
import { queryWire } from './query.ts'

export type Route =
  | {
      readonly kind: 'operation'
      readonly service: Service
      readonly operation: Operation
      readonly wire: WireProtocol
    }
  | {
      readonly kind: 'refused'
      /** For the log, as far as the request tells them. */
      readonly service: string
      readonly operation: string
      readonly wire: WireProtocol
      readonly error: ServiceError
    }

/** Finds the operation that a request asks for. */
export function route(services: readonly Service[], request: WireRequest): Route {
  const target = request.headers['x-amz-target']
  if (target !== undefined) return routeJson(services, target)
  const rpc = /^\/service\/([^/]+)\/operation\/([^/?]+)$/.exec(request.target)
  if (rpc && request.headers['smithy-protocol'] === 'rpc-v2-cbor') {
    const [, prefix = '', name = ''] = rpc
    return routeCbor(services, { prefix, name, bytes: request.bytes ?? new Uint8Array() })
  }
  return routeQuery(services, request)
}

function routeJson(services: readonly Service[], target: string): Route {
  const dot = target.lastIndexOf('.')
  const [prefix, name] = [target.slice(0, Math.max(dot, 0)), target.slice(dot + 1)]
  for (const service of services) {
    if (service.protocol.kind !== 'json' || service.protocol.target !== prefix) continue
    const wire = jsonWire(service.protocol)
    const operation = operationOf(service, name)
    if (operation) return { kind: 'operation', service, operation, wire }
    return refused({ service: service.name, operation: name, wire })
  }
  const wire = jsonWire({ kind: 'json', version: '1.1', target: prefix })
  return refused({ service: serviceOfTarget(prefix) ?? prefix, operation: name, wire })
}

function routeCbor(
  services: readonly Service[],
  { prefix, name, bytes }: { readonly prefix: string; readonly name: string; readonly bytes: Uint8Array },
): Route {
  for (const service of services) {
    if (service.protocol.kind !== 'json' || !service.protocol.queryCompatible) continue
    if (service.protocol.target !== prefix) continue
    const wire = cborWire(service.protocol, bytes)
    const operation = operationOf(service, name)
    if (operation) return { kind: 'operation', service, operation, wire }
    return refused({ service: service.name, operation: name, wire })
  }
  const wire = cborWire({ kind: 'json', version: '1.0', target: prefix }, bytes)
  return refused({ service: serviceOfTarget(prefix) ?? prefix, operation: name, wire })
}

function routeQuery(services: readonly Service[], request: WireRequest): Route {
  const form = new URLSearchParams(request.body)
  const name = form.get('Action') ?? ''
  const version = form.get('Version') ?? undefined
  for (const service of services) {
    const protocol = queryOf(service)
    if (!protocol || (version !== undefined && protocol.version !== version)) continue
    const wire = queryWire(protocol)
    const operation = operationOf(service, name)
    if (operation) return { kind: 'operation', service, operation, wire }
    return refused({ service: service.name, operation: name, version, wire })
  }
  const wire = queryWire({
    kind: 'query',
    version: version ?? '',
    xmlNamespace: 'http://webservices.amazon.com/AWSFault/',
  })
  return refused({ service: '', operation: name, version, wire })
}

function queryOf({ protocol }: Service): QueryProtocol | undefined {
  return protocol.kind === 'query' ? protocol : protocol.queryCompatible?.query
}

function operationOf(service: Service, name: string): Operation | undefined {
  return service.operations.find(({ schema }) => schema[2] === name)
}

interface Unknown {
  readonly service: string
  readonly operation: string
  readonly version?: string | undefined
  readonly wire: WireProtocol
}

function refused({ service, operation, version, wire }: Unknown): Route {
  const note = noteOn(service, operation)
  const error = wire.problem({ kind: 'unknown-operation', operation, note, ...(version !== undefined && { version }) })
  return { kind: 'refused', service, operation, wire, error }
}

function noteOn(service: string, operation: string): string {
  if (operation === '') return 'the request names no operation: AWS clients send X-Amz-Target, or a form with Action'
  if (operationNames(service).has(operation)) {
    return `${service} has the operation ${operation}, but this simulator does not simulate it`
  }
  const where = service === '' ? 'any service' : service
  return `${operation} is not an operation of ${where} that this simulator knows`
}
