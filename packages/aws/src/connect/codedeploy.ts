import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import type { ClientOptions } from '../client-settings.ts'
import { clockedRetry } from '../clocked-retry.ts'
import { CodeDeploy } from '../codedeploy.ts'
import { CodeDeployHistory } from '../codedeploy-history.ts'
import { connected } from './client.ts'

/** CodeDeploy on SDK clients of its own. */
export function codeDeploy(options: ClientOptions): CodeDeploy {
  const once = clockedRetry({ clock: options.clock, attempts: 1, random: Math.random })
  return new CodeDeploy({
    client: connected(CodeDeployClient, options),
    creating: connected(CodeDeployClient, options, { retryStrategy: once }),
  })
}

/** The same for looking back. */
export function codeDeployHistory(options: ClientOptions): CodeDeployHistory {
  return new CodeDeployHistory(connected(CodeDeployClient, options))
}
