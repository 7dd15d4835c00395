import { newestFirst } from '@ecs-actions/domain/deployment/history'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import type { Clock } from '../clock.ts'

/** CodeDeploy, for looking back. */
export interface DeploymentHistory {
  /** @param options.since epoch ms of their creation */
  pastDeployments(options: {
    application: string
    group: string
    since: number
  }): Promise<readonly DeploymentSnapshot[]>
  /** @param options.sha256 of the AppSpec */
  revisionDefinition(options: { application: string; sha256: string }): Promise<string | undefined>
}

const day = 86_400_000
// A group that deploys all day has thousands of deployments, and what is looked for is mostly among the latest.
const windows = [30 * day, 365 * day, Number.POSITIVE_INFINITY]
// A look into each revision is a call.
const mostRevisions = 50

/**
 * The group's deployments, newest first, with what they deployed: as far back as it takes until `enough` says so.
 * @throws Failure when they may not be read
 */
export async function deploymentHistory(options: {
  application: string
  group: string
  enough: (history: readonly DeploymentSnapshot[]) => boolean
  ports: { readonly history: DeploymentHistory; readonly clock: Clock }
}): Promise<readonly DeploymentSnapshot[]> {
  const { application, group, enough, ports } = options
  const definitions = new Map<string, string | undefined>()
  let found: readonly DeploymentSnapshot[] = []
  for (const window of windows) {
    const since = Math.max(0, ports.clock.now() - window)
    const past = await ports.history.pastDeployments({ application, group, since })
    found = await withDefinitions(newestFirst(past), { application, definitions, history: ports.history })
    if (enough(found)) break
  }
  return found
}

/** AWS leaves the text of an AppSpec out of deployments; the application keeps it under its digest. */
async function withDefinitions(
  past: readonly DeploymentSnapshot[],
  options: { application: string; definitions: Map<string, string | undefined>; history: DeploymentHistory },
): Promise<readonly DeploymentSnapshot[]> {
  const { application, definitions, history } = options
  const found: DeploymentSnapshot[] = []
  for (const deployment of past) {
    const { revisionHash: sha256 } = deployment
    if (deployment.taskDefinition !== undefined || sha256 === undefined) {
      found.push(deployment)
      continue
    }
    if (!definitions.has(sha256) && definitions.size < mostRevisions) {
      definitions.set(sha256, await history.revisionDefinition({ application, sha256 }))
    }
    found.push({ ...deployment, taskDefinition: definitions.get(sha256) })
  }
  return found
}
