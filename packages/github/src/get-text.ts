import type { Environment } from './inputs/read.ts'

export interface TextReply {
  readonly status: number
  readonly text: string
  /** The header of that name, as it came. */
  readonly retryAfter: string | undefined
}

interface TextRequest {
  readonly headers: Record<string, string>
  readonly environment: Environment
  /** Ends the request at any point, also in the middle of a reply. */
  readonly signal: AbortSignal
}

export type TextGetter = (url: URL, request: TextRequest) => Promise<TextReply>

const largestReply = 1_048_576

/**
 * One GET request, through the job's proxy where the environment names one. Redirects are not followed.
 * @throws whatever the connection fails with; an error with code ERR_REPLY_TOO_LARGE for more than 1 MiB
 */
export async function getText(url: URL, { headers, environment, signal }: TextRequest): Promise<TextReply> {
  // Loaded here: most steps ask GitHub nothing, and the module takes milliseconds of their start.
  const { request, Agent } = url.protocol === 'http:' ? await import('node:http') : await import('node:https')
  const agent = new Agent({ proxyEnv: { ...environment } })
  return new Promise((resolve, reject) => {
    const call = request(url, { headers, agent, signal }, (reply) => {
      const chunks: Buffer[] = []
      let size = 0
      reply.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > largestReply) call.destroy(tooLarge())
        else chunks.push(chunk)
      })
      reply.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: reply.statusCode ?? 0, text, retryAfter: reply.headers['retry-after'] })
      })
      reply.on('error', reject)
    })
    call.on('error', reject)
    call.end()
  })
}

function tooLarge(): Error {
  return Object.assign(new Error(`the reply is larger than ${largestReply} bytes`), { code: 'ERR_REPLY_TOO_LARGE' })
}
