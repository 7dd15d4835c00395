/** An image reference, taken apart. */
export interface ImageReference {
  /** Registry host and path: `docker.io/library/nginx`, `123456789012.dkr.ecr.eu-west-1.amazonaws.com/app`. */
  readonly repository: string
  /** undefined when the digest alone says which image. */
  readonly tag: string | undefined
  readonly digest: string | undefined
}

/** Reads `repo`, `repo:tag`, `repo@sha256:…` or `repo:tag@sha256:…` as a container runtime does: no tag is `latest`. */
export function parseReference(reference: string): ImageReference {
  const at = reference.indexOf('@')
  const digest = at < 0 ? undefined : reference.slice(at + 1)
  const named = at < 0 ? reference : reference.slice(0, at)
  const colon = named.lastIndexOf(':')
  // A colon before the last slash belongs to the registry's port.
  const hasTag = colon > named.lastIndexOf('/')
  const tag = hasTag ? named.slice(colon + 1) : undefined
  return {
    repository: qualified(hasTag ? named.slice(0, colon) : named),
    tag: tag ?? (digest === undefined ? 'latest' : undefined),
    digest,
  }
}

/** Docker Hub's short names in full: `nginx` is `docker.io/library/nginx`. */
function qualified(name: string): string {
  const slash = name.indexOf('/')
  const first = slash < 0 ? '' : name.slice(0, slash)
  const isHost = first.includes('.') || first.includes(':') || first === 'localhost'
  if (!isHost) return slash < 0 ? `docker.io/library/${name}` : `docker.io/${name}`
  return name.startsWith('docker.io/') && !name.slice('docker.io/'.length).includes('/')
    ? `docker.io/library/${name.slice('docker.io/'.length)}`
    : name
}

export interface EcrRepository {
  readonly registryId: string
  readonly region: string
  readonly name: string
}

/** The parts of a private ECR repository's address; undefined for any other registry. */
export function ecrRepository(repository: string): EcrRepository | undefined {
  const match = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/(.+)$/.exec(repository)
  const [, registryId, region, name] = match ?? []
  if (registryId === undefined || region === undefined || name === undefined) return undefined
  return { registryId, region, name }
}
