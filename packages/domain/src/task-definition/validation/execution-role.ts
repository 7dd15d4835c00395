import { ecrImage } from '../../image-reference.ts'
import type { Container, Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { listed } from './quote.ts'
import { hasEntries, isGiven, mapping, text } from './reading.ts'

/** What the agent needs the execution role for, before a container can start. */
export function* executionRoleFindings({ value, containers, isForFargate }: Definition): Generator<Finding> {
  if (text(value.executionRoleArn)) return
  // "Fargate requires task definition to have execution role ARN to support log driver awslogs." and "… ECR images.";
  // "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'."
  const needed = new Set<string>()
  // Documented as needing it, but not seen to be refused without.
  const advised = new Set<string>()
  for (const container of containers) {
    if (hasEntries(container.value.secrets)) needed.add('secrets')
    for (const use of laterUses(container)) advised.add(use)
    if (!isForFargate) continue
    if (mapping(container.value.logConfiguration).logDriver === 'awslogs') needed.add('the log driver awslogs')
    if (ecrImage(text(container.value.image) ?? '')) needed.add('images of ECR')
  }
  if (needed.size > 0) {
    yield finding(
      'execution-role',
      'executionRoleArn',
      `is missing; the definition needs it for ${listed([...needed])}.`,
    )
  } else if (advised.size > 0) {
    const said = `is missing; tasks will not start without it, because of ${listed([...advised])}.`
    yield finding('execution-role-advised', 'executionRoleArn', said)
  }
}

function* laterUses({ value }: Container): Generator<string> {
  if (hasEntries(value.environmentFiles)) yield 'environmentFiles'
  if (isGiven(value.repositoryCredentials)) yield 'repositoryCredentials'
  if (hasEntries(mapping(value.logConfiguration).secretOptions)) yield 'secretOptions'
}
