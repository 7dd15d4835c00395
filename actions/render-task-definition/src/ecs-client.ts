import { ECSClient } from '@aws-sdk/client-ecs'
import { type ClientOptions, clientSettings } from '@ecs-actions/aws/client-settings'
import { Ecs } from '@ecs-actions/aws/ecs'

/** Apart from main, which loads it only when the result is to be registered. */
export function ecs(options: ClientOptions): Ecs {
  return new Ecs(new ECSClient(clientSettings(options)))
}
