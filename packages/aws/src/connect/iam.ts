import { IAMClient } from '@aws-sdk/client-iam'
import { type ClientOptions, clientSettings } from '../client-settings.ts'
import { clockedRetry } from '../clocked-retry.ts'
import { Iam } from '../iam.ts'
import { connected } from './client.ts'

// What is asked here is only good to know, and must not keep the work waiting: a network of its own may have no way to
// IAM at all.
const attempts = 3
const connectTimeout = 3_000
const replyTimeout = 10_000

/** IAM on an SDK client of its own; apart, so that only steps that need it load it. */
export function iam(options: ClientOptions): Iam {
  const retryStrategy = clockedRetry({ clock: options.clock, attempts, random: Math.random })
  const { requestHandler } = clientSettings(options)
  const timeouts = { connectionTimeout: connectTimeout, requestTimeout: replyTimeout, socketTimeout: replyTimeout }
  return new Iam(connected(IAMClient, options, { retryStrategy, requestHandler: { ...requestHandler, ...timeouts } }))
}
