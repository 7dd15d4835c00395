import { ECSClient } from '@aws-sdk/client-ecs'
import { type ClientOptions, clientSettings } from '../client-settings.ts'
import { Ecs } from '../ecs.ts'

/** ECS on an SDK client of its own. */
export function ecs(options: ClientOptions): Ecs {
  return new Ecs(new ECSClient(clientSettings(options)))
}
