import { narrate } from '@ecs-actions/scan-gate/narrate'
import { describe, expect, test } from '@jest/globals'

describe('the job’s log says', () => {
  test('what a tag names, and how many images of an index are gated', () => {
    const resolved = { kind: 'resolved', reference: 'app:v1', pinned: 'app@sha256:1' } as const
    expect(narrate({ ...resolved, platforms: 1 }).text).toBe('app:v1 is app@sha256:1')
    expect(narrate({ ...resolved, platforms: 2 }).text).toBe('app:v1 is app@sha256:1, an index with 2 images to gate')
  })

  test('where a scan is, why ECR cannot be asked, and what a report held', () => {
    expect(narrate({ kind: 'scan-status', subject: 'app', status: 'PENDING' }).text).toBe('scan of app: PENDING')
    expect(narrate({ kind: 'trouble', why: 'Rate exceeded.' }).text).toBe(
      'ECR cannot be asked at the moment, trying again: Rate exceeded.',
    )
    expect(narrate({ kind: 'report-read', name: 'report.json', findings: 3 }).text).toBe('Read report.json: 3 findings')
  })
})
