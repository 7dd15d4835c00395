import { ECRClient } from '@aws-sdk/client-ecr'
import { type ClientOptions, clientSettings } from '../client-settings.ts'
import { Ecr } from '../ecr.ts'

/** ECR on an SDK client of its own; apart, so that only steps that need it load it. */
export function ecr(options: ClientOptions): Ecr {
  return new Ecr(new ECRClient(clientSettings(options)))
}
