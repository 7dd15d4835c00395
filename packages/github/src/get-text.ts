import type { Environment } from './inputs/read.ts'

export interface TextReply {
  readonly status: number
  readonly text: string
}

const largestReply = 1_048_576

/**
 * One GET request, through the job's proxy where the environment names one.
 * @param options.timeout milliseconds for the whole of it
 * @throws whatever the connection fails with
 */
export async function getText(
  url: URL,
  options: { headers: Record<string, string>; timeout: number; environment: Environment },
): Promise<TextReply> {
  const { headers, timeout, environment } = options
  // Loaded here: most steps ask GitHub nothing, and the module takes milliseconds of their start.
  const { request, Agent } = url.protocol === 'http:' ? await import('node:http') : await import('node:https')
  const agent = new Agent({ proxyEnv: { ...environment } })
  return new Promise((resolve, reject) => {
    const call = request(url, { headers, agent, signal: AbortSignal.timeout(timeout) }, (reply) => {
      const chunks: Buffer[] = []
      let size = 0
      reply.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > largestReply) call.destroy(new Error(`the reply is larger than ${largestReply} bytes`))
        else chunks.push(chunk)
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }))
      reply.on('error', reject)
    })
    call.on('error', reject)
    call.end()
  })
}
