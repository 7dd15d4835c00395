import { ECRClient } from '@aws-sdk/client-ecr'
import { type ClientOptions, clientSettings } from '../client-settings.ts'
import { EcrScans } from '../ecr-scans.ts'

/** Scans of images in ECR, on an SDK client of its own; apart, so that only steps that need it load it. */
export function ecrScans(options: ClientOptions): EcrScans {
  return new EcrScans(new ECRClient(clientSettings(options)))
}
