import { z } from 'zod'

/** As the SDK documents CapacityProviderStrategyItem. */
const strategyItemSchema = z.strictObject({
  capacityProvider: z.string().min(1),
  weight: z.exactOptional(z.number().int('must be a whole number').min(0, 'must not be negative').max(1000)),
  base: z.exactOptional(z.number().int('must be a whole number').min(0, 'must not be negative').max(100_000)),
})

export const strategySchema = z.array(strategyItemSchema).min(1, 'must name a capacity provider').max(20)

export type ScenarioStrategy = z.output<typeof strategySchema>
