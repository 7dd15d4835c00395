import type { ClientOptions } from '@ecs-actions/aws/client-settings'

/** What every part of a step is given. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: ClientOptions['clock']
  /** Name of the action, for the user agent. */
  readonly action: string
}
