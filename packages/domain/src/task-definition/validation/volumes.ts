import type { Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { type Entry, entries, isGiven, mapping, text } from './reading.ts'

// Volume: one of them at most. An empty `host` is what a volume without any of them shows.
const kinds = [
  'dockerVolumeConfiguration',
  'efsVolumeConfiguration',
  's3filesVolumeConfiguration',
  'fsxWindowsFileServerVolumeConfiguration',
] as const

/** Volumes, and what containers mount of them. */
export function* volumeFindings(definition: Definition): Generator<Finding> {
  const { volumes } = definition
  for (const volume of volumes) {
    yield* kindFindings(volume)
    yield* efsFindings(volume)
    const { s3filesVolumeConfiguration } = volume.value
    if (isGiven(s3filesVolumeConfiguration) && !text(definition.value.taskRoleArn)) {
      const said = 'needs a taskRoleArn, with which the file system is mounted.'
      yield finding('s3-files-volume', `${volume.at}.s3filesVolumeConfiguration`, said)
    }
  }
  const [, ...more] = volumes.filter(({ value }) => value.configuredAtLaunch === true)
  for (const { at } of more) {
    const said = 'is true for another volume already; AWS takes one that is configured at launch.'
    yield finding('volumes-at-launch', `${at}.configuredAtLaunch`, said)
  }
  yield* mountFindings(definition)
}

function* kindFindings({ at, value }: Entry): Generator<Finding> {
  const given: string[] = kinds.filter((kind) => isGiven(value[kind]))
  if (isGiven(mapping(value.host).sourcePath)) given.push('host')
  if (value.configuredAtLaunch === true) given.push('configuredAtLaunch')
  if (given.length > 1) yield finding('volume-kind', at, `has ${given.join(' and ')}; a volume is of one kind.`)
}

/** EFSVolumeConfiguration and EFSAuthorizationConfig. */
function* efsFindings({ at, value }: Entry): Generator<Finding> {
  const efs = mapping(value.efsVolumeConfiguration)
  const { accessPointId, iam } = mapping(efs.authorizationConfig)
  const path = `${at}.efsVolumeConfiguration`
  if ((isGiven(accessPointId) || iam === 'ENABLED') && efs.transitEncryption !== 'ENABLED') {
    const said = `must be "ENABLED" with ${isGiven(accessPointId) ? 'an access point' : 'IAM authorization'}.`
    yield finding('efs-volume', `${path}.transitEncryption`, said)
  }
  const directory = text(efs.rootDirectory)
  if (isGiven(accessPointId) && directory && directory !== '/') {
    const said = `is ${quote(directory)}, but the access point sets it: leave it out.`
    yield finding('efs-volume', `${path}.rootDirectory`, said)
  }
}

function* mountFindings({ containers, volumes }: Definition): Generator<Finding> {
  const volumeNames = new Set(volumes.map(({ value }) => text(value.name)))
  const containerNames = new Set(containers.map(({ name }) => name))
  for (const { at, value, name: own } of containers) {
    for (const mount of entries(value.mountPoints, `${at}.mountPoints`)) {
      const name = text(mount.value.sourceVolume)
      if (name === undefined || volumeNames.has(name)) continue
      yield finding('unknown-volume', `${mount.at}.sourceVolume`, `${quote(name)} is no volume of the task definition.`)
    }
    for (const source of entries(value.volumesFrom, `${at}.volumesFrom`)) {
      const name = text(source.value.sourceContainer)
      if (name === undefined || (containerNames.has(name) && name !== own)) continue
      const said = `${quote(name)} is ${name === own ? 'the container itself' : 'no container of the task definition'}.`
      yield finding('volumes-from', `${source.at}.sourceContainer`, said)
    }
  }
}
