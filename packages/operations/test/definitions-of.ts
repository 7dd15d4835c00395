import { ECSClient, type ECSClientConfig } from '@aws-sdk/client-ecs'
import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { EcsDefinitions } from '@ecs-actions/aws/ecs-definitions'
import type { Clock } from '@ecs-actions/operations/clock'

/** Task definitions as what ships has them: a registration makes one attempt. */
export function definitionsOf(settings: ECSClientConfig, clock: Clock): EcsDefinitions {
  const once = clockedRetry({ clock, attempts: 1, random: Math.random })
  return new EcsDefinitions({
    client: new ECSClient(settings),
    registering: () => new ECSClient({ ...settings, retryStrategy: once }),
  })
}
