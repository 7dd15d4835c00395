import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { errorCode } from '@ecs-actions/domain/failure'

// Nobody configures AWS with more.
const largest = 1_048_576

/**
 * The text of a configuration file of AWS; empty where the SDK reads nothing either. Undefined for what cannot be looked
 * through: a pipe is empty after that, a device may never end.
 */
export function configurationText(file: string): string | undefined {
  if (file === devNull) return ''
  try {
    // Opening a pipe must not wait for somebody to write into it.
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stat = fstatSync(descriptor)
      if (stat.isDirectory()) return ''
      return stat.isFile() && stat.size <= largest ? readFileSync(descriptor, 'utf8') : undefined
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return ''
  }
}
