import type { LogLine } from '@ecs-actions/rehearsal'
import { expect, test } from '@jest/globals'
import { readLines } from '../log.ts'

test('what the runner tells of a step is told apart from what the step says', () => {
  const lines: readonly (readonly [LogLine['kind'], string])[] = [
    ['section', 'The workspace is there already'],
    ['group', 'Run acme/action@v1'],
    ['output', 'with:'],
    ['endgroup', ''],
    ['output', ''],
    ['output', 'hello'],
    ['warning', 'careful'],
    ['error', 'broken'],
  ]
  expect(readLines(lines.map(([kind, text]) => ({ kind, text, step: 1 })))).toEqual([
    { kind: 'detail', text: 'The workspace is there already' },
    { kind: 'heading', text: 'Run acme/action@v1' },
    { kind: 'detail', text: 'with:' },
    { kind: 'output', text: 'hello' },
    { kind: 'warning', text: 'careful' },
    { kind: 'error', text: 'broken' },
  ])
})
