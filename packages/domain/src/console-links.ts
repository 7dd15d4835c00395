import { consoleHost, lastSegment } from './arn.ts'

/** The task in the web console; undefined in partitions without a public one. */
export function taskUrl(options: { region: string; cluster: string; taskArn: string }): string | undefined {
  const host = consoleHost(options.region)
  const cluster = encodeURIComponent(lastSegment(options.cluster))
  const task = encodeURIComponent(lastSegment(options.taskArn))
  return host && `https://${host}/ecs/v2/clusters/${cluster}/tasks/${task}/configuration?region=${options.region}`
}

/** A log stream in the web console; undefined in partitions without a public one. */
export function logStreamUrl(options: { region: string; group: string; stream: string }): string | undefined {
  const host = consoleHost(options.region)
  const path = `log-group/${twiceEncoded(options.group)}/log-events/${twiceEncoded(options.stream)}`
  return host && `https://${host}/cloudwatch/home?region=${options.region}#logsV2:log-groups/${path}`
}

/** A CodeDeploy deployment in the web console; undefined in partitions without a public one. */
export function deploymentUrl(options: { region: string; deploymentId: string }): string | undefined {
  const host = consoleHost(options.region)
  const id = encodeURIComponent(options.deploymentId)
  return host && `https://${host}/codesuite/codedeploy/deployments/${id}?region=${options.region}`
}

/** A service in the web console; undefined in partitions without a public one. */
export function serviceUrl(options: { region: string; cluster: string; service: string }): string | undefined {
  const host = consoleHost(options.region)
  const cluster = encodeURIComponent(options.cluster)
  const service = encodeURIComponent(options.service)
  return host && `https://${host}/ecs/v2/clusters/${cluster}/services/${service}/health?region=${options.region}`
}

/** The console decodes the fragment twice and writes the percent sign as "$25". */
function twiceEncoded(text: string): string {
  return encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$')
}
