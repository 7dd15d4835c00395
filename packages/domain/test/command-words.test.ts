import { execFileSync } from 'node:child_process'
import { commandWords } from '@ecs-actions/domain/command-words'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

describe('a command line', () => {
  test.each<[string, string[]]>([
    ['npm run migrate', ['npm', 'run', 'migrate']],
    ['sh -c "npm run migrate && echo done"', ['sh', '-c', 'npm run migrate && echo done']],
    ['sh -c \'echo "$HOME"\'', ['sh', '-c', 'echo "$HOME"']],
    ['  a\t b\n c ', ['a', 'b', 'c']],
    ['a "" \'\'', ['a', '', '']],
    ['pre"mid dle"post', ['premid dlepost']],
    ['a\\ b "c\\"d" "e\\nf" \'g\\h\'', ['a b', 'c"d', 'e\\nf', 'g\\h']],
    ['a \\\nb "c\\\nd"', ['a', 'b', 'cd']],
    ['npm run migrate \\\n  --all\n', ['npm', 'run', 'migrate', '--all']],
    ['mig\\\nrate \\\n\\\n', ['migrate']],
    ["a '\\\n' \\\n''", ['a', '\\\n', '']],
    ['echo $HOME *.sql ~ ; ls | cat # no', ['echo', '$HOME', '*.sql', '~', ';', 'ls', '|', 'cat', '#', 'no']],
    ['', []],
    [' \n ', []],
  ])('%j', (line, words) => {
    expect(commandWords(line)).toEqual(words)
  })

  test.each([
    ['sh -c "npm', 'has a " that is not closed'],
    ["it's", "has a ' that is not closed"],
    ['"\\"', 'has a " that is not closed'],
    ['a \\', 'ends with a backslash'],
  ])('%j is refused', (line, message) => {
    expect(() => commandWords(line)).toThrow(message)
  })

  test('is split as sh splits it, whatever quotes and blanks are in it', () => {
    const part = fc.constantFrom('a', 'é', ' ', '\t', '\n', "'", '"', '\\', '\\"', '\\\n', '-x', '=', '%s')
    const lines = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(lines, (line) => {
        // A line break that is not behind a backslash ends a command for the shell, where here it is a blank.
        const oneCommand = line.replace(/(?<!\\)((?:\\\\)*)\n/g, '$1 ')
        expect(outcome(() => commandWords(oneCommand))).toEqual(outcome(() => wordsOfShell(oneCommand)))
      }),
      { numRuns: 150 },
    )
  })
})

function wordsOfShell(line: string): string[] {
  const script = `set -- ${line}\nfor word; do printf '%s\\0' "$word"; done`
  const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return printed.split('\0').slice(0, -1)
}

function outcome(split: () => string[]): string[] | 'refused' {
  try {
    return split()
  } catch {
    return 'refused'
  }
}
