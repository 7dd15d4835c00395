import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'

/**
 * Whether lines of the deciding container may be dropped before they reach a log, as a sentence with the remedy. Told
 * of this one alone: what a sidecar says is rarely missed.
 */
export async function logModeNote(definition: TaskDefinition, container: string): Promise<string | undefined> {
  // Loaded here: the rules about definitions are not needed before the task is started.
  const [{ logFindings }, { definitionOf }] = await Promise.all([
    import('@ecs-actions/domain/task-definition/validation/logs'),
    import('@ecs-actions/domain/task-definition/validation/definition'),
  ])
  const only = definition.containerDefinitions.filter(({ name }) => name === container)
  const findings = [...logFindings(definitionOf({ ...definition, containerDefinitions: only }), 'one-off')]
  const found = findings.find(({ rule }) => rule === 'non-blocking-logs')
  return found && `logConfiguration.options.mode ${found.message}`
}
