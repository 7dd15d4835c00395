import { afterEach } from '@jest/globals'

/** A list whose members are closed after each test of a file, the last one first. */
export function closedAfterEach<T extends { close(): Promise<void> }>(): T[] {
  const open: T[] = []
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close()
  })
  return open
}
