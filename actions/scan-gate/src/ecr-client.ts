import { ECRClient } from '@aws-sdk/client-ecr'
import { type ClientOptions, clientSettings } from '@ecs-actions/aws/client-settings'
import { EcrScans } from '@ecs-actions/aws/ecr-scans'

/** Apart from main, which loads it only when an image is in ECR. */
export function ecrScans(options: ClientOptions): EcrScans {
  return new EcrScans(new ECRClient(clientSettings(options)))
}
