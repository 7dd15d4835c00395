import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { throughGate } from '../html-gate.ts'

describe('throughGate', () => {
  test.each([
    ['<details open><summary>Log</summary>x</details>', '<details open=""><summary>Log</summary>x</details>'],
    ['<td align="right" onclick="x()">1</td>', '<td align="right">1</td>'],
    ['<TABLE><TR><TD>1</TD></TR></TABLE>', '<table><tr><td>1</td></tr></table>'],
    [
      '<a href="https://aws.amazon.com/?a=1&amp;b=2">docs</a>',
      '<a href="https://aws.amazon.com/?a=1&amp;b=2" rel="nofollow noopener noreferrer">docs</a>',
    ],
    ['a<br>b<br/>c', 'a<br>b<br>c'],
    ['5 &lt; 6 &amp; 7 &#8203;', '5 &lt; 6 &amp; 7 &#8203;'],
  ])('lets %s through', (html, expected) => {
    expect(throughGate(html)).toBe(expected)
  })

  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['<a href="javascript:alert(1)">x</a>', '<a rel="nofollow noopener noreferrer">x</a>'],
    ['<a href=" java&#115;cript:alert(1)">x</a>', '<a rel="nofollow noopener noreferrer">x</a>'],
    [
      '<a href="#x" title="><script>">x</a>',
      '<a href="#x" rel="nofollow noopener noreferrer">&lt;script&gt;&quot;&gt;x</a>',
    ],
    ['<details style="position:fixed">', '<details></details>'],
    ['</div></details><b>', '&lt;/div&gt;<b></b>'],
    ['<b><i>x</b>y', '<b><i>x</i></b>y'],
    ['a<!-- <script> -->b', 'ab'],
    ['<b', '&lt;b'],
    ['AT&T', 'AT&amp;T'],
  ])('takes the harm out of %s', (html, expected) => {
    expect(throughGate(html)).toBe(expected)
  })

  const tags = [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'kbd', 'samp', 'em'],
    ...['strong', 'b', 'i', 'del', 's', 'sub', 'sup', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['summary', 'details', 'a'],
  ]

  test('whatever comes in, only allowed and balanced tags come out', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<b>',
        '</b>',
        '<a href="',
        '">',
        "'",
        '<script',
        '>',
        '</',
        '<!--',
        '-->',
        '<details open>',
        '<svg/onload=x>',
        '<br>',
        '&',
        '<td align=left>',
      ),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const depth: string[] = []
        for (const [, end, tag = '', rest = ''] of throughGate(pieces.join('')).matchAll(/<(\/?)([^\s>]*)([^>]*)>?/g)) {
          expect(tags).toContain(tag)
          expect(rest).toMatch(/^(?: (?:href|open|align|colspan|rowspan|rel)="[^"<>]*")*$/)
          if (end) expect(depth.pop()).toBe(tag)
          else if (tag !== 'br' && tag !== 'hr') depth.push(tag)
        }
        expect(depth).toEqual([])
      }),
      // Pieces can also make up a tag that none of them is.
      { numRuns: 2_000, examples: [[['<h', '1>']], [['<h', 'r>']]] },
    )
  })
})
