import { profileFile, profileNames } from '@ecs-actions/assume-role/profile'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const command = ['/opt/node 24/bin/node', '/actions/credential-process.js', '/tmp/settings.json']
const file = (options: { names?: string[]; command?: string[] }) =>
  profileFile({ region: 'eu-west-1', names: [], command, ...options })

/** Settings by section, as Python's RawConfigParser reads a file. */
function configparser(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>()
  let current = new Map<string, string>()
  for (const line of text.split(/\r\n|\r|\n/)) {
    const header = /^\[(.+)\]/.exec(line)?.[1]
    if (header !== undefined) {
      if (sections.has(header)) throw new Error(`section ${header} stands in it twice`)
      current = new Map()
      sections.set(header, current)
      continue
    }
    const [, name, value] = /^(.*?)\s*[=:]\s*(.*)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined && !/^\s*[#;]/.test(line)) current.set(name, value.trim())
  }
  return sections
}

/** Words, as shlex.split of Python gives them. */
function shlex(line: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? ''
    if (quote === '' && /[ \t\r\n]/.test(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (quote === '' && /["']/.test(character)) {
      quote = character
      word ??= ''
    } else if (character === quote) {
      quote = ''
    } else if (character === '\\' && quote !== "'") {
      const next = line[++at] ?? ''
      word = `${word ?? ''}${quote === '"' && next !== '"' && next !== '\\' ? '\\' : ''}${next}`
    } else {
      word = `${word ?? ''}${character}`
    }
  }
  if (quote !== '') throw new Error('no closing quotation')
  return word === undefined ? words : [...words, word]
}

/** What the SDK for JavaScript, and Go's, take for the text of a line: all before a comment. */
const withoutComment = (line: string) => (line.split(/(^|\s)[;#]/)[0] ?? '').trim()

describe('the profile', () => {
  test('is the default one', () => {
    expect(file({})).toBe(
      [
        '[default]',
        'credential_process = "/opt/node 24/bin/node" "/actions/credential-process.js" "/tmp/settings.json"',
        'region = eu-west-1',
        '',
      ].join('\n'),
    )
  })

  test('has the names that tools will look for besides', () => {
    const names = profileNames({ AWS_PROFILE: 'work', AWS_DEFAULT_PROFILE: 'home' })
    const sections = configparser(file({ names }))
    expect([...sections.keys()]).toEqual(['default', 'profile work', 'profile home'])
    expect(new Set([...sections.values()].map((settings) => JSON.stringify([...settings]))).size).toBe(1)
  })

  test.each([
    [{ AWS_PROFILE: 'default' }, []],
    [{ AWS_PROFILE: '' }, []],
    [{ AWS_PROFILE: 'a', AWS_DEFAULT_PROFILE: 'a' }, ['a']],
  ])('stands in it once for %j', (environment, names) => {
    expect(profileNames(environment)).toEqual(names)
  })

  test('says the same to every tool, or is refused, whatever the paths', () => {
    const character = fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...'/ab =[]%!~*ä') },
      { weight: 1, arbitrary: fc.constantFrom(...'"\'\\$`#;\n\r\t') },
    )
    const path = fc.array(character, { minLength: 1, maxLength: 12 }).map((characters) => characters.join(''))
    let written = 0
    fc.assert(
      fc.property(fc.array(path, { minLength: 3, maxLength: 3 }), (paths) => {
        let text = ''
        try {
          text = file({ command: paths })
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input' })
          return
        }
        written += 1
        const line = configparser(text).get('default')?.get('credential_process') ?? ''
        expect(shlex(line)).toEqual(paths)
        expect(withoutComment(line)).toBe(line)
        // What a shell would do something about between double quotes.
        expect(paths.join('')).not.toMatch(/[$`\\"]/)
      }),
      { numRuns: 1_000 },
    )
    expect(written).toBeGreaterThan(50)
  })

  test.each(['two words', 'a]\n[default', 'x\ncredential_process = evil', '"', '__proto__', 'ü', 'p'.repeat(129)])(
    'of the name %j is refused',
    (name) => {
      expect(() => file({ names: [name] })).toThrow(/AWS_PROFILE or AWS_DEFAULT_PROFILE names this profile/)
    },
  )

  test('with several mistakes is refused for all of them, and nothing of a name breaks the message', () => {
    const write = () => file({ names: ['a\n::error::b'], command: ['/a"b', '/c$d', '/e'] })
    expect(write).toThrow(/"a\\n::error::b".*\n- \/a"b: .*\n- \/c\$d: /)
    expect(write).not.toThrow('/e:')
  })
})
