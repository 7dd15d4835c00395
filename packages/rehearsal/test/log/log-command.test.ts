import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseLogCommand } from '../../src/log/log-command.ts'

const registered = new Set(['error', 'add-mask', 'group'])
const parse = (line: string) => parseLogCommand(line, registered)

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

describe('a workflow command', () => {
  test('is `::name properties::data`, also after blanks', () => {
    expect(parse('  \t::error title=Bad,line=3::it %25 broke%0Atwice')).toEqual({
      name: 'error',
      properties: { title: 'Bad', line: '3' },
      data: 'it % broke\ntwice',
    })
  })

  test('of the form `::` is none in the middle of a line', () => {
    expect(parse('12:00 ::add-mask::x')).toBeUndefined()
  })

  test('of the form `##[` is one anywhere in a line', () => {
    expect(parse('12:00 ##[error line=3;title=a%5Db]gone%3B')).toEqual({
      name: 'error',
      properties: { line: '3', title: 'a]b' },
      data: 'gone;',
    })
  })

  test('has a registered name, in any case', () => {
    expect(parse('::ADD-Mask::x')?.name).toBe('add-mask')
    expect(parse('::add-masks::x')).toBeUndefined()
    expect(parse('##[section]x')).toBeUndefined()
  })

  test('of the form `##[` counts only when it is the first one of its line', () => {
    expect(parse('##[nothing] ##[error]x')).toBeUndefined()
  })

  test('brings back what the toolkit escapes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (data, title) => {
        // The toolkit's property lists are trimmed by the runner.
        fc.pre(title.trim() === title)
        const command = parse(`::error title=${escapeProperty(title)}::${escapeData(data)}`)
        expect(command).toEqual({ name: 'error', properties: { title }, data })
      }),
    )
  })

  test('is never found in text that holds neither form', () => {
    const text = fc.string().filter((line) => !line.includes('::') && !line.includes('##['))
    fc.assert(fc.property(text, (line) => expect(parse(line)).toBeUndefined()))
  })
})
