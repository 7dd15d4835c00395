import { describe, expect, test } from '@jest/globals'
import type { Act } from '../story.ts'
import { createTerminal, useColour } from '../terminal.ts'

function recorded(colour: boolean) {
  let text = ''
  const terminal = createTerminal({
    colour,
    write: (part) => {
      text += part
    },
  })
  return { terminal, text: () => text }
}

const act: Act = {
  title: 'Act 1',
  purpose: 'p',
  job: 'migrate',
  conclusion: 'success',
  expected: 'success',
  steps: [],
  checks: [{ expectation: 'It is so', seen: 'so', holds: true }],
  traffic: { requests: 1, failed: 0, failures: [], answers: new Map([['v1', 1]]), last: ['v1'] },
  ...{ from: 0, to: 1_500, took: 1_500 },
}

describe('the terminal', () => {
  test.each([
    [{ isTty: true, environment: {} }, true],
    [{ isTty: true, environment: { NO_COLOR: '' } }, true],
    [{ isTty: true, environment: { NO_COLOR: '1' } }, false],
    [{ isTty: true, environment: { TERM: 'dumb' } }, false],
    [{ isTty: false, environment: {} }, false],
  ])('colour for %j: %s', (options, expected) => {
    expect(useColour(options)).toBe(expected)
  })

  test('without colour nothing but text is written, whatever a container prints', () => {
    const { terminal, text } = recorded(false)
    terminal.heading('Act 1', 'purpose')
    terminal.log({ kind: 'output', text: '\u001b[2J\u001b]0;title\u0007red\r\u0008alert\u009b31m' })
    terminal.step({ name: 'Run', conclusion: 'failure', took: 950, outputs: { arn: '\u001b[31ma', empty: '' } })
    terminal.check({ expectation: 'It is so', seen: '\u001b[31mno', holds: false })
    expect(text()).toMatch(/^[^\p{Cc}]*$/mu)
    expect(text().replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    expect(text()).toContain('✗ Run 950 ms\n      arn: a\n')
    expect(text()).toContain('✗ It is so (seen: no)')
  })

  test('with colour marks are coloured', () => {
    const { terminal, text } = recorded(true)
    terminal.step({ name: 'Run', conclusion: 'success', took: 1, outputs: {} })
    expect(text()).toContain('\u001b[32m✓\u001b[0m Run')
  })

  test('the closing table has a line for every act', () => {
    const { terminal, text } = recorded(false)
    terminal.closing([act], 1_500)
    expect(text()).toBe(
      '\n  act    job      expected  checks  time\n  Act 1  success  success   1 of 1  1.5 s\n\nEverything as it should be, in 1.5 s.\n',
    )
  })

  test('a miss is told with act, expectation and what was seen', () => {
    const { terminal, text } = recorded(false)
    terminal.closing(
      [{ ...act, conclusion: 'failure', checks: [{ expectation: 'It is so', seen: 'not so', holds: false }] }],
      0,
    )
    expect(text()).toContain(
      '- Act 1: the job should end with success; seen: failure\n- Act 1: It is so; seen: not so\n',
    )
  })
})
