import type { IncomingMessage } from 'node:http'

/** Far more than any request that AWS accepts: PutLogEvents takes 1 MiB, an image manifest 4 MiB. */
const LONGEST_BODY = 8 * 1024 * 1024

/** undefined when it is too long. */
export async function readBody(request: IncomingMessage, longest: number = LONGEST_BODY): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > longest) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
