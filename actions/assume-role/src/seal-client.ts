const algorithm = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

/** A text that only its key opens, and that nobody can change unnoticed. */
export interface Sealed {
  readonly box: Buffer
  /** Base64 */
  readonly key: string
}

/** Seals with a key of its own. */
export async function seal(text: string): Promise<Sealed> {
  const { createCipheriv, randomBytes } = await import('node:crypto')
  const [key, iv] = [randomBytes(32), randomBytes(ivLength)]
  const cipher = createCipheriv(algorithm, key, iv)
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { box: Buffer.concat([iv, cipher.getAuthTag(), content]), key: key.toString('base64') }
}

/** @throws Error for another key, and for a box that was changed or cut */
export async function unseal({ box, key }: Sealed): Promise<string> {
  const { createDecipheriv } = await import('node:crypto')
  const [iv, tag] = [box.subarray(0, ivLength), box.subarray(ivLength, ivLength + tagLength)]
  const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64'), iv, { authTagLength: tagLength })
  decipher.setAuthTag(tag)
  const content = Buffer.concat([decipher.update(box.subarray(ivLength + tagLength)), decipher.final()])
  return content.toString('utf8')
}
