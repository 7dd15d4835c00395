import type { MetadataBearer, MiddlewareStack } from '@smithy/types'
import { type ClientOptions, type ClientSettings, clientSettings } from '../client-settings.ts'
import { awaitRecognition } from '../credentials/await-recognition.ts'
import { renewOnExpiry } from '../credentials/renew-on-expiry.ts'

/** An SDK client of this class that renews its credentials when they end. */
export function connected<
  Input extends object,
  Output extends MetadataBearer,
  Client extends { readonly middlewareStack: MiddlewareStack<Input, Output> },
>(Class: new (settings: ClientSettings) => Client, options: ClientOptions, more: Partial<ClientSettings> = {}): Client {
  const client = new Class({ ...clientSettings(options), ...more })
  const { credentials } = options
  if (typeof credentials === 'function') {
    const { middlewareStack } = client
    const recognition = awaitRecognition<Input, Output>(credentials, options.clock)
    middlewareStack.add(recognition, { name: 'awaitRecognition', step: 'initialize' })
    middlewareStack.add(renewOnExpiry<Input, Output>(credentials), { name: 'renewOnExpiry', step: 'initialize' })
  }
  return client
}
