import { dirname, join } from 'node:path'

export const root = dirname(dirname(dirname(import.meta.dirname)))

/** The checkout as a user's workflow would get it, made from the sources under test. */
export const repository = join(root, 'build/under-test')
