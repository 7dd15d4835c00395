import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseCommandLine } from '../src/command-line.ts'
import { LogPrinter } from '../src/log/log-printer.ts'
import { temporaryDirectories, writeFiles } from './support/temp.ts'

const directory = temporaryDirectories()
const cli = join(import.meta.dirname, '../src/cli.ts')

async function rehearse(workflow: string, words: readonly string[]) {
  const root = await writeFiles(await directory(), { 'w.yml': workflow })
  const child = spawn(process.execPath, [cli, 'w.yml', ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    text.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    text.err += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, ...text }
}

describe('rehearse', () => {
  const workflow = `
on: { workflow_dispatch: { inputs: { word: { required: true } } } }
jobs:
  job: { steps: [{ name: speak, run: 'echo "\${{ inputs.word }} \${{ vars.WHERE }}"; exit \${{ vars.CODE }}' }] }`

  test('prints the log and exits with 0 when the job succeeds', async () => {
    const { code, out } = await rehearse(workflow, [
      '--job',
      'job',
      '--input',
      'word=hi=there',
      '--var',
      'WHERE=here',
      '--var',
      'CODE=0',
    ])
    expect(out).toContain('1 | hi=there here\n')
    expect(out).toMatch(/ 1 {2}success .* speak\njob: success\n$/)
    expect(code).toBe(0)
  })

  test('exits with 1 when the job fails', async () => {
    const { code, out } = await rehearse(workflow, ['--job', 'job', '--input', 'word=x', '--var', 'CODE=7'])
    expect(out).toContain('error: Process completed with exit code 7.')
    expect(code).toBe(1)
  })

  test('exits with 2 when the job cannot be rehearsed', async () => {
    const { code, err } = await rehearse(workflow, ['--job', 'other'])
    expect(err).toContain(`there is no job 'other'; the jobs are 'job'`)
    expect(code).toBe(2)
  })
})

describe('the command line', () => {
  test('tells all mistakes at once', () => {
    expect(parseCommandLine(['--input', 'x', '--id-token-url', 'u', '--secret', 'NONE'], {})).toEqual({
      mistakes: [
        'Name the workflow file.',
        'Name the job with --job.',
        '--id-token-url and --id-token-token belong together.',
        '--secret NONE: the environment variable NONE is not set.',
        `--input wants NAME=VALUE, not 'x'.`,
      ],
    })
  })

  test('knows no other option', () => {
    expect(parseCommandLine(['--help'])).toBe('help')
    expect(parseCommandLine(['w.yml', '--job', 'x', '--workspace', '/nowhere'])).toEqual({
      mistakes: ['--workspace: there is no folder /nowhere'],
    })
    expect(parseCommandLine(['w.yml', '--jbo', 'x'])).toEqual({ mistakes: [expect.stringContaining('--jbo')] })
  })

  test('takes secrets from the environment', () => {
    expect(parseCommandLine(['w.yml', '--job', 'j', '--secret', 'KEY'], { KEY: 'v' })).toMatchObject({
      secrets: { KEY: 'v' },
    })
  })
})

test('a printed log cannot steer the terminal', () => {
  const printed: string[] = []
  const printer = new LogPrinter((text) => printed.push(text))
  printer.print({ kind: 'group', text: 'Plan', step: 2 })
  printer.print({ kind: 'output', text: '\u001b[31mred\u001b]0;title\u0007\u0008', step: 2 })
  printer.print({ kind: 'endgroup', text: '', step: 2 })
  printer.print({ kind: 'error', text: 'one\ntwo', step: 2 })
  expect(printed).toEqual(['2 | ▼ Plan', '2 |   red', '2 | error: one', '2 | error: two'])
})
