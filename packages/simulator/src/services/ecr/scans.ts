import type { ScanStatus } from '@aws-sdk/client-ecr'
import type { ScenarioFinding } from '../../scenario/findings.ts'
import type { Timing } from '../../scenario/timing.ts'
import type { StoredImage } from './image-store.ts'
import { isIndex } from './manifests.ts'

export interface ScanView {
  readonly status: ScanStatus
  readonly description: string | undefined
  /** undefined while a scan has none to show, not even an empty list. */
  readonly result: ScanResult | undefined
}

interface ScanResult {
  /** Epoch ms; undefined while the findings are still on their way although the scan is over. */
  readonly completedAt: number | undefined
  readonly findings: readonly ScenarioFinding[]
}

interface Scan {
  /** Epoch ms */
  readonly startedAt: number
  /** Epoch ms; before it ECR knows of no scan. */
  readonly registeredAt: number
}

const DAY = 86_400_000

const descriptions: Partial<Record<ScanStatus, string>> = {
  PENDING: 'Pending start of the image scan.',
  COMPLETE: 'The scan was completed successfully.',
  FAILED: 'UnsupportedImageError: The operating system and/or package manager are not supported.',
  ACTIVE: 'Continuous scan is selected for image.',
}

/** The basic scans of all images, in the order in which they were started. Enhanced scanning is not simulated. */
export class Scans {
  readonly #timing: Timing
  readonly #scans = new Map<StoredImage, Scan[]>()

  constructor(timing: Timing) {
    this.#timing = timing
  }

  /** Scan on push: an index sets off none, and nothing says so. */
  pushed(image: StoredImage, now: number): void {
    if (isIndex(image.mediaType)) return
    this.#add(image, { startedAt: now, registeredAt: now + this.#timing.scanRegistration })
  }

  start(image: StoredImage, now: number): void {
    this.#add(image, { startedAt: now, registeredAt: now })
  }

  /** Whether the image had its one scan of these 24 hours, on push or by hand. */
  isUsedUp(image: StoredImage, now: number): boolean {
    return this.#of(image).some(({ startedAt }) => startedAt > now - DAY)
  }

  /** The last scan as it shows at `now`; while it runs, the findings of the one before. */
  look(image: StoredImage, now: number): ScanView | undefined {
    const known = this.#of(image).filter(({ registeredAt }) => registeredAt <= now)
    const last = known.at(-1)
    if (!last) return undefined
    const before = known.at(-2)
    const view = this.#view(image, { scan: last, now })
    const isRunning = view.status === 'PENDING' || view.status === 'IN_PROGRESS'
    if (!isRunning || !before) return view
    return { ...view, result: this.#view(image, { scan: before, now }).result }
  }

  #view({ scan: script }: StoredImage, { scan, now }: { scan: Scan; now: number }): ScanView {
    const end = scan.startedAt + (script?.after ?? this.#timing.scan)
    const status = script?.status ?? 'COMPLETE'
    if (now < end) {
      const isPending = now < scan.registeredAt + this.#timing.scanPending
      return shown(isPending ? 'PENDING' : 'IN_PROGRESS', undefined, undefined)
    }
    if (status !== 'COMPLETE') return shown(status, script?.description, undefined)
    const isReady = now >= end + (script?.prematureEmpty ?? 0)
    const result = isReady
      ? { completedAt: end, findings: script?.findings ?? [] }
      : { completedAt: undefined, findings: [] }
    return shown(status, script?.description, result)
  }

  #add(image: StoredImage, scan: Scan): void {
    this.#scans.set(image, [...this.#of(image), scan])
  }

  #of(image: StoredImage): readonly Scan[] {
    return this.#scans.get(image) ?? []
  }
}

function shown(status: ScanStatus, description: string | undefined, result: ScanResult | undefined): ScanView {
  return { status, description: description ?? descriptions[status], result }
}
