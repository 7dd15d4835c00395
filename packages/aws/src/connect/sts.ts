import { STSClient } from '@aws-sdk/client-sts'
import { type ClientOptions, clientSettings } from '../client-settings.ts'
import { clockedRetry } from '../clocked-retry.ts'
import { Sts } from '../sts.ts'
import { connected } from './client.ts'

// AWS itself waits up to five seconds for GitHub's keys.
const replyTimeout = 15_000

/**
 * STS on an SDK client of its own; apart, so that only steps that need it load it. It tries each call once: who opens
 * sessions knows better what to repeat, and with which token.
 */
export function sts(options: ClientOptions): Sts {
  const once = clockedRetry({ clock: options.clock, attempts: 1, random: Math.random })
  const { requestHandler } = clientSettings(options)
  const hasty = { ...requestHandler, requestTimeout: replyTimeout, socketTimeout: replyTimeout }
  return new Sts(connected(STSClient, options, { retryStrategy: once, requestHandler: hasty }))
}
