import { isNativeError } from 'node:util/types'
import { NormalizedSchema } from '@smithy/core/schema'
import type { ActivityCounter } from './activity.ts'
import { delay, type FaultAnswer, faultAnswer, staleness } from './faults/apply.ts'
import { carriesTags } from './faults/carries-tags.ts'
import type { FaultSchedule } from './faults/fault-schedule.ts'
import type { TokenEndpoint } from './github/token-endpoint.ts'
import type { Identifiers } from './identifiers.ts'
import { authenticate } from './identity/authenticate.ts'
import type { CredentialStore } from './identity/credential-store.ts'
import type { Log } from './log.ts'
import type { Fault } from './scenario/faults.ts'
import { type Call, type Caller, type Operation, type Service, ServiceError } from './service.ts'
import type { Clock } from './time/clock.ts'
import type { WireRequest, WireResponse } from './wire/message.ts'
import type { WireProtocol } from './wire/protocol.ts'
import { route } from './wire/route.ts'

export interface DispatchOptions {
  readonly services: readonly Service[]
  readonly github: TokenEndpoint
  readonly clock: Clock
  readonly region: string
  readonly credentials: CredentialStore
  readonly faults: FaultSchedule
  readonly activity: ActivityCounter
  readonly identifiers: Identifiers
  readonly log: Log
}

/** What is learnt about one request on its way, for the log. */
interface Trace {
  readonly requestId: string
  service: string
  operation: string
  caller: string | undefined
  error: string | undefined
  faults: readonly Fault[]
  readonly notes: string[]
}

interface Handler {
  readonly service: string
  readonly operation: string
  readonly wire: WireProtocol
  /** @throws ServiceError for a request that AWS refuses before it looks at it */
  authenticate(): Caller
  /** Performs the operation. */
  perform(call: Call, trace: Trace): Promise<WireResponse>
}

/**
 * The way of a request: find the operation, authenticate, suffer the faults that strike before the effect, perform,
 * suffer those that strike after it.
 */
export class Dispatcher {
  readonly #options: DispatchOptions
  readonly #start: number

  constructor(options: DispatchOptions) {
    this.#options = options
    this.#start = options.clock.now()
  }

  handle(request: WireRequest): Promise<WireResponse> {
    const { activity, clock, identifiers, log } = this.#options
    return activity.during(async () => {
      const at = clock.now()
      const trace: Trace = {
        requestId: identifiers.uuid(),
        service: 'unknown',
        operation: 'unknown',
        caller: undefined,
        error: undefined,
        faults: [],
        notes: [],
      }
      const response = await this.#answer(request, trace)
      log({
        at,
        requestId: trace.requestId,
        service: trace.service,
        operation: trace.operation,
        ...(trace.caller !== undefined && { caller: trace.caller }),
        result:
          response.kind === 'reset'
            ? response
            : { kind: 'reply', status: response.status, ...(trace.error !== undefined && { error: trace.error }) },
        faults: trace.faults.map((fault) => fault.fault),
        notes: trace.notes,
      })
      return response
    })
  }

  async #answer(request: WireRequest, trace: Trace): Promise<WireResponse> {
    const handler = this.#handler(request, trace)
    if ('kind' in handler) return handler
    trace.service = handler.service
    trace.operation = handler.operation
    try {
      return await this.#withFaults(handler, { request, trace })
    } catch (error) {
      return this.#failed(error, { wire: handler.wire, trace })
    }
  }

  #failed(error: unknown, { wire, trace }: { readonly wire: WireProtocol; readonly trace: Trace }): WireResponse {
    if (!(error instanceof ServiceError)) {
      trace.notes.push(`defect of the simulator: ${isNativeError(error) ? error.stack : String(error)}`)
    }
    const answered = error instanceof ServiceError ? error : wire.problem({ kind: 'defect' })
    trace.error = answered.name
    return wire.encodeError(answered, trace.requestId)
  }

  #handler(request: WireRequest, trace: Trace): Handler | WireResponse {
    const { services, github } = this.#options
    if (github.owns(request)) {
      return { ...github, authenticate: () => github.authenticate(request), perform: () => github.answer(request) }
    }
    const routed = route(services, request)
    if (routed.kind === 'operation') return this.#serviceHandler(routed, request)
    trace.service = routed.service
    trace.operation = routed.operation
    trace.notes.push(routed.error.message)
    return this.#failed(routed.error, { wire: routed.wire, trace })
  }

  #serviceHandler(
    { service, operation, wire }: { service: Service; operation: Operation; wire: WireProtocol },
    request: WireRequest,
  ): Handler {
    const { credentials, clock, region } = this.#options
    const [, , name, , inputSchema, outputSchema] = operation.schema
    return {
      service: service.name,
      operation: name,
      wire,
      authenticate: () =>
        authenticate({ request, service, operation: name, wire, credentials, region, now: clock.now() }),
      perform: async (call, trace) => {
        const { value, dropped } = wire.decode(NormalizedSchema.of(inputSchema), request.body)
        trace.notes.push(...dropped.map((path) => `ignored the unknown member ${path}`))
        const output = await operation.handle(value, call)
        const schema = NormalizedSchema.of(outputSchema)
        return wire.encode({ operation: name, schema, output, requestId: call.requestId })
      },
    }
  }

  async #withFaults(
    handler: Handler,
    { request, trace }: { request: WireRequest; trace: Trace },
  ): Promise<WireResponse> {
    const { faults, clock } = this.#options
    const caller = handler.authenticate()
    trace.caller = caller.arn
    const { service, operation, wire } = handler
    const elapsed = clock.now() - this.#start
    const hit = faults.next({ service, operation, elapsed, carriesTags: () => carriesTags(request.body) })
    trace.faults = hit
    const context = { service, operation, wire, caller }
    if (await this.#delayed(delay(hit, 'before-effect'), request)) return { kind: 'reset' }
    const early = faultAnswer(hit, { ...context, phase: 'before-effect' })
    if (early) return this.#faulty(early, { wire, trace })
    // What the scenario began with has always been there.
    const call = { requestId: trace.requestId, caller, readAt: Math.max(this.#start, clock.now() - staleness(hit)) }
    // The answer to a failed operation is subject to the same faults on its way back as that to a successful one.
    const response = await handler.perform(call, trace).catch((error) => this.#failed(error, { wire, trace }))
    if (await this.#delayed(delay(hit, 'after-effect'), request)) return { kind: 'reset' }
    const late = faultAnswer(hit, { ...context, phase: 'after-effect' })
    return late ? this.#faulty(late, { wire, trace }) : response
  }

  #faulty(answer: FaultAnswer, { wire, trace }: { wire: WireProtocol; trace: Trace }): WireResponse {
    if (answer instanceof ServiceError) return this.#failed(answer, { wire, trace })
    return answer
  }

  /** Whether the client went away meanwhile. */
  async #delayed(ms: number, { signal }: WireRequest): Promise<boolean> {
    if (ms === 0) return false
    return (await this.#options.activity.wait(ms, signal)) === 'aborted'
  }
}
