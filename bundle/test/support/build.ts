import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { actions } from '../../../scripts/actions.ts'
import { buildDist } from '../../../scripts/bundle/build-dist.ts'
import { repository, root } from './repository.ts'

/** Jest's global set-up: a repository of its own with the action.yml files and the dist/ that the sources give. */
export default async function build(): Promise<void> {
  await rm(repository, { recursive: true, force: true })
  for (const name of Object.keys(actions)) {
    await cp(join(root, 'actions', name, 'action.yml'), join(repository, 'actions', name, 'action.yml'))
  }
  await buildDist({ root, out: join(repository, 'dist') })
}
