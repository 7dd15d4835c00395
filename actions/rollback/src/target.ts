import { registrableCopy } from '@ecs-actions/aws/registration'
import { parseArn, shortDefinition } from '@ecs-actions/domain/arn'
import { Failure, type Mistake } from '@ecs-actions/domain/failure'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { untilAborted } from '@ecs-actions/operations/until-aborted'
import { type ImageFact, imageMistakes, imageNotes, imagesOf } from './images.ts'
import type { RollbackPorts } from './ports.ts'

/** The task definition to go back to, and what speaks for and against it. */
export interface Target {
  readonly arn: string
  readonly definition: TaskDefinition
  /** Whether it must be registered anew, since ECS starts no tasks from it any more. */
  readonly isCopy: boolean
  readonly images: readonly ImageFact[]
  readonly mistakes: readonly Mistake[]
  readonly notes: readonly string[]
}

/** @throws Failure `not-found` when there is no such task definition */
export async function readTarget(arn: string, ports: Pick<RollbackPorts, 'definitions' | 'images'>): Promise<Target> {
  const definition = await describe(arn, ports)
  const isCopy = definition.status !== 'ACTIVE'
  const images = await imagesOf(definition, ports)
  const copyNote = `${arn} is ${String(definition.status)}: ECS starts no tasks from it, so a copy of it is registered and deployed.`
  return {
    ...{ arn, isCopy, images, mistakes: imageMistakes(images) },
    definition: isCopy ? registrableCopy(definition) : definition,
    notes: [...(isCopy ? [copyNote] : []), ...imageNotes(images)],
  }
}

async function describe(arn: string, { definitions }: Pick<RollbackPorts, 'definitions'>): Promise<TaskDefinition> {
  try {
    return (await definitions.describeTaskDefinition(arn)).definition
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'not-found') throw error
    throw new Failure({
      code: 'not-found',
      message: `to: task definition ${arn} cannot be gone back to: ${error.message}`,
      remedy: 'Nothing was changed. Name one that is there: to: revision:<number>, or its ARN.',
      cause: error,
    })
  }
}

/** A deployment group may have deployed another service before. */
export function familyNotes(to: string, from: string): string[] {
  if (familyOf(to) === familyOf(from)) return []
  return [`${shortDefinition(to)} is of another family than ${shortDefinition(from)}: make sure that it belongs here.`]
}

function familyOf(arn: string): string | undefined {
  return parseArn(arn)?.resource.replace(/:\d+$/, '')
}

/** Images by the ARN of their definition, for the summary only: what cannot be read, or not in time, is left out. */
export async function imagesOfAll(
  arns: readonly (string | undefined)[],
  ports: Pick<RollbackPorts, 'definitions' | 'images' | 'cancelled'>,
): Promise<ReadonlyMap<string, readonly ImageFact[]>> {
  const known = arns.flatMap((arn) => arn ?? [])
  return new Map(await Promise.all(known.map(async (arn) => [arn, await imagesIn(arn, ports)] as const)))
}

async function imagesIn(
  arn: string,
  ports: Pick<RollbackPorts, 'definitions' | 'images' | 'cancelled'>,
): Promise<readonly ImageFact[]> {
  const read = async () => imagesOf((await ports.definitions.describeTaskDefinition(arn)).definition, ports)
  try {
    return await untilAborted(read(), ports.cancelled)
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}
