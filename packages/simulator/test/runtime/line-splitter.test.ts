import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { LineSplitter } from '../../src/runtime/line-splitter.ts'

function split(chunks: readonly Buffer[]): string[] {
  const lines: string[] = []
  const splitter = new LineSplitter((line) => lines.push(line))
  for (const chunk of chunks) splitter.write(chunk)
  splitter.end()
  return lines
}

test('lines do not depend on where the bytes were cut, not even within a character', () => {
  const line = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\n', ''))
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat({ max: 40 })), (lines, cuts) => {
      const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''))
      const chunks: Buffer[] = []
      let at = 0
      for (const size of cuts) {
        chunks.push(bytes.subarray(at, at + size))
        at += size
      }
      chunks.push(bytes.subarray(at))

      expect(split(chunks)).toEqual(lines)
    }),
  )
})

test('the last line counts without a break', () => {
  expect(split([Buffer.from('a\nb')])).toEqual(['a', 'b'])
})

test('output that never breaks its line is told in pieces', () => {
  const chunk = Buffer.from('x'.repeat(600_000))

  const lines = split([chunk, chunk, chunk])

  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).toHaveLength(1_800_000)
})
