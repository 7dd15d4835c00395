import { latest } from '@ecs-actions/domain/deployment/latest'
import { type DeploymentSnapshot, hasEnded } from '@ecs-actions/domain/deployment/snapshot'
import { Failure, isPassing } from '@ecs-actions/domain/failure'
import type { Clock } from '../clock.ts'
import { untilAborted } from '../until-aborted.ts'

// What goes wrong mostly does so while the new tasks start; after that traffic moves in steps of minutes. CodeDeploy
// publishes no limit for reads: two calls every ten seconds stay well below what its own console makes.
const eagerFor = 120_000
const eagerPause = 5_000
const pause = 10_000
// A deployment is shown a moment after its start, and a read may be older than the one before it.
const hiddenAtMost = 60_000

/**
 * The deployment as it changes, up to and including its end. What goes back between two looks was an older look.
 * @param options.look undefined while CodeDeploy does not show it
 * @param options.onTrouble told when `look` fails in a way that may pass; the watch goes on until its signal ends it
 * @throws Failure `lost` when it cannot be seen any more; the signal's reason when that aborts; what `look` throws
 */
export async function* watchDeployment(options: {
  look: () => Promise<DeploymentSnapshot | undefined>
  clock: Clock
  signal: AbortSignal
  onTrouble: (error: unknown) => void
}): AsyncGenerator<DeploymentSnapshot> {
  const { look, clock, signal, onTrouble } = options
  const start = clock.now()
  let seen: DeploymentSnapshot | undefined
  let hiddenSince: number | undefined
  for (;;) {
    signal.throwIfAborted()
    const found = await untilAborted(attempt(look, onTrouble), signal)
    const now = clock.now()
    // A look that got no answer says nothing.
    hiddenSince = found === undefined ? (hiddenSince ?? now) : undefined
    if (found && found !== 'trouble') {
      seen = latest(seen, found)
      yield seen
      if (hasEnded(seen)) return
    }
    if (hiddenSince !== undefined && now - hiddenSince >= hiddenAtMost) throw lost()
    await clock.sleep(now - start < eagerFor ? eagerPause : pause, signal)
  }
}

async function attempt(
  look: () => Promise<DeploymentSnapshot | undefined>,
  onTrouble: (error: unknown) => void,
): Promise<DeploymentSnapshot | undefined | 'trouble'> {
  try {
    return await look()
  } catch (error) {
    if (!isPassing(error)) throw error
    onTrouble(error)
    return 'trouble'
  }
}

function lost(): Failure {
  return new Failure({
    code: 'lost',
    message: `CodeDeploy has not shown the deployment for ${hiddenAtMost / 1_000} s, so how it ended cannot be known.`,
    remedy: 'Look for it in the console, and at what the service runs, before this step is run again.',
  })
}
