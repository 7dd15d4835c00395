import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Check } from './check.ts'
import type { Python } from './python.ts'
import { runPackage } from './run-package.ts'
import { type Ended, startSimulator } from './simulator.ts'

type Environment = Readonly<Record<string, string>>

export interface Suite {
  /** As people read it. */
  readonly title: string
  /** The Python package with its checks. */
  readonly package: string
  /** The file beside this one with the world that it is let loose on. */
  readonly scenario: string
  /** What happens there; without it the package looks at it once, with what the simulator tells its clients to export. */
  readonly job?: (world: World) => Promise<void>
}

export interface World {
  /** A checkout with the actions and dist/. */
  readonly repository: string
  /** What the simulator tells its clients to export. */
  readonly environment: Environment
  /** HOME of the clients, where they also find `simulator.log`. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly onCheck: (check: Check) => void
  /** Lets a Python package or a module of one look around. All that it has of AWS is in this environment. */
  look(module: string, environment: Environment): Promise<void>
}

export interface SuiteOptions {
  readonly python: Python
  readonly repository: string
  /** For what the suite writes; emptied at the start. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly onCheck: (check: Check) => void
}

/** Lets one witness loose on a simulator of its own and tells every check as it comes. */
export async function runSuite(suite: Suite, options: SuiteOptions): Promise<void> {
  const { python, repository, folder, signal } = options
  const onCheck = (check: Check) => options.onCheck({ ...check, name: `${suite.title}: ${check.name}` })
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const simulator = await startSimulator({
    bundle: join(repository, 'dist/simulator/index.js'),
    scenarioFile: join(import.meta.dirname, suite.scenario),
    logFile: join(folder, 'simulator.log'),
    signal,
  })
  const { environment } = simulator
  const look = (module: string, found: Environment) =>
    runPackage(module, { python, folder, signal, onCheck, environment: found })
  const job = suite.job ?? (() => look(suite.package, environment))
  try {
    await job({ repository, environment, folder, signal, onCheck, look })
  } finally {
    for (const check of checksAtTheEnd(await simulator.stop())) onCheck(check)
  }
}

/** What the simulator itself has to say about the clients that it had. */
function checksAtTheEnd({ code, log }: Ended): Check[] {
  const lines = log.split('\n')
  const unknown = lines.filter((line) => line.includes('ignored the unknown member'))
  const defects = lines.filter((line) => line.includes('defect of the simulator'))
  return [
    { name: 'the simulator ends when told to', passed: code === 0, expected: 'exit code 0', seen: `exit code ${code}` },
    { name: 'it knew every member', passed: unknown.length === 0, expected: 'none ignored', seen: unknown.join('; ') },
    { name: 'it had no defect', passed: defects.length === 0, expected: 'none', seen: defects.join('; ') },
  ]
}
