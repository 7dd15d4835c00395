import { isJsonArray, type Json } from '../../json.ts'
import type { Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { type Entry, entries, isGiven, mapping, text, texts } from './reading.ts'

// ProxyConfiguration, properties: one of the two ids is enough.
const proxyProperties = ['AppPorts', 'ProxyIngressPort', 'ProxyEgressPort']

/** GPUs and accelerators, credential specs, and the App Mesh proxy. */
export function* deviceFindings({ value, containers }: Definition): Generator<Finding> {
  for (const { at, value: container } of containers) {
    for (const requirement of entries(container.resourceRequirements, `${at}.resourceRequirements`)) {
      yield* requirementFindings(requirement)
    }
    yield* credentialFindings(container.credentialSpecs, `${at}.credentialSpecs`)
  }
  const { containerName, properties } = mapping(value.proxyConfiguration)
  const proxy = text(containerName)
  if (proxy === undefined) return
  if (!containers.some(({ name }) => name === proxy)) {
    const said = `${quote(proxy)} is no container of the task definition.`
    yield finding('proxy-container', 'proxyConfiguration.containerName', said)
  }
  const given = new Set(
    entries(properties, 'proxyConfiguration.properties').map((property) => text(property.value.name)),
  )
  const missing = proxyProperties.filter((name) => !given.has(name))
  if (!given.has('IgnoredUID') && !given.has('IgnoredGID')) missing.push('IgnoredUID')
  if (missing.length === 0) return
  yield finding('proxy-properties', 'proxyConfiguration.properties', `lacks ${missing.join(', ')}.`)
}

/** ResourceRequirement: a value, or for a GPU a way to share it, but not both. */
function* requirementFindings({ at, value }: Entry): Generator<Finding> {
  const hasValue = isGiven(value.value)
  const isShared = isGiven(value.sharingStrategy)
  if (!hasValue && !isShared) yield finding('resource-requirement', `${at}.value`, 'is missing.')
  if (hasValue && isShared) {
    yield finding('resource-requirement', `${at}.sharingStrategy`, 'is given beside a value; AWS takes one of them.')
  }
  if (isShared && text(value.type) !== 'GPU') {
    yield finding('resource-requirement', `${at}.sharingStrategy`, 'is for the type "GPU" only.')
  }
}

/** ContainerDefinition, credentialSpecs: one at most, in one of two forms. */
function* credentialFindings(specs: Json | undefined, at: string): Generator<Finding> {
  if (isJsonArray(specs) && specs.length > 1) {
    yield finding('credential-specs', at, `has ${specs.length} entries; AWS takes one.`)
  }
  for (const spec of texts(specs, at)) {
    if (/^credentialspec(?:domainless)?:arn:aws[a-z-]*:(?:ssm|s3):/.test(spec.value)) continue
    const said = `${quote(spec.value)} is no credential spec; expected credentialspec:ARN or credentialspecdomainless:ARN, of SSM or S3.`
    yield finding('credential-specs', spec.at, said)
  }
}
