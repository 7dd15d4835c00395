import type { GetLogEventsRequest, GetLogEventsResponse } from '@aws-sdk/client-cloudwatch-logs'
import type { Call, Operation } from '../../src/service.ts'
import { logsService } from '../../src/services/logs/index.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'

export interface LogWorldOptions {
  readonly visibility?: number
  readonly emptyPages?: boolean
}

/** CloudWatch Logs on virtual time, called below the wire. */
export function logWorld({ visibility = 0, emptyPages = false }: LogWorldOptions = {}) {
  const clock = new VirtualClock()
  const { service, groups, sink } = logsService({
    clock,
    accountId: '123456789012',
    region: 'eu-west-1',
    timing: { logVisibility: visibility },
    emptyPages,
  })
  const call = (name: string, input: object, readAt: number = clock.now()) =>
    operationNamed(service.operations, name).handle(input, { ...caller, readAt })
  const read = (input: Partial<GetLogEventsRequest>, readAt?: number): Promise<GetLogEventsResponse> =>
    call('GetLogEvents', { logGroupName: 'group', logStreamName: 'stream', ...input }, readAt)
  return { clock, groups, sink, call, read, service }
}

/** A world whose group `group` has a stream `stream` with these messages, a millisecond apart. */
export function worldWithMessages(messages: readonly string[], options: LogWorldOptions = {}) {
  const world = logWorld(options)
  world.groups.create('group').createStream('stream', world.clock.now())
  const start = world.clock.now()
  const events = messages.map((message, index) => ({ timestamp: start + index, message }))
  if (events.length > 0) world.sink.put({ group: 'group', stream: 'stream', events })
  return { ...world, start }
}

export function messagesOf(response: GetLogEventsResponse): string[] {
  return (response.events ?? []).map(({ message = '' }) => message)
}

function operationNamed(operations: readonly Operation[], name: string): Operation {
  const found = operations.find(({ schema }) => schema[2] === name)
  if (!found) throw new Error(`the service has no operation ${name}`)
  return found
}

const caller: Omit<Call, 'readAt'> = {
  requestId: '00000000-0000-4000-a000-000000000000',
  caller: { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/tester', userId: 'AIDATESTER' },
}
