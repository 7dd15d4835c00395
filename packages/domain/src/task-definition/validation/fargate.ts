import type { Container, Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { entries, hasEntries, isGiven, mapping, text, texts } from './reading.ts'

/**
 * What Fargate does not do.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
export function* fargateFindings(definition: Definition): Generator<Finding> {
  if (!definition.isForFargate) return
  const { value, containers, volumes, networkMode } = definition
  if (networkMode !== 'awsvpc') {
    const said = `is ${networkMode === undefined ? 'missing' : quote(networkMode)}; Fargate needs "awsvpc".`
    yield finding('fargate-network-mode', 'networkMode', said)
  }
  if (value.pidMode === 'host') yield unsupported('pidMode', 'is "host"; Fargate has "task" only')
  if (isGiven(value.ipcMode)) yield unsupported('ipcMode')
  for (const { at, value: volume } of volumes) {
    if (text(mapping(volume.host).sourcePath)) yield unsupported(`${at}.host.sourcePath`)
    if (isGiven(volume.dockerVolumeConfiguration)) yield unsupported(`${at}.dockerVolumeConfiguration`)
  }
  for (const { at, value: container } of containers) {
    if (container.privileged === true) yield unsupported(`${at}.privileged`)
  }
  for (const at of doubtful(definition)) {
    yield finding('fargate-doubtful', at, 'is given, but is not for Fargate: AWS refuses or ignores it.')
  }
  yield* platformFindings(definition)
}

function unsupported(at: string, why = 'is given, but is not for Fargate'): Finding {
  return finding('fargate-unsupported', at, `${why}.`)
}

/** Documented as not valid on Fargate; whether AWS refuses it at registration was not seen. */
function* doubtful({ value, containers }: Definition): Generator<string> {
  if (hasEntries(value.placementConstraints)) yield 'placementConstraints'
  for (const container of containers) yield* doubtfulIn(container)
}

function* doubtfulIn({ at, value }: Container): Generator<string> {
  if (value.disableNetworking === true) yield `${at}.disableNetworking`
  if (hasEntries(value.dockerSecurityOptions)) yield `${at}.dockerSecurityOptions`
  for (const requirement of entries(value.resourceRequirements, `${at}.resourceRequirements`)) {
    if (requirement.value.type === 'GPU') yield requirement.at
  }
  const linux = mapping(value.linuxParameters)
  if (hasEntries(linux.devices)) yield `${at}.linuxParameters.devices`
  for (const member of ['sharedMemorySize', 'maxSwap', 'swappiness']) {
    if (isGiven(linux[member])) yield `${at}.linuxParameters.${member}`
  }
  // KernelCapabilities: "Tasks launched on Fargate only support adding the SYS_PTRACE kernel capability."
  for (const capability of texts(mapping(linux.capabilities).add, `${at}.linuxParameters.capabilities.add`)) {
    if (capability.value !== 'SYS_PTRACE') yield capability.at
  }
}

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-task-os
const instanceFamilies = ['WINDOWS_SERVER_2004_CORE', 'WINDOWS_SERVER_2016_FULL', 'WINDOWS_SERVER_20H2_CORE']

/** RuntimePlatform: ARM64 is for Linux, and some Windows families for instances. */
function* platformFindings({ value, isForWindows }: Definition): Generator<Finding> {
  const { cpuArchitecture, operatingSystemFamily } = mapping(value.runtimePlatform)
  if (isForWindows && cpuArchitecture === 'ARM64') {
    const said = 'is "ARM64", which Fargate has for Linux only.'
    yield finding('fargate-platform', 'runtimePlatform.cpuArchitecture', said)
  }
  const family = text(operatingSystemFamily)
  if (family === undefined || !instanceFamilies.includes(family)) return
  const said = `is ${quote(family)}, which is for instances; Fargate has 2019 and later.`
  yield finding('fargate-doubtful', 'runtimePlatform.operatingSystemFamily', said)
}
