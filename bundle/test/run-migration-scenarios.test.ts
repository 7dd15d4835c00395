import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'
import { situations } from './support/one-off-situations.ts'
import { root } from './support/repository.ts'

const open = closedAfterEach<LocalAws>()

describe('of a one-off task, the step tells the truth when', () => {
  test.each(situations)('$situation', async ({ definition, scenario, inputs = {}, signal, here }) => {
    const aws = await localAws(scenario, 'virtual')
    open.push(aws)
    await aws.write('td.json', JSON.stringify(definition))

    const run = await aws.migrate(inputs, {
      onStart: (process) => signal && aws.time?.after(60_000, () => process.kill(signal)),
    })

    const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
    expect(errors).toEqual(here.says ? [expect.stringMatching(here.says)] : [])
    expect(run.exitCode).toBe(here.exitCode)
    expect(run.outputs.outcome ?? '').toBe(here.outcome)
    expect(run.outputs['exit-code'] ?? '').toBe(here.containerExit)
    expect(aws.requests.filter(({ operation }) => operation === 'StopTask')).toHaveLength(here.stopTask)
    expect(run.lines.map(({ text }) => text)).toEqual(expect.arrayContaining([...(here.lines ?? [])]))
  })

  test('and the comparison says of others what stands beside each of these', async () => {
    const page = await readFile(join(root, 'docs/comparison.md'), 'utf8')
    const told = situations.filter(({ situation, others }) => !page.includes(`| ${situation} | ${others} |`))
    expect(told.map(({ situation }) => situation)).toEqual([])
  })
})
