import type { LogGroup as LogGroupDescription } from '@aws-sdk/client-cloudwatch-logs'
import { alreadyExists, streamNotFound } from './errors.ts'
import { LogStream } from './log-stream.ts'

export class LogGroup {
  readonly name: string
  readonly arn: string
  readonly createdAt: number
  retentionInDays: number | undefined
  readonly #streams = new Map<string, LogStream>()

  constructor(options: { name: string; arn: string; createdAt: number }) {
    this.name = options.name
    this.arn = options.arn
    this.createdAt = options.createdAt
  }

  createStream(name: string, now: number): LogStream {
    if (this.#streams.has(name)) throw alreadyExists('stream')
    const stream = new LogStream({ name, groupArn: this.arn, createdAt: now })
    this.#streams.set(name, stream)
    return stream
  }

  findStream(name: string, time: number): LogStream | undefined {
    const stream = this.#streams.get(name)
    return stream && stream.createdAt <= time ? stream : undefined
  }

  stream(name: string, time: number): LogStream {
    const stream = this.findStream(name, time)
    if (!stream) throw streamNotFound()
    return stream
  }

  streams(time: number): LogStream[] {
    return [...this.#streams.values()].filter(({ createdAt }) => createdAt <= time)
  }

  describe(): LogGroupDescription {
    const described: LogGroupDescription = {
      logGroupName: this.name,
      creationTime: this.createdAt,
      metricFilterCount: 0,
      arn: `${this.arn}:*`,
      storedBytes: 0,
      logGroupClass: 'STANDARD',
      logGroupArn: this.arn,
    }
    return this.retentionInDays === undefined ? described : { ...described, retentionInDays: this.retentionInDays }
  }
}
