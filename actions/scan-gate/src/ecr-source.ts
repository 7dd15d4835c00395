import { errorText } from '@ecs-actions/domain/failure'
import { ecrFinding } from '@ecs-actions/domain/scan/ecr-basic'
import type { Gap } from '@ecs-actions/domain/scan/gap'
import type { PlatformImage } from '@ecs-actions/domain/scan/image-index'
import type { Tally } from '@ecs-actions/domain/scan/tally'
import { awaitScan } from './await-scan.ts'
import type { Gathered, ReadScan } from './gathering.ts'
import type { GatePorts } from './ports.ts'
import type { EcrTarget, Target } from './target.ts'

export interface EcrWait {
  readonly ports: GatePorts
  /** Epoch ms */
  readonly until: number
  readonly signal: AbortSignal
}

/** Reads the scans of all platforms, side by side. */
export async function gatherFromEcr(target: Target, tally: Tally, wait: EcrWait): Promise<Gathered> {
  const { ecr, pinned } = target
  if (!ecr) throw new Error(`${pinned} is not in ECR`)
  const read = await Promise.all(target.platforms.map((image) => gatherPlatform(image, { ecr, pinned, tally, wait })))
  const scans = read.filter((one) => 'source' in one)
  const gaps = read.filter((one) => 'reason' in one)
  return { scans, gaps, notes: [], asides: new Map() }
}

async function gatherPlatform(
  { digest, platform }: PlatformImage,
  { ecr, pinned, tally, wait }: { ecr: EcrTarget; pinned: string; tally: Tally; wait: EcrWait },
): Promise<ReadScan | Gap> {
  const { ports, until, signal } = wait
  const subject = platform === undefined ? pinned : `${platform} (${digest}) of ${pinned}`
  // The log has named the image in full already.
  const label = [platform, digest.slice(0, 'sha256:'.length + 12)].filter((part) => part !== undefined).join(' ')
  const outcome = await awaitScan({
    look: (nextToken) => ecr.registry.scan(ecr.image, { digest, nextToken }),
    ...{ subject, clock: ports.clock, until, signal },
    onStatus: (status) => ports.emit({ kind: 'scan-status', subject: label, status }),
    onTrouble: (error) => ports.emit({ kind: 'trouble', why: errorText(error) }),
  })
  if (outcome.kind === 'gap') return outcome.gap
  for (const raw of outcome.findings) tally.add(ecrFinding(raw, platform))
  const at = outcome.completedAt === undefined ? undefined : new Date(outcome.completedAt).toISOString()
  return { source: 'ecr', platform, at }
}
