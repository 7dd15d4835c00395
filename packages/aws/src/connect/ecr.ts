import { ECRClient } from '@aws-sdk/client-ecr'
import type { ClientOptions } from '../client-settings.ts'
import { Ecr } from '../ecr.ts'
import { connected } from './client.ts'

/** ECR on an SDK client of its own; apart, so that only steps that need it load it. */
export function ecr(options: ClientOptions): Ecr {
  return new Ecr(connected(ECRClient, options))
}
