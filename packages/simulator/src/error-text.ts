import { isNativeError } from 'node:util/types'

/** What an error says, also one of Node's own that comes from another realm and so is no `instanceof Error` here. */
export function errorText(error: unknown): string {
  return isNativeError(error) ? error.message : String(error)
}

/** The code of a Node error, such as EADDRINUSE. */
export function errorCode(error: unknown): string | undefined {
  return isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
