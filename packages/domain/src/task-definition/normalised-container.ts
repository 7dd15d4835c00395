import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { eachEntry, sortedBy, withMember, withoutDefaults } from './canonical.ts'

// What ECS shows for a container that says nothing of it: `cpu: 0`, `essential: true` and five empty lists. Of the others
// an empty list or mapping says no more than none. An empty `command` or `entryPoint` may say more: they stay.
const absent: JsonObject = {
  ...{ cpu: 0, essential: true },
  ...{ portMappings: [], environment: [], mountPoints: [], volumesFrom: [], systemControls: [] },
  ...{ environmentFiles: [], secrets: [], dependsOn: [], links: [], extraHosts: [], ulimits: [] },
  ...{ dnsServers: [], dnsSearchDomains: [], dockerSecurityOptions: [], resourceRequirements: [], credentialSpecs: [] },
  dockerLabels: {},
}

/** @param networkMode of the task: it decides what a port without `hostPort` means */
export function normalisedContainer(container: JsonObject, networkMode: Json | undefined): JsonObject {
  const changes: readonly (readonly [string, (member: Json) => Json])[] = [
    ['portMappings', eachEntry((mapping) => normalisedPort(mapping, networkMode))],
    // ECS shows variables in another order than they were given in: hashicorp/terraform-provider-aws#3035.
    ['environment', sortedBy('name')],
    ['secrets', sortedBy('name')],
    ['mountPoints', eachEntry(normalisedMount)],
    ['volumesFrom', eachEntry(normalisedMount)],
    ['healthCheck', mapping((check) => withoutDefaults(check, { interval: 30, timeout: 5, retries: 3 }))],
    ['logConfiguration', mapping((logs) => withoutDefaults(logs, { options: {}, secretOptions: [] }))],
    ['firelensConfiguration', mapping((firelens) => withoutDefaults(firelens, { options: {} }))],
  ]
  const changed = changes.reduce((value, [key, change]) => withMember(value, key, change), container)
  return withoutDefaults(changed, absent)
}

/**
 * A port of the host that is the only one it can be is as good as none: that of the container in awsvpc and host mode,
 * where 0 is shown as that too; in the others 0, which means any (PortMapping).
 */
function normalisedPort(port: JsonObject, networkMode: Json | undefined): JsonObject {
  const mapped = withoutDefaults(port, { protocol: 'tcp', hostPort: 0 })
  const isFixed = networkMode === 'awsvpc' || networkMode === 'host'
  return isFixed && mapped.containerPort !== undefined
    ? withoutDefaults(mapped, { hostPort: mapped.containerPort })
    : mapped
}

/** `readOnly` is false by default (MountPoint, VolumeFrom). */
function normalisedMount(mount: JsonObject): JsonObject {
  return withoutDefaults(mount, { readOnly: false })
}

function mapping(change: (value: JsonObject) => JsonObject): (value: Json) => Json {
  return (value) => (isJsonObject(value) ? change(value) : value)
}
