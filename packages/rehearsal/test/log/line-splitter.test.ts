import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { LineSplitter } from '../../src/log/line-splitter.ts'

function linesOf(chunks: readonly Uint8Array[]): string[] {
  const splitter = new LineSplitter()
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]
}

describe('lines of a stream', () => {
  test('end at \\n, at \\r\\n and at a lone \\r', () => {
    expect(linesOf([Buffer.from('a\nb\r\nc\rd\n\ne')])).toEqual(['a', 'b', 'c', 'd', '', 'e'])
  })

  test('do not depend on how the bytes were cut', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.nat(9)), (whole, sizes) => {
        const bytes = Buffer.from(whole)
        const chunks: Uint8Array[] = []
        let start = 0
        for (const size of sizes) {
          chunks.push(bytes.subarray(start, start + size))
          start += size
        }
        chunks.push(bytes.subarray(start))
        const expected = whole.split(/\r\n|\n|\r/)
        if (expected.at(-1) === '') expected.pop()
        expect(linesOf(chunks)).toEqual(expected)
      }),
    )
  })
})
