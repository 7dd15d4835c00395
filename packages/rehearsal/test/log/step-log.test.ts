import { describe, expect, test } from '@jest/globals'
import type { LogLine } from '../../src/log/log-line.ts'
import { Masks } from '../../src/log/masks.ts'
import { StepLog } from '../../src/log/step-log.ts'

function logOf(lines: readonly string[], { debug = false } = {}) {
  const seen: LogLine[] = []
  const masks = new Masks()
  const log = new StepLog({ step: 3, masks, debug, onLine: (line) => seen.push(line) })
  log.write('stdout', Buffer.from(lines.map((line) => `${line}\n`).join('')))
  log.end()
  return { log, masks, seen, shown: log.lines.map(({ kind, text }) => `${kind}: ${text}`) }
}

describe('the log of a step', () => {
  test('shows plain output and names the step', () => {
    expect(logOf(['hello']).seen).toEqual([{ kind: 'output', text: 'hello', step: 3 }])
  })

  test('masks a value from the line after add-mask on, in both streams', () => {
    const { shown, log } = logOf(['s3cret before', '::add-mask::s3cret', 's3cret after'])
    expect(shown).toEqual(['output: s3cret before', 'output: *** after'])
    log.write('stderr', Buffer.from('err s3cret\n'))
    expect(log.lines.at(-1)?.text).toBe('err ***')
  })

  test('keeps annotations with title and place', () => {
    const { log, shown } = logOf(['::warning title=Old,file=a.yml,line=2::use new', '##[error]stop'])
    expect(log.annotations).toEqual([
      { level: 'warning', title: 'Old', message: 'use new', properties: { file: 'a.yml', line: '2' } },
      { level: 'error', title: undefined, message: 'stop', properties: {} },
    ])
    expect(shown).toEqual(['warning: use new', 'error: stop'])
  })

  test('groups', () => {
    expect(logOf(['::group::Plan', 'x', '::endgroup::']).shown).toEqual(['group: Plan', 'output: x', 'endgroup: '])
  })

  test('hides debug lines unless they are asked for', () => {
    expect(logOf(['::debug::why']).shown).toEqual([])
    expect(logOf(['::debug::why'], { debug: true }).shown).toEqual(['debug: why'])
  })

  test('prints a stopped add-mask raw: the secret is not masked, neither there nor later', () => {
    const { shown } = logOf(['::stop-commands::resume-77', '::add-mask::leak', '::RESUME-77::', 'leak'])
    expect(shown).toEqual([
      'command: ::stop-commands::***',
      'output: ::add-mask::leak',
      'command: ::RESUME-77::',
      'output: leak',
    ])
  })

  test('obeys again after the token', () => {
    const { shown } = logOf(['::stop-commands::resume-77', '##[error]x', '##[resume-77]', '::error::y'])
    expect(shown.slice(1)).toEqual(['output: ##[error]x', 'command: ##[***]', 'error: y'])
  })

  test.each(['', 'pause-logging', 'add-mask'])('does not stop with the token %j, and fails the step', (token) => {
    const { log, shown } = logOf([`::stop-commands::${token}`, '::error::y'])
    expect(log.commandFailed).toBe(true)
    expect(shown.at(-1)).toBe('error: y')
  })

  test('ignores set-output and save-state with a warning', () => {
    const { log } = logOf(['::set-output name=a::1', '::save-state name=a::1'])
    expect(log.annotations.map(({ level, message }) => [level, /GITHUB_\w+/.exec(message)?.[0]])).toEqual([
      ['warning', 'GITHUB_OUTPUT'],
      ['warning', 'GITHUB_STATE'],
    ])
    expect(log.commandFailed).toBe(false)
  })

  test.each(['set-env name=A', 'add-path'])('refuses %s and fails the step', (command) => {
    const { log } = logOf([`::${command}::/x`])
    expect(log.annotations[0]?.level).toBe('error')
    expect(log.commandFailed).toBe(true)
  })

  test('echoes commands when told to, but never secrets', () => {
    const { shown } = logOf(['::echo::on', '::group::x', '::add-mask::s3cret'])
    expect(shown).toEqual(['command: ::group::x', 'group: x', 'command: ::add-mask::***'])
  })

  test('warns about an empty mask', () => {
    const { log, masks } = logOf(['::add-mask:: '])
    expect(log.annotations[0]?.level).toBe('warning')
    expect(masks.given()).toEqual([])
  })
})
