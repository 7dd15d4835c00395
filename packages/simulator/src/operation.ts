import { NormalizedSchema } from '@smithy/core/schema'
import type { StaticOperationSchema } from '@smithy/types'
import { type Call, type Operation, ServiceError } from './service.ts'
import { type Mismatch, mismatches } from './wire/shape.ts'

/**
 * An operation whose handler sees typed input. The input is checked against the SDK's own schema and refused with
 * SerializationException where a type is wrong; the schemas know no required members, ranges or enums, so those stay
 * the handler's business.
 * @throws Error (a defect of the simulator) when the handler's output does not fit the schema: a member that the SDK
 *   does not know would vanish silently on its way to the client.
 */
export function operation<I extends object, O extends object>(
  schema: StaticOperationSchema,
  handle: (input: I, call: Call) => O | Promise<O>,
): Operation {
  const [, , name, , inputRef, outputRef] = schema
  const input = NormalizedSchema.of(inputRef)
  const output = NormalizedSchema.of(outputRef)
  return {
    schema,
    handle: async (received, call) => {
      if (!fits<I>(input, received)) throw serializationException(mismatches(input, received))
      const result = await handle(received, call)
      const wrong = mismatches(output, result)
      if (wrong.length > 0)
        throw new Error(`${name} answered what its schema does not allow: ${wrong.map(describe).join('; ')}`)
      return result
    },
  }
}

function fits<T extends object>(schema: NormalizedSchema, value: unknown): value is T {
  return mismatches(schema, value).length === 0
}

function serializationException(wrong: readonly Mismatch[]): ServiceError {
  return new ServiceError('SerializationException', wrong.map(describe).join('; '))
}

function describe({ path, expected, actual }: Mismatch): string {
  return `${path === '' ? 'the body' : path}: a value of type ${actual} can not be converted to ${expected}`
}
