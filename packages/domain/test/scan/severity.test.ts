import { severityNamed, severityOfScores } from '@ecs-actions/domain/scan/severity'
import { describe, expect, test } from '@jest/globals'

describe('the severity', () => {
  test.each([
    ['CRITICAL', 'critical'],
    ['High', 'high'],
    ['medium', 'medium'],
    ['LOW', 'low'],
    ['INFORMATIONAL', 'informational'],
    ['NEGLIGIBLE', 'informational'],
    ['UNKNOWN', 'unknown'],
    ['UNDEFINED', 'unknown'],
    ['UNTRIAGED', 'unknown'],
    ['MODERATE', 'unknown'],
    ['', 'unknown'],
  ])('called %j is %s', (word, severity) => {
    expect(severityNamed(word)).toBe(severity)
  })

  test.each([
    [{ v3: [9.0] }, 'critical'],
    [{ v3: [8.9] }, 'high'],
    [{ v3: [6.9] }, 'medium'],
    [{ v3: [0.1] }, 'low'],
    [{ v3: [5, 7.5, 1] }, 'high'],
    [{ v4: [2], v3: [9.9], v2: [10] }, 'low'],
    [{ v3: [4], v2: [10] }, 'medium'],
    [{ v2: [10] }, 'high'],
    [{ v2: [4] }, 'medium'],
    [{ v2: [3.9] }, 'low'],
    [{ v3: [0] }, 'unknown'],
    [{ v3: [Number.NaN, -1, 11] }, 'unknown'],
    [{ v4: [0], v3: [7] }, 'high'],
    [{}, 'unknown'],
  ])('of the scores %j is %s', (scores, severity) => {
    expect(severityOfScores({ v2: [], v3: [], v4: [], ...scores })).toBe(severity)
  })
})
