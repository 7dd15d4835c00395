import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { escapeXml } from '../../src/wire/xml.ts'

function unescapeXml(text: string): string {
  const plain: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#13': '\r' }
  return text.replaceAll(/&([^;]+);/g, (_, name: string) => plain[name] ?? '?')
}

describe('text in XML', () => {
  test('comes back as it was, whatever it is', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant('a\r\nb\r'))
    fc.assert(
      fc.property(text, (text) => {
        const escaped = escapeXml(text)
        expect(escaped).not.toMatch(/[<>"'\r]/)
        expect(unescapeXml(escaped)).toBe(
          text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'),
        )
      }),
    )
  })

  test('has no characters that XML 1.0 forbids', () => {
    expect(escapeXml('a\u0000b\u001bc\ufffed\ud800e')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde')
  })
})
