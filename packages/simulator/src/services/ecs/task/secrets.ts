import type { ContainerDefinition, Secret } from '@aws-sdk/client-ecs'
import { StartFailure } from '../../../runtime/task-runtime.ts'

/**
 * The values of a container's secrets by variable name.
 * @throws StartFailure in the agent's words for the first that cannot be fetched
 */
export function resolvedSecrets(
  container: ContainerDefinition,
  known: Readonly<Record<string, string>>,
): Record<string, string> {
  // Those of the log driver are fetched with the others, though no container sees them.
  for (const secret of container.logConfiguration?.secretOptions ?? []) fetched(secret, known)
  const named = (container.secrets ?? []).map((secret) => [secret.name, fetched(secret, known)] as const)
  return Object.fromEntries(named)
}

function fetched({ valueFrom = '' }: Secret, known: Readonly<Record<string, string>>): string {
  const value = Object.hasOwn(known, valueFrom) ? known[valueFrom] : undefined
  if (value !== undefined) return value
  const failed =
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed'
  throw new StartFailure(
    valueFrom.includes(':secretsmanager:')
      ? `${failed}: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${valueFrom} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.`
      : `${failed}: unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: ${valueFrom}`,
  )
}
