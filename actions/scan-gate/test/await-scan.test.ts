import type { ScanPage } from '@ecs-actions/aws/ecr-scans'
import { awaitScan } from '@ecs-actions/scan-gate/await-scan'
import { VirtualClock } from '@ecs-actions/simulator'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'

const minute = 60_000

/** What ECR shows from look to look; the last stays. */
function watch(shown: readonly (ScanPage | undefined)[]) {
  const clock = new VirtualClock()
  const looks: (ScanPage | undefined)[] = []
  const outcome = awaitScan({
    look: async () => {
      looks.push(shown[Math.min(looks.length, shown.length - 1)])
      return looks.at(-1)
    },
    ...{ subject: 'app', clock, until: clock.now() + 10 * minute, signal: new AbortController().signal },
    ...{ onStatus: () => {}, onTrouble: () => {} },
  })
  return clock.drive(outcome).then((found) => ({ found, looks, clock }))
}

const statuses = [
  ...['COMPLETE', 'PENDING', 'IN_PROGRESS', 'FINDINGS_UNAVAILABLE', 'FAILED', 'UNSUPPORTED_IMAGE', 'ACTIVE'],
  ...['SCAN_ELIGIBILITY_EXPIRED', 'LIMIT_EXCEEDED', 'IMAGE_ARCHIVED', 'A_STATUS_OF_NEXT_YEAR', undefined],
]
const findings = fc.array(
  fc.constantFrom({ name: 'CVE-1', severity: 'LOW' }, { name: 'CVE-2', severity: 'CRITICAL' }),
  {
    maxLength: 3,
  },
)
const page: fc.Arbitrary<ScanPage> = fc.record({
  status: fc.oneof(fc.constant('COMPLETE'), fc.constantFrom(...statuses)),
  description: fc.constant(undefined),
  completedAt: fc.constantFrom(undefined, 1, 2),
  findings,
  counts: fc.constantFrom({}, {}, { LOW: 1 }, { CRITICAL: 1 }),
  isEnhanced: fc.boolean(),
  nextToken: fc.constant(undefined),
})
const sequence = fc.array(fc.option(page, { nil: undefined, freq: 5 }), { minLength: 1, maxLength: 8 })

function isWhole({ findings: found, counts }: ScanPage): boolean {
  return Object.entries(counts).every(
    ([severity, count]) => found.filter((finding) => finding.severity === severity).length >= count,
  )
}

test('whatever ECR shows one after the other: findings are only read from a scan that is over and whole', async () => {
  await fc.assert(
    fc.asyncProperty(sequence, async (shown) => {
      const { found, looks } = await watch(shown)
      if (found.kind !== 'read') return
      const [before, last] = [looks.at(-2), looks.at(-1)]
      expect(last).toMatchObject({ status: 'COMPLETE', isEnhanced: false })
      expect(last && isWhole(last)).toBe(true)
      expect(found.findings).toEqual(last?.findings)
      if (found.findings.length > 0) return
      expect(found.completedAt).toBeDefined()
      expect(before).toMatchObject({ status: 'COMPLETE', findings: [], completedAt: found.completedAt })
    }),
    { numRuns: 500 },
  )
})

test('whatever ECR shows before: a scan that is over, whole and stays so is read', async () => {
  const over = page.filter((shown) => isWhole(shown) && shown.completedAt !== undefined)
  const waiting = fc.array(
    page.map((shown) => ({ ...shown, status: 'IN_PROGRESS' })),
    { maxLength: 5 },
  )
  await fc.assert(
    fc.asyncProperty(waiting, over, async (before, last) => {
      const { found } = await watch([...before, { ...last, status: 'COMPLETE', isEnhanced: false }])
      expect(found).toMatchObject({ kind: 'read', findings: last.findings })
    }),
  )
})

test('findings of a scan that runs are of the one before it: they are waited past', async () => {
  const old = { ...scan, status: 'IN_PROGRESS', findings: [] }
  const { found } = await watch([old, old, old, scan])
  expect(found).toMatchObject({ kind: 'read', findings: scan.findings })
})

test('an empty result is not the same as one of another time, or as one that had findings', async () => {
  const empty: ScanPage = { ...scan, findings: [], counts: {} }
  const untimed = (shown: ScanPage): ScanPage => ({ ...shown, completedAt: undefined })
  const { found, looks } = await watch([untimed(scan), untimed(empty), { ...empty, completedAt: 1 }, empty])
  expect(found).toMatchObject({ kind: 'read', completedAt: 2 })
  expect(looks).toHaveLength(5)
})

test('an empty result is not confirmed by one that says it has findings and shows none', async () => {
  const { found, looks } = await watch([
    { ...scan, findings: [] },
    { ...scan, findings: [], counts: {} },
  ])
  expect(found).toMatchObject({ kind: 'read', findings: [] })
  expect(looks).toHaveLength(3)
})

test('a status that is unknown for less than a minute is no verdict', async () => {
  const gone = { ...scan, status: 'FINDINGS_UNAVAILABLE' }
  const { found } = await watch([...Array.from({ length: 11 }, () => gone), scan])
  expect(found.kind).toBe('read')
  const { found: later, clock } = await watch([...Array.from({ length: 30 }, () => gone), scan])
  expect(later).toMatchObject({ kind: 'gap', gap: { reason: 'findings-unavailable' } })
  expect(clock.now()).toBe(new VirtualClock().now() + minute)
})

const scan: ScanPage = {
  ...{ status: 'COMPLETE', description: undefined, completedAt: 2, counts: { CRITICAL: 1 }, isEnhanced: false },
  ...{ findings: [{ name: 'CVE-1', severity: 'CRITICAL' }], nextToken: undefined },
}
