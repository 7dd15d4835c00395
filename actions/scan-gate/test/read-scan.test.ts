import type { ScanPage } from '@ecs-actions/aws/ecr-scans'
import { readScan } from '@ecs-actions/scan-gate/read-scan'
import { describe, expect, test } from '@jest/globals'

const page: ScanPage = {
  ...{ status: 'COMPLETE', description: undefined, completedAt: 1, counts: { LOW: 2 }, isEnhanced: false },
  ...{ findings: [{ name: 'CVE-1', severity: 'LOW' }], nextToken: undefined },
}

/** A scan whose first page leads to the others. */
function pages(...others: (Partial<ScanPage> | undefined)[]) {
  const all = [page, ...others.map((other) => other && { ...page, ...other })]
  return async (token: string | undefined) => {
    const index = token === undefined ? 0 : Number(token)
    const found = all[index]
    return found && { ...found, nextToken: index + 1 < all.length ? String(index + 1) : undefined }
  }
}

describe('the pages of a scan', () => {
  test('are one reading', async () => {
    expect(await readScan(pages({ findings: [{ name: 'CVE-2', severity: 'LOW' }] }))).toMatchObject({
      ...{ kind: 'seen', status: 'COMPLETE', isWhole: true },
      findings: [{ name: 'CVE-1' }, { name: 'CVE-2' }],
    })
  })

  test.each([
    ['a scan that has begun anew', { status: 'IN_PROGRESS' }],
    ['a scan of another time', { completedAt: 2 }],
    ['no scan any more', undefined],
  ])('are a mixture when one of them is of %s', async (_, other) => {
    expect(await readScan(pages(other, {}))).toMatchObject({ kind: 'seen', isWhole: false })
  })

  test('are not whole while they have fewer findings than they count', async () => {
    expect(await readScan(pages())).toMatchObject({ isWhole: false })
  })

  test('are not whole when they overlap: there are as many findings as there should be, and one is missing', async () => {
    const counts = { LOW: 1, CRITICAL: 1 }
    expect(await readScan(pages({ counts }))).toMatchObject({ findings: [{}, {}], isWhole: false })
    const critical = { name: 'CVE-2', severity: 'CRITICAL' }
    expect(await readScan(pages({ counts, findings: [critical] }))).toMatchObject({ isWhole: false })
    const first = { ...page, counts }
    const found = async (token: string | undefined) =>
      token === undefined ? { ...first, nextToken: '1' } : { ...first, findings: [critical] }
    expect(await readScan(found)).toMatchObject({ isWhole: true })
  })

  test('are enhanced when one of them is', async () => {
    expect(await readScan(pages({ isEnhanced: true }))).toMatchObject({ isEnhanced: true })
  })

  test('that go round in a circle are refused', async () => {
    await expect(readScan(async () => ({ ...page, nextToken: 'again' }))).rejects.toMatchObject({ code: 'aws-error' })
  })
})

test('no scan is no reading of one', async () => {
  expect(await readScan(async () => undefined)).toEqual({ kind: 'unknown', status: undefined })
})
