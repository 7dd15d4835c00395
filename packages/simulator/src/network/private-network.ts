import type { ContainerPort } from '../runtime/task-runtime.ts'

type Ports = (port: number) => ContainerPort | undefined

/** The VPC, as far as it matters here: who answers at which private address. */
export class PrivateNetwork {
  readonly #members = new Map<string, Ports>()

  /**
   * @param address private IPv4 address
   * @returns how to leave it
   * @throws Error (a defect of the simulator) when the address is taken
   */
  join(address: string, ports: Ports): () => void {
    if (this.#members.has(address)) throw new Error(`${address} is taken`)
    this.#members.set(address, ports)
    return () => {
      this.#members.delete(address)
    }
  }

  has(address: string): boolean {
    return this.#members.has(address)
  }

  /** Who answers there; undefined when nobody does. */
  find(address: string, port: number): ContainerPort | undefined {
    return this.#members.get(address)?.(port)
  }
}
