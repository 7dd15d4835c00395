import { z } from 'zod'
import { milliseconds } from './fields.ts'

const times = z.number().int('must be a whole number').min(1, 'must be at least 1').default(1)
const family = z.exactOptional(z.string().min(1)).describe('Only tasks of this family. Default: of every family')

export const refusalSchema = z
  .strictObject({
    reason: z.string().min(1).describe('As in failures[] of RunTask: RESOURCE:MEMORY, or Capacity is unavailable …'),
    detail: z.exactOptional(z.string().min(1)),
    arn: z.exactOptional(z.string().min(1)).describe('Of the container instance that had no room'),
    family,
    times: times.describe('How many tasks are refused'),
  })
  .describe('RunTask answers with HTTP 200 and starts nothing')

export const interruptionSchema = z
  .strictObject({
    stopCode: z.enum(['SpotInterruption', 'TerminationNotice', 'InfrastructureHealth']),
    after: milliseconds.describe('Milliseconds from RunTask to the interruption'),
    family,
    times: times.describe('How many tasks are interrupted'),
  })
  .describe('The infrastructure takes a task away')
