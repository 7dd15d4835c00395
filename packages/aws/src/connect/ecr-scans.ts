import { ECRClient } from '@aws-sdk/client-ecr'
import type { ClientOptions } from '../client-settings.ts'
import { EcrScans } from '../ecr-scans.ts'
import { connected } from './client.ts'

/** Scans of images in ECR, on an SDK client of its own; apart, so that only steps that need it load it. */
export function ecrScans(options: ClientOptions): EcrScans {
  return new EcrScans(connected(ECRClient, options))
}
