import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { severities } from '@ecs-actions/domain/task-definition/validation/rules'
import { expect, test } from '@jest/globals'

const page = readFileSync(join(import.meta.dirname, '../../../../../docs/task-definitions.md'), 'utf8')
const rows = [...page.matchAll(/^\| `([\w-]+)` \| (\w+) \| (.+) \| (.+) \|$/gm)]

test('the page of rules has each rule once, with its severity, in the order of the code', () => {
  expect(rows.map(([, rule, severity]) => [rule, severity])).toEqual(Object.entries(severities))
})

test('the page of rules gives a source for each', () => {
  const sources = rows.map(([, , , , source = '']) => source)

  expect(sources.filter((source) => !/^(API|AWS|Guide|Judgement|Docker)\b/.test(source))).toEqual([])
})
