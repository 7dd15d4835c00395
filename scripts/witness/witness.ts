import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, checkLine } from './check.ts'
import { credentialsJob } from './credentials-job.ts'
import { NotShown, pythonWithPackages } from './python.ts'
import { runSuite, type Suite } from './suite.ts'

// Clients that nobody here wrote use the simulator, and the credentials of assume-role, as users get them. Exit code 1: a check failed; 3: nothing is shown,
// because there is no Python or the packages cannot be had.

const root = join(import.meta.dirname, '../..')
const bundle = join(root, 'dist/simulator/index.js')
const folder = join(root, 'build/witness')

const suites: readonly Suite[] = [
  { title: 'aws cli', package: 'cli', scenario: 'scenario.yaml' },
  { title: 'aws cli', package: 'deployments', scenario: 'deployments.yaml' },
  { title: 'boto3', package: 'sdk', scenario: 'scenario.yaml' },
  { title: 'boto3 on task definitions', package: 'definitions', scenario: 'scenario.yaml' },
  { title: 'credential process', package: 'credentials', scenario: 'credentials.yaml', job: credentialsJob },
]

async function witness(signal: AbortSignal): Promise<number> {
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing; make it with npm run build`)
  const requirementsFile = join(import.meta.dirname, 'requirements.txt')
  const python = await pythonWithPackages({ folder, requirementsFile, environment: process.env, signal })
  const tally = { passed: 0, failed: 0 }
  const onCheck = (check: Check) => {
    tally[check.passed ? 'passed' : 'failed'] += 1
    console.log(checkLine(check))
  }
  const runs = suites.map(async (suite) => {
    const own = { python, repository: root, folder: join(folder, suite.package), signal, onCheck }
    await runSuite(suite, own).catch((error: unknown) => {
      onCheck({ name: suite.title, passed: false, expected: 'to be run', seen: messageOf(error) })
    })
  })
  await Promise.all(runs)
  console.log(`witness: ${tally.passed} passed, ${tally.failed} failed`)
  return tally.failed === 0 ? 0 : 1
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort(new Error(`stopped by ${name}`)))

try {
  process.exitCode = await witness(stop.signal)
} catch (error) {
  const notShown = error instanceof NotShown && !stop.signal.aborted
  console.log(`witness: ${notShown ? 'NOT SHOWN' : 'FAILED'}: ${messageOf(error)}`)
  process.exitCode = notShown ? 3 : 1
}
