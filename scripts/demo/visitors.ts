import { Agent, get } from 'node:http'

/** One request of a visitor and what came of it. */
export interface Visit {
  /** Milliseconds since the visitors came, at the moment of the answer. */
  readonly at: number
  /** The release that answered; undefined when the request failed. */
  readonly release: string | undefined
  /** Why it failed, as a visitor sees it. */
  readonly failure: string | undefined
}

export interface Visitors {
  /** All visits up to now, in the order of their ends. */
  visits(): readonly Visit[]
  /** Milliseconds since they came. */
  now(): number
  /** Lets the requests under way end. */
  leave(): Promise<void>
}

const crowd = 4
// Milliseconds between an answer and the visitor's next request.
const pause = 20
// A visitor who waits longer is gone.
const patience = 5_000

/** People who keep asking for the notes through the load balancer, some on a kept connection, some on a new one. */
export function visitors(url: string): Visitors {
  const began = performance.now()
  const now = () => performance.now() - began
  const visits: Visit[] = []
  const agents = Array.from({ length: crowd }, (_, index) => new Agent({ keepAlive: index % 2 === 0 }))
  let leaving = false
  const visitor = async (agent: Agent) => {
    while (!leaving) {
      const answer = await ask(`${url}/notes`, agent)
      visits.push({ at: now(), ...answer })
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    agent.destroy()
  }
  const all = Promise.all(agents.map(visitor))
  return {
    visits: () => visits,
    now,
    async leave() {
      leaving = true
      await all
    },
  }
}

const firstAnswer = 30_000

/** @throws when nobody serves within half a minute */
export async function untilServed(url: string, signal: AbortSignal): Promise<void> {
  const agent = new Agent()
  const end = performance.now() + firstAnswer
  for (;;) {
    signal.throwIfAborted()
    const { release, failure } = await ask(`${url}/notes`, agent)
    if (release !== undefined) return
    if (performance.now() > end) throw new Error(`nobody serves at ${url}: ${failure}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Every end but a whole answer with status 200 and the notes in it is a failure. */
function ask(url: string, agent: Agent): Promise<Pick<Visit, 'release' | 'failure'>> {
  return new Promise((resolve) => {
    const failed = (failure: string) => resolve({ release: undefined, failure })
    const request = get(url, { agent }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk
      })
      response.once('error', (error) => failed(error.message))
      response.once('aborted', () => failed('the answer broke off'))
      response.once('end', () => {
        const release = response.statusCode === 200 ? releaseOf(body) : undefined
        if (release === undefined) failed(`HTTP ${response.statusCode}`)
        else resolve({ release, failure: undefined })
      })
    })
    request.setTimeout(patience, () => request.destroy(new Error(`no answer within ${patience / 1_000} s`)))
    request.once('error', (error) => failed(error.message))
  })
}

function releaseOf(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body)
    if (typeof answer !== 'object' || answer === null || !('release' in answer) || !('notes' in answer))
      return undefined
    return typeof answer.release === 'string' ? answer.release : undefined
  } catch {
    return undefined
  }
}
