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

/** The console decodes the fragment twice and writes the percent sign as "$25". */
function twiceEncoded(text: string): string {
  return encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$')
}
