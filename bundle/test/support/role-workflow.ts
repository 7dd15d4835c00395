import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type JobResult, rehearseJob } from '@ecs-actions/rehearsal'
import { repository } from './repository.ts'
import type { RoleJob } from './role-job.ts'
import { deployRole } from './roles.ts'

/** A step that assumes the role deploy, with more inputs. */
export function assumeStep(inputs: Record<string, string> = {}): object {
  return {
    uses: './actions/assume-role',
    with: { 'role-to-assume': deployRole, 'aws-region': 'eu-west-1', ...inputs },
  }
}

/** A step whose main and post phases have the AWS variables that they find as their outputs. */
export const observe = { uses: './actions/observe' }

const observer = `
import { appendFileSync } from 'node:fs'
const found = Object.entries(process.env).filter(([name]) => /^AWS_(?!ENDPOINT)/.test(name))
for (const [name, value] of found) appendFileSync(process.env.GITHUB_OUTPUT, name + '=' + value + '\\n')
`

/** Runs these steps as one job with the permission id-token: write. */
export async function runSteps(job: RoleJob, steps: readonly object[], environment = {}): Promise<JobResult> {
  const { workspace } = job.folders
  const workflow = join(workspace, 'w.yml')
  const body = { permissions: { 'id-token': 'write' }, 'runs-on': 'ubuntu-latest', steps }
  // JSON is YAML.
  await writeFile(workflow, JSON.stringify({ on: 'workflow_dispatch', jobs: { job: body } }))
  const root = join(workspace, 'suite')
  await mkdir(join(root, 'actions/observe'), { recursive: true })
  await cp(join(repository, 'actions/assume-role'), join(root, 'actions/assume-role'), { recursive: true })
  await symlink(join(repository, 'dist'), join(root, 'dist'))
  const runs = { using: 'node24', main: 'observe.mjs', post: 'observe.mjs' }
  await writeFile(join(root, 'actions/observe/action.yml'), JSON.stringify({ name: 'observe', runs }))
  await writeFile(join(root, 'actions/observe/observe.mjs'), observer)
  return rehearseJob({
    ...{ workflow, job: 'job', workspace, repository: { root, name: 'ecs-actions/ecs-actions' } },
    ...{ environment: { ...job.environment, ...environment }, idToken: job.idToken },
  })
}
