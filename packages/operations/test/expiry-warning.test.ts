import { expiryWarning } from '@ecs-actions/operations/expiry-warning'
import { expect, test } from '@jest/globals'

const wait = { waitMinutes: 90, now: Date.UTC(2026, 0, 1), what: 'a deployment' }

test('credentials that end before the wait are told, with what to do', () => {
  expect(expiryWarning({ ...wait, expiration: '2026-01-01T01:00:00Z' })).toBe(
    'The credentials in the environment expire at 2026-01-01T01:00:00Z, in 60 min, and the step may wait until 2026-01-01T01:30:00Z, 90 min: a deployment that takes longer than they last cannot be seen to its end, nor stopped. Give this step role-to-assume: then its credentials are renewed as long as it runs.',
  )
})

test.each([undefined, '', 'tomorrow', '2026-01-01T01:30:00Z'])('nothing is told for %s', (expiration) => {
  expect(expiryWarning({ ...wait, expiration })).toBeUndefined()
})
