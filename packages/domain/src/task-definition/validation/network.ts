import type { Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { hasEntries, text, texts } from './reading.ts'

// ContainerDefinition. AWS says "hostname is not supported on container when networkMode=awsvpc." and the like.
const notWithAwsvpc = ['dnsServers', 'dnsSearchDomains', 'extraHosts'] as const

/** Settings of containers that only some network modes have. */
export function* networkFindings({ containers, networkMode = 'bridge' }: Definition): Generator<Finding> {
  const names = new Set(containers.map(({ name }) => name))
  for (const { at, value } of containers) {
    if (networkMode !== 'bridge' && hasEntries(value.links)) {
      yield finding(
        'links-network-mode',
        `${at}.links`,
        `is given, but networkMode ${quote(networkMode)} has no links; bridge does.`,
      )
    }
    for (const link of texts(value.links, `${at}.links`)) {
      const [target = ''] = link.value.split(':')
      if (networkMode !== 'bridge' || names.has(target)) continue
      yield finding('unknown-link', link.at, `${quote(target)} is no container of the task definition.`)
    }
    if (networkMode !== 'awsvpc') continue
    const given = notWithAwsvpc.filter((member) => hasEntries(value[member]))
    for (const member of text(value.hostname) ? ['hostname', ...given] : given) {
      yield finding('awsvpc-unsupported', `${at}.${member}`, 'is given, but networkMode "awsvpc" does not support it.')
    }
  }
}
