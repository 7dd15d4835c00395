const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The text that base64url without padding holds as UTF-8 (RFC 7515 appendix C); undefined when it holds none. */
export function textOfBase64url(encoded: string): string | undefined {
  if (!/^[\w-]*$/.test(encoded) || encoded.length % 4 === 1) return undefined
  let octets = ''
  let buffer = 0
  let bits = 0
  for (const character of encoded) {
    buffer = ((buffer << 6) | alphabet.indexOf(character)) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    octets += `%${((buffer >> bits) & 0xff).toString(16).padStart(2, '0')}`
  }
  try {
    return decodeURIComponent(octets)
  } catch {
    return undefined
  }
}
