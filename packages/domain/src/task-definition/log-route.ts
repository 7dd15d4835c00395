import type { Json, JsonObject } from '../json.ts'
import { shortened } from '../secret-looking.ts'

// Of Fluent Bit's outputs, in small letters: what says where lines are found. All others may hold tokens and headers.
const harmless: readonly string[] = [
  ...['name', 'region', 'host', 'port'],
  ...['log_group_name', 'log_stream_name', 'log_stream_prefix'],
  ...['delivery_stream', 'stream', 'bucket', 's3_key_format', 'index', 'topics', 'dd_service', 'dd_source'],
]

/** Where a log driver other than awslogs sends lines, as far as its options tell without giving secrets away. */
export function logRoute(driver: Json | undefined, options: JsonObject): string {
  if (driver === 'awsfirelens') {
    const known = Object.entries(options).flatMap(([name, value]) =>
      typeof value === 'string' && harmless.includes(name.toLowerCase()) ? [`${name} ${shortened(value)}`] : [],
    )
    const where = known.length === 0 ? 'as the configuration of the log router says' : known.join(', ')
    return `logs through FireLens (awsfirelens): ${where}`
  }
  if (driver === 'splunk') {
    const host = hostOf(options['splunk-url'])
    return `logs through splunk${host === undefined ? '' : ` to ${host}`}, not to CloudWatch Logs`
  }
  const name = typeof driver === 'string' ? shortened(driver) : 'a driver that is not named'
  return `logs through ${name}, not to CloudWatch Logs`
}

/** Without the user, the path and the query, any of which may be a key. */
function hostOf(url: Json | undefined): string | undefined {
  const [, scheme, host] =
    /^(https?:\/\/)(?:[^/?#\s]*@)?([^/?#@\s]{1,255})/i.exec(typeof url === 'string' ? url : '') ?? []
  return scheme && host && `${scheme}${host}`
}
