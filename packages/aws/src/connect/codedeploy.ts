import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { type ClientOptions, clientSettings } from '../client-settings.ts'
import { clockedRetry } from '../clocked-retry.ts'
import { CodeDeploy } from '../codedeploy.ts'
import { CodeDeployHistory } from '../codedeploy-history.ts'

/** CodeDeploy on SDK clients of its own. */
export function codeDeploy(options: ClientOptions): CodeDeploy {
  const settings = clientSettings(options)
  const once = clockedRetry({ clock: options.clock, attempts: 1, random: Math.random })
  return new CodeDeploy({
    client: new CodeDeployClient(settings),
    creating: new CodeDeployClient({ ...settings, retryStrategy: once }),
  })
}

/** The same for looking back. */
export function codeDeployHistory(options: ClientOptions): CodeDeployHistory {
  return new CodeDeployHistory(new CodeDeployClient(clientSettings(options)))
}
