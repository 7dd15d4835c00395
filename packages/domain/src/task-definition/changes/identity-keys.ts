/**
 * The lists of a task definition whose entries are told apart by one key, so that an overlay can say which of them it
 * means; every other list is replaced as a whole (port mappings, for one, need their port and their protocol).
 * The keys are those of the types in the ECS API reference: ContainerDefinition, Volume, Tag, KeyValuePair, Secret,
 * EnvironmentFile, ContainerDependency, MountPoint, VolumeFrom, Ulimit and SystemControl.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const identityKeys: ReadonlyMap<string, string> = new Map([
  ['containerDefinitions', 'name'],
  ['containerDefinitions[].environment', 'name'],
  ['containerDefinitions[].secrets', 'name'],
  ['containerDefinitions[].environmentFiles', 'value'],
  ['containerDefinitions[].logConfiguration.secretOptions', 'name'],
  ['containerDefinitions[].dependsOn', 'containerName'],
  ['containerDefinitions[].mountPoints', 'containerPath'],
  ['containerDefinitions[].volumesFrom', 'sourceContainer'],
  ['containerDefinitions[].ulimits', 'name'],
  ['containerDefinitions[].systemControls', 'namespace'],
  ['proxyConfiguration.properties', 'name'],
  ['volumes', 'name'],
  ['tags', 'key'],
])

/** The kind of place that a member is, as the keys above name it. */
export function memberKind(kind: string, key: string): string {
  return kind === '' ? key : `${kind}.${key}`
}
