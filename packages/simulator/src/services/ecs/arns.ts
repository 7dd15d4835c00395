/** ARNs of one account and region, in the long format that AWS gives new resources since 2021. */
export class EcsArns {
  readonly accountId: string
  readonly region: string
  readonly #prefix: string

  constructor(options: { partition: string; accountId: string; region: string }) {
    this.accountId = options.accountId
    this.region = options.region
    this.#prefix = `arn:${options.partition}:ecs:${options.region}:${options.accountId}`
  }

  cluster(name: string): string {
    return `${this.#prefix}:cluster/${name}`
  }

  taskDefinition({ family, revision }: { family: string; revision: number }): string {
    return `${this.#prefix}:task-definition/${family}:${revision}`
  }

  task({ cluster, id }: { cluster: string; id: string }): string {
    return `${this.#prefix}:task/${cluster}/${id}`
  }

  container({ cluster, task, id }: { cluster: string; task: string; id: string }): string {
    return `${this.#prefix}:container/${cluster}/${task}/${id}`
  }

  containerInstance({ cluster, id }: { cluster: string; id: string }): string {
    return `${this.#prefix}:container-instance/${cluster}/${id}`
  }

  service({ cluster, name }: { cluster: string; name: string }): string {
    return `${this.#prefix}:service/${cluster}/${name}`
  }

  taskSet({ cluster, service, id }: { cluster: string; service: string; id: string }): string {
    return `${this.#prefix}:task-set/${cluster}/${service}/${id}`
  }

  /** Type and the rest of an ARN that belongs to this account and region; undefined for any other text. */
  parse(arn: string): { type: string; id: string } | undefined {
    if (!arn.startsWith(`${this.#prefix}:`)) return undefined
    const match = /^([a-z-]+)\/(.+)$/.exec(arn.slice(this.#prefix.length + 1))
    return match?.[1] && match[2] ? { type: match[1], id: match[2] } : undefined
  }
}

/** The last part of a name with slashes, such as the id of a task ARN. */
export function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1)
}
