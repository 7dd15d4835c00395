import { Agent } from 'node:https'
import type { AwsCredentialIdentity, RetryStrategyV2 } from '@smithy/types'
import { clockedRetry } from './clocked-retry.ts'
import type { CredentialSource } from './credentials/source.ts'

export interface ClientSettings {
  readonly region: string
  readonly retryStrategy: RetryStrategyV2
  readonly requestHandler: {
    httpsAgent: Agent
    connectionTimeout: number
    requestTimeout: number
    socketTimeout: number
    throwOnRequestTimeout: boolean
  }
  readonly customUserAgent: [string, string][]
  readonly credentials?: AwsCredentialIdentity | CredentialSource
  readonly defaultsMode: 'standard'
}

// Every reply of the calls we make comes within seconds; a connection that hangs is dropped and tried again.
const connectTimeout = 5_000
const replyTimeout = 30_000
// The first call included. With back-off they reach over some twenty seconds of trouble.
const attempts = 8

export interface ClientOptions {
  readonly region: string
  readonly clock: {
    /** Epoch ms. */
    now(): number
    /** Milliseconds; rejects when the signal aborts. */
    sleep(ms: number, signal?: AbortSignal): Promise<void>
  }
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Name of the action, for the user agent. */
  readonly action: string
  /** Without any, the SDK looks for credentials itself, for each client. */
  readonly credentials?: AwsCredentialIdentity | CredentialSource
}

/** What every SDK client of an action gets: retries that sleep on our clock, time-outs, the job's proxy. */
export function clientSettings(options: ClientOptions): ClientSettings {
  const { region, clock, environment, action, credentials } = options
  return {
    region,
    retryStrategy: clockedRetry({ clock, attempts, random: Math.random }),
    requestHandler: {
      // The SDK's own agent knows no proxy (HTTPS_PROXY, NO_PROXY); Node's does when it is told where to look.
      httpsAgent: new Agent({ keepAlive: true, proxyEnv: { ...environment } }),
      connectionTimeout: connectTimeout,
      requestTimeout: replyTimeout,
      // The other limit ends with the head of a reply; this one also ends a body that stalls.
      socketTimeout: replyTimeout,
      throwOnRequestTimeout: true,
    },
    customUserAgent: [['ecs-actions', action]],
    // Without a mode the SDK may ask the machine's metadata service which one suits.
    defaultsMode: 'standard',
    ...(credentials ? { credentials } : {}),
  }
}
