import { readFileSync } from 'node:fs'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'

type Program = NonNullable<NonNullable<ScenarioInput['images']>[number]['program']>
type Container = Readonly<Record<string, unknown>>

const open = closedAfterEach<LocalAws>()

/** The bundle in a world where family "task" has these containers, and what each image prints. */
async function migration(
  containers: readonly Container[],
  given: { programs: Readonly<Record<string, Program>>; kind?: 'virtual' | 'real'; timing?: ScenarioInput['timing'] },
) {
  const { programs, kind = 'virtual', timing = {} } = given
  const definition = { family: 'task', containerDefinitions: containers.map((each) => ({ memory: 64, ...each })) }
  const images = Object.entries(programs).map(([image, program]) => ({ image, program }))
  const aws = await localAws({ images, taskDefinitions: [definition], timing }, kind)
  open.push(aws)
  const inputs = { 'task-definition': 'task', 'launch-type': 'EC2', subnets: '' }
  return { migrate: (options: Parameters<LocalAws['migrate']>[1] = {}) => aws.migrate(inputs, options) }
}

const options = { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' }
const logConfiguration = { logDriver: 'awslogs', options }

function printing(lines: readonly string[], exit: number): Program {
  const steps = lines.map((text) => ({ line: { text } }))
  return { kind: 'scripted', steps: [...steps, { after: 30_000, exit: { code: exit } }] }
}

/** So many lines, a hundred with each number: every step costs a millisecond of real time. */
function chatter(count: number): Program {
  const steps = numbers(count / 100).map((number) => ({
    line: { text: `${number} ${'x'.repeat(60 + (number % 80))}`, times: 100 },
  }))
  return { kind: 'scripted', steps: [...steps, { exit: { code: 0 } }] }
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** The most memory that a process ever had, in MiB. */
function peakMemory(pid: number): number {
  const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kibibytes) / 1_024
}

const app = { name: 'app', image: 'app:v2', logConfiguration }
const side = { name: 'side', image: 'side:v1', essential: false, logConfiguration }

describe('the bundle of run-migration', () => {
  // In real time: what makes time virtual in the process needs memory of its own.
  test('prints 100,000 lines of two containers, each once and in order, in less than 150 MiB', async () => {
    const { migrate } = await migration([app, side], {
      programs: { 'app:v2': chatter(60_000), 'side:v1': chatter(40_000) },
      kind: 'real',
      timing: { taskVisibility: 0, pending: 10, activating: 10, deactivating: 10, stopping: 10, logVisibility: 100 },
    })
    const found: Record<string, number[]> = { app: [], side: [] }
    let pid = 0
    let peak = Number.NaN
    const run = await migrate({
      onStart: (process) => {
        pid = process.pid
      },
      onLine: ({ text }) => {
        const [, container = '', number] = /^(app|side) │ (\d+) x/.exec(text) ?? []
        if (number !== undefined) found[container]?.push(Number(number))
        if (text.startsWith('End of the log')) peak = peakMemory(pid)
      },
    })
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } })
    expect(found.app).toEqual(numbers(600).flatMap((number) => Array.from({ length: 100 }, () => number)))
    expect(found.side).toEqual(numbers(400).flatMap((number) => Array.from({ length: 100 }, () => number)))
    expect(run.lines.map(({ text }) => text)).toContain('End of the log: 100000 lines.')
    expect(peak).toBeLessThan(150)
  }, 120_000)

  test('prints the verdict before the end of the log, and a second container beside the first', async () => {
    const programs = { 'app:v2': printing(['one', 'two'], 3), 'side:v1': printing(['ready'], 0) }
    const { migrate } = await migration([side, app], { programs })
    const run = await migrate()
    const lines = run.lines.map(({ text }) => text)
    expect(lines).toEqual(expect.arrayContaining(['app │ one', 'app │ two', 'side │ ready']))
    const verdict = lines.indexOf('Verdict: failed: container "app" exited with code 3.')
    expect(verdict).toBeGreaterThan(0)
    expect(lines.indexOf('End of the log: 3 lines.')).toBeGreaterThan(verdict)
    expect(run.summary).toContain('Log of <code>side</code>')
    expect(run.annotations).toEqual([
      expect.objectContaining({ message: expect.stringContaining('container "app" exited with code 3') }),
    ])
  })

  test('lets no output of a container act as a command, also where it holds line breaks', async () => {
    const hostile = [
      'a\n::error::gotcha',
      'b\r::add-mask::succeeded',
      'c ##[error]gotcha',
      '::set-output name=outcome::x',
    ]
    const { migrate } = await migration([app], { programs: { 'app:v2': printing(hostile, 0) } })
    expect(await migrate()).toMatchObject({
      exitCode: 0,
      annotations: [],
      masks: [],
      outputs: { outcome: 'succeeded' },
    })
  })

  test('follows a log on EC2 that has no stream prefix, and links to it', async () => {
    const { 'awslogs-stream-prefix': _, ...plain } = options
    const container = { ...app, logConfiguration: { ...logConfiguration, options: plain } }
    const { migrate } = await migration([container], { programs: { 'app:v2': printing(['one', 'two'], 0) } })
    const run = await migrate()
    expect(run.lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['app │ one', 'app │ two']))
    expect(run.outputs['log-url']).toMatch(/\/log-events\/[0-9a-f]+$/)
  })

  test('says where FireLens sends the lines, and what its router said of a failure', async () => {
    const firelens = {
      logDriver: 'awsfirelens',
      options: { Name: 'http', Host: 'logs.example', Header: 'X-Key hunter2' },
    }
    const router = { ...side, name: 'router', firelensConfiguration: { type: 'fluentbit' } }
    const programs = { 'app:v2': printing([], 1), 'side:v1': printing(['[error] 403'], 0) }
    const { migrate } = await migration([{ ...app, logConfiguration: firelens }, router], { programs })
    const run = await migrate()
    const lines = run.lines.map(({ text }) => text)
    expect(lines).toContain('Container "app" logs through FireLens (awsfirelens): Name http, Host logs.example.')
    expect(lines).toContain('router │ [error] 403')
    expect(run.stdout + run.summary).not.toContain('hunter2')
  })
})
