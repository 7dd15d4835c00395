import { describe, expect, test } from '@jest/globals'
import { parseArguments } from '../../src/cli/arguments.ts'

describe('arguments', () => {
  test('are all optional', () => {
    expect(parseArguments([])).toEqual({ scenarioFile: undefined, port: 0, printSchema: false, help: false })
  })

  test.each([[['--scenario', 's.yaml', '--port', '8080']], [['--port=8080', '--scenario=s.yaml']]])(
    'may be %j',
    (args) => {
      expect(parseArguments(args)).toMatchObject({ scenarioFile: 's.yaml', port: 8080 })
    },
  )

  test.each([
    [
      ['--prot', '1'],
      ['--prot: there is no such flag', '"1": there are no arguments without a flag'],
    ],
    [['-p'], ['-p: there is no such flag']],
    [['serve'], ['"serve": there are no arguments without a flag']],
    [['--scenario'], ['--scenario: needs a value']],
    [['--scenario='], ['--scenario: needs a value']],
    [['--port', '--help'], ['--port: needs a value']],
    [['--help=yes'], ['--help: takes no value']],
    [['--port', '65536'], ['--port: "65536" is not a port; give a whole number from 0 to 65535']],
    [
      ['--port', '1e3', '--x'],
      ['--x: there is no such flag', '--port: "1e3" is not a port; give a whole number from 0 to 65535'],
    ],
  ])('%j are refused, with every mistake', (args, problems) => {
    expect(() => parseArguments(args)).toThrow(problems.join('\n'))
  })
})
