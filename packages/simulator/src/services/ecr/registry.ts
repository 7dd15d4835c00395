import type { Clock } from '../../time/clock.ts'
import type { Repositories } from './repositories.ts'
import type { Scans } from './scans.ts'

/** What the operations on images and their scans share. */
export interface Registry {
  readonly repositories: Repositories
  readonly scans: Scans
  readonly clock: Clock
}
