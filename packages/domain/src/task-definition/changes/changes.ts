import type { JsonObject } from '../../json.ts'

/** A part of a task definition that is merged into it. */
export interface Overlay {
  /** For messages, e.g. the name of its file. */
  readonly name: string
  readonly value: JsonObject
}

/** What is asked of a task definition. Everything that is not asked for stays. */
export interface Changes {
  /** Values of `${NAME}`; undefined leaves every `${` alone. */
  readonly variables: ReadonlyMap<string, string> | undefined
  readonly overlays: readonly Overlay[]
  readonly family: string | undefined
  /** CPU units, as the API takes them: a string. */
  readonly cpu: string | undefined
  /** MiB, as the API takes them: a string. */
  readonly memory: string | undefined
  readonly taskRoleArn: string | undefined
  readonly executionRoleArn: string | undefined
  readonly tags: ReadonlyMap<string, string>
  /** The containers that the settings below are for; only `images` names its own. */
  readonly containers: readonly string[]
  /** Image by container. */
  readonly images: ReadonlyMap<string, string>
  readonly environment: ReadonlyMap<string, string>
  /** `valueFrom` by name. */
  readonly secrets: ReadonlyMap<string, string>
  /** ARNs of objects in S3; those that are there stay, before these. */
  readonly environmentFiles: readonly string[]
  /** Names of environment variables and secrets. */
  readonly removeEnvironment: readonly string[]
  readonly dockerLabels: ReadonlyMap<string, string>
  readonly command: readonly string[] | undefined
  readonly logDriver: string | undefined
  readonly logOptions: ReadonlyMap<string, string>
}

export const noChanges: Changes = {
  variables: undefined,
  overlays: [],
  family: undefined,
  cpu: undefined,
  memory: undefined,
  taskRoleArn: undefined,
  executionRoleArn: undefined,
  tags: new Map(),
  containers: [],
  images: new Map(),
  environment: new Map(),
  secrets: new Map(),
  environmentFiles: [],
  removeEnvironment: [],
  dockerLabels: new Map(),
  command: undefined,
  logDriver: undefined,
  logOptions: new Map(),
}
