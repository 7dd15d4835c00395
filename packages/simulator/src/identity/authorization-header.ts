export interface CredentialScope {
  readonly accessKeyId: string
  readonly region: string
  readonly service: string
}

/**
 * Who a Signature Version 4 header says signed the request:
 * `AWS4-HMAC-SHA256 Credential=<key>/<date>/<region>/<service>/aws4_request, SignedHeaders=…, Signature=…`
 */
export function credentialScope(authorization: string | undefined): CredentialScope | undefined {
  const match =
    /^AWS4-HMAC-SHA256 +Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request(?:,|\s|$)/.exec(
      authorization ?? '',
    )
  const [, accessKeyId, , region, service] = match ?? []
  if (accessKeyId === undefined || region === undefined || service === undefined) return undefined
  return { accessKeyId, region, service }
}
