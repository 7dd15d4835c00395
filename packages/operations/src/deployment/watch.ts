import { latest } from '@ecs-actions/domain/deployment/latest'
import { type DeploymentSnapshot, hasEnded } from '@ecs-actions/domain/deployment/snapshot'
import { Failure } from '@ecs-actions/domain/failure'
import { type Watch, watch } from '../watch.ts'

// What goes wrong mostly does so while the new tasks start; after that traffic moves in steps of minutes. CodeDeploy
// publishes no limit for reads: two calls every ten seconds stay well below what its own console makes.
const eagerFor = 120_000
const eagerPause = 5_000
const pause = 10_000
// A deployment is shown a moment after its start, and a read may be older than the one before it.
const hiddenAtMost = 60_000

/**
 * The deployment as it changes, up to and including its end. What goes back between two looks was an older look.
 * @throws Failure `lost` when it cannot be seen any more; the signal's reason when that aborts; what `look` throws
 */
export function watchDeployment(how: Watch<DeploymentSnapshot>): AsyncGenerator<DeploymentSnapshot> {
  return watch(how, {
    hasEnded,
    latest,
    pause: (elapsed) => (elapsed < eagerFor ? eagerPause : pause),
    hiddenAtMost: () => hiddenAtMost,
    lost,
  })
}

function lost(): Failure {
  return new Failure({
    code: 'lost',
    message: `CodeDeploy has not shown the deployment for ${hiddenAtMost / 1_000} s, so how it ended cannot be known.`,
    remedy: 'Look for it in the console, and at what the service runs, before this step is run again.',
  })
}
