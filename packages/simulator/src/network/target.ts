/** A task's private address and a port of one of its containers. */
export interface Target {
  readonly address: string
  readonly port: number
}
