import { parseArgs } from 'node:util'

export interface Arguments {
  readonly scenarioFile: string | undefined
  /** 0: any free one */
  readonly port: number
  readonly printSchema: boolean
  readonly help: boolean
}

export const USAGE = `usage: simulator [--scenario FILE] [--port N] [--print-schema]

  --scenario FILE   what the simulated world is like (YAML or JSON); without it, defaults
  --port N          port on 127.0.0.1; without it, or 0, any free one
  --print-schema    print the JSON Schema of scenario files and exit
  --help            print this and exit
`

/** Every mistake in the command line. */
export class ArgumentError extends Error {}

/** @throws ArgumentError naming every unknown flag and wrong value */
export function parseArguments(args: readonly string[]): Arguments {
  const { values, tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      scenario: { type: 'string' },
      port: { type: 'string' },
      'print-schema': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  const problems = tokens.flatMap(tokenProblems)
  const port = values.port
  if (typeof port === 'string' && port !== '' && !port.startsWith('--') && !isPort(port)) {
    problems.push(`--port: ${JSON.stringify(port)} is not a port; give a whole number from 0 to 65535`)
  }
  if (problems.length > 0) throw new ArgumentError(problems.join('\n'))
  return {
    scenarioFile: typeof values.scenario === 'string' ? values.scenario : undefined,
    port: typeof port === 'string' ? Number(port) : 0,
    printSchema: values['print-schema'] === true,
    help: values.help === true,
  }
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

const WITH_VALUE = ['scenario', 'port']
const WITHOUT_VALUE = ['print-schema', 'help']

function tokenProblems(token: Token): string[] {
  if (token.kind === 'option-terminator') return []
  if (token.kind === 'positional') return [`${JSON.stringify(token.value)}: there are no arguments without a flag`]
  if (WITH_VALUE.includes(token.name)) {
    // A flag right after it means that the value was forgotten.
    const isGiven = token.value && (token.inlineValue || !token.value.startsWith('--'))
    return isGiven ? [] : [`${token.rawName}: needs a value`]
  }
  if (!WITHOUT_VALUE.includes(token.name)) return [`${token.rawName}: there is no such flag`]
  return token.value === undefined ? [] : [`${token.rawName}: takes no value`]
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}
