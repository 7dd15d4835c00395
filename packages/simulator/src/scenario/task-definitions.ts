import { RegisterTaskDefinition$, type RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { NormalizedSchema } from '@smithy/core/schema'
import { z } from 'zod'
import { problems } from '../services/ecs/task-definition/problems.ts'
import { type Mismatch, mismatches } from '../wire/shape.ts'

const input = NormalizedSchema.of(RegisterTaskDefinition$[4])

/** A task definition as RegisterTaskDefinition takes it, by the same rules. In TypeScript the SDK's type fits too. */
export const taskDefinitionSchema: z.ZodType<RegisterTaskDefinitionRequest, object> = z
  .looseObject({ family: z.string() })
  .transform((definition, context): RegisterTaskDefinitionRequest => {
    const wrong = mismatches(input, definition)
    if (isDefinition(definition, wrong)) {
      for (const message of problems(definition)) context.issues.push({ code: 'custom', message, input: definition })
      return definition
    }
    for (const mismatch of wrong) {
      context.issues.push({ code: 'custom', message: told(mismatch), path: pathOf(mismatch), input: definition })
    }
    return z.NEVER
  })

function isDefinition(_value: object, wrong: readonly Mismatch[]): _value is RegisterTaskDefinitionRequest {
  return wrong.length === 0
}

function told({ expected }: Mismatch): string {
  return expected === 'no such member'
    ? 'RegisterTaskDefinition has no such member; remove it or correct its name'
    : `must be a ${expected}`
}

function pathOf({ path }: Mismatch): (string | number)[] {
  return (path.match(/[^.[\]]+/g) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
