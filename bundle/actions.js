/**
 * Every main and post of the action.yml files, and what later steps start; each is loaded only when it is the one that
 * runs.
 * @type {Readonly<Record<string, () => Promise<{ main(environment: NodeJS.ProcessEnv): Promise<void> }>>>}
 */
const entries = {
  'assume-role': () => import('@ecs-actions/assume-role/main'),
  'assume-role/credential-process': () => import('@ecs-actions/assume-role/credential-process-main'),
  'assume-role/post': () => import('@ecs-actions/assume-role/post-main'),
  deploy: () => import('@ecs-actions/deploy/main'),
  'deploy/post': () => import('@ecs-actions/deploy/post-main'),
  'render-task-definition': () => import('@ecs-actions/render-task-definition/main'),
  rollback: () => import('@ecs-actions/rollback/main'),
  'rollback/post': () => import('@ecs-actions/rollback/post-main'),
  'run-migration': () => import('@ecs-actions/run-migration/main'),
  'run-migration/post': () => import('@ecs-actions/run-migration/post-main'),
  'scan-gate': () => import('@ecs-actions/scan-gate/main'),
}

/**
 * Runs one entry in this process.
 * @param {string} name
 */
export async function start(name) {
  const entry = entries[name]
  if (!entry) throw new Error(`there is no entry "${name}"`)
  const { main } = await entry()
  await main(process.env)
}
