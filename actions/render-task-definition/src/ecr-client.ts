import { ECRClient } from '@aws-sdk/client-ecr'
import { type ClientOptions, clientSettings } from '@ecs-actions/aws/client-settings'
import { Ecr } from '@ecs-actions/aws/ecr'

/** Apart from main, which loads it only when a tag is to be resolved. */
export function ecr(options: ClientOptions): Ecr {
  return new Ecr(new ECRClient(clientSettings(options)))
}
