import type { Json } from '../../json.ts'
import type { Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'

// Of ContainerDefinition and RegisterTaskDefinition: "This parameter is not supported for Windows containers."
const containerMembers = [
  'links',
  'user',
  'linuxParameters',
  'disableNetworking',
  'privileged',
  'readonlyRootFilesystem',
  'dnsServers',
  'dnsSearchDomains',
  'extraHosts',
  'ulimits',
  'systemControls',
] as const
const taskMembers = ['pidMode', 'ipcMode'] as const

/** What Windows containers do not have. */
export function* windowsFindings({ value, containers, isForWindows }: Definition): Generator<Finding> {
  if (!isForWindows) return
  for (const member of taskMembers) {
    if (isUsed(value[member])) yield unsupported(member)
  }
  for (const { at, value: container } of containers) {
    for (const member of containerMembers) {
      if (isUsed(container[member])) yield unsupported(`${at}.${member}`)
    }
  }
}

function unsupported(at: string): Finding {
  return finding('windows-unsupported', at, 'is given, but is not for Windows containers: AWS refuses or ignores it.')
}

function isUsed(value: Json | undefined): boolean {
  if (typeof value === 'object') return value !== null && Object.keys(value).length > 0
  return value !== undefined && value !== false
}
