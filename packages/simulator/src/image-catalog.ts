import type { Program } from './runtime/task-runtime.ts'

export interface CatalogImage {
  /** `sha256:<64 hex>` */
  readonly digest: string
  /** undefined: pushed through the API, so nothing says what it does. */
  readonly program: Program | undefined
  /** The pull fails with this text, in the agent's words, e.g. `CannotPullContainerError: …`. */
  readonly pullError: string | undefined
}

/** Every image the simulated world knows, in ECR or elsewhere. */
export interface ImageCatalog {
  /** @param reference as in a task definition: `repo`, `repo:tag` or `repo@sha256:…` */
  find(reference: string): CatalogImage | undefined
}
