import { errorCode } from './failure.ts'

/** Whether the other side, or a proxy, has a certificate that is not trusted. No later try mends that. */
export function isUntrusted(error: unknown): boolean {
  return /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))/.test(errorCode(error) ?? '')
}

/** The HTTP status with which a proxy refused to connect; undefined for other errors. */
export function tunnelStatus(error: unknown): number | undefined {
  if (errorCode(error) !== 'ERR_PROXY_TUNNEL') return undefined
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' ? status : undefined
}
