import { ChildClock } from './child-clock.ts'
import { installVirtualTime } from './install.ts'
import { OpenRequests } from './open-requests.ts'
import { PendingWork } from './pending-work.ts'
import { type Idle, isRound, startVariable } from './protocol.ts'

/** Turns of the event loop without work after which a process counts as idle: a stream may rest for one or two. */
const quietTurns = 3

const start = process.env[startVariable]
// A process that a rehearsed one forks inherits the flag that loads this file, but not the clock.
delete process.env[startVariable]
if (start !== undefined && process.send !== undefined) follow(Number(start))

/** Puts this process on the clock of its parent. */
function follow(start: number): void {
  const realSetTimeout = globalThis.setTimeout
  const requests = new OpenRequests()
  const work = new PendingWork()
  requests.watch()
  work.watch()
  const clock = new ChildClock({ now: start, onChange: () => holdChannel() })
  installVirtualTime(clock)

  process.on('message', (message) => {
    if (!isRound(message)) return
    if (message.fire) {
      fireUntil(message.now, () => whenIdle(() => answer(message.round)))
      return
    }
    clock.moveTo(message.now)
    answer(message.round)
  })
  holdChannel()

  // The channel stands in for the timers: it keeps the process alive exactly as long as they would.
  function holdChannel() {
    if (clock.keepsAlive()) process.channel?.ref()
    else process.channel?.unref()
  }

  // One timer per turn, so that its microtasks and ticks run before the next one, and an error of its own is its own.
  function fireUntil(time: number, done: () => void) {
    const timer = clock.takeDue(time)
    if (!timer) {
      done()
      return
    }
    setImmediate(() => fireUntil(time, done))
    timer.fire()
  }

  function whenIdle(done: () => void) {
    let quiet = 0
    let turns = 0
    const look = () => {
      turns++
      quiet = work.exists() ? 0 : quiet + 1
      if (quiet < quietTurns) again()
      else done()
    }
    const again = () => {
      if (turns < 100) setImmediate(look)
      else realSetTimeout(look, 1)
    }
    again()
  }

  function answer(round: number) {
    if (!process.connected) return
    const idle: Idle = {
      virtualTime: 'idle',
      round,
      openRequests: requests.count(),
      nextTimerAt: clock.nextAt() ?? null,
    }
    // A parent that has gone away has no time to give; the process then ends as it would without timers.
    process.send?.(idle, undefined, {}, () => {})
  }
}
