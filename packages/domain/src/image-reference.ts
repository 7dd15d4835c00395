export interface EcrImage {
  readonly accountId: string
  readonly region: string
  readonly repository: string
  readonly tag: string | undefined
  /** `sha256:<64 hex>` */
  readonly digest: string | undefined
}

const ecrHost =
  /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws|amazonaws\.eu|[a-z.]*ic\.gov|sc2s\.sgov\.gov)$/
const repositoryPath = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/
const digestPattern = /^sha256:[0-9a-f]{64}$/
const reference = /^(?<name>[^\s@]+?)(?::(?<tag>[^:/@\s]+))?(?:@(?<digest>\S+))?$/

/** Why `text` is no image reference, or undefined when it is one. */
export function imageProblem(text: string): string | undefined {
  if (text.length > 512) return 'is longer than 512 characters'
  if (text.includes('$')) return `holds a "$": "${text}" is an expression or variable that was not replaced`
  const parts = split(text)
  if (!parts) return `"${text}" is no image reference; expected repository:tag or repository@sha256:<64 hex>`
  if (parts.tag !== undefined && !tagPattern.test(parts.tag)) return `"${parts.tag}" is no image tag`
  if (parts.digest !== undefined && !digestPattern.test(parts.digest)) {
    return `"${parts.digest}" is no digest; expected sha256: and 64 hexadecimal digits`
  }
  return undefined
}

/** The parts of a reference into private ECR; undefined for any other registry. */
export function ecrImage(text: string): EcrImage | undefined {
  const parts = split(text)
  const slash = parts?.name.indexOf('/') ?? -1
  if (!parts || slash < 0) return undefined
  const host = ecrHost.exec(parts.name.slice(0, slash))
  if (!host) return undefined
  const [, accountId = '', region = ''] = host
  return { accountId, region, repository: parts.name.slice(slash + 1), tag: parts.tag, digest: parts.digest }
}

/** The reference pinned to a digest: the tag goes, since ECS would show it beside a digest it may no longer name. */
export function pinned(text: string, digest: string): string {
  const parts = split(text)
  return `${parts?.name ?? text}@${digest}`
}

function split(text: string): { name: string; tag: string | undefined; digest: string | undefined } | undefined {
  const groups = reference.exec(text)?.groups
  const name = groups?.name
  if (!groups || name === undefined) return undefined
  const path =
    name.includes('/') && /[.:]|^localhost/.test(name.split('/')[0] ?? '') ? name.slice(name.indexOf('/') + 1) : name
  if (!repositoryPath.test(path)) return undefined
  return { name, tag: groups.tag, digest: groups.digest }
}
