/** The bytes of a body of a content type that is no text. */
export function binary(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  bytes: Uint8Array,
): { readonly bytes?: Uint8Array } {
  return headers['content-type'] === 'application/cbor' ? { bytes } : {}
}
