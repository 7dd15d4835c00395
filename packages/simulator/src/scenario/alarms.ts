import { z } from 'zod'
import { milliseconds } from './fields.ts'

const state = z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA'])

export const alarmSchema = z
  .strictObject({
    name: z.string().min(1).max(255),
    state: state.default('OK').describe('Its state at the start'),
    transitions: z
      .array(
        z.strictObject({
          after: milliseconds.describe('Milliseconds since the simulator started'),
          state,
        }),
      )
      .default([])
      .describe('How its state changes'),
  })
  .describe('A CloudWatch alarm. No metric stands behind it: its state is what is written here, or set by a client')

export type ScenarioAlarm = z.output<typeof alarmSchema>
