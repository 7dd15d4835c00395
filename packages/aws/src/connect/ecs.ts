import { ECSClient } from '@aws-sdk/client-ecs'
import type { ClientOptions } from '../client-settings.ts'
import { clockedRetry } from '../clocked-retry.ts'
import { Ecs } from '../ecs.ts'
import { EcsDefinitions } from '../ecs-definitions.ts'
import { EcsServices } from '../ecs-services.ts'
import { connected } from './client.ts'

/** Tasks and task definitions, on an SDK client of its own. */
export function ecs(options: ClientOptions): Ecs {
  return new Ecs(connected(ECSClient, options))
}

/** The same beside services and task definitions, on one SDK client for all; a registration has one of its own. */
export function ecsWithServices(options: ClientOptions): {
  tasks: Ecs
  services: EcsServices
  definitions: EcsDefinitions
} {
  const client = connected(ECSClient, options)
  const once = clockedRetry({ clock: options.clock, attempts: 1, random: Math.random })
  const registering = () => connected(ECSClient, options, { retryStrategy: once })
  return {
    tasks: new Ecs(client),
    services: new EcsServices(client),
    definitions: new EcsDefinitions({ client, registering }),
  }
}
