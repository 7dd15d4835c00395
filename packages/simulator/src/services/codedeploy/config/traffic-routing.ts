import type { TrafficRoutingConfig } from '@aws-sdk/client-codedeploy'
import { refused } from '../errors.ts'

/** One move of production traffic. */
export interface ShiftStep {
  /** Per cent of the traffic that the replacement has from then on. */
  readonly percentage: number
  /** Milliseconds after the first step. */
  readonly after: number
}

const minute = 60_000
/** The guide's limit between the first and the last shift (of Lambda deployments): 48 hours. */
const longestShift = 2_880

/** The steps of a deployment configuration, the last of which is 100 per cent. */
export function shiftSteps(routing: TrafficRoutingConfig): readonly ShiftStep[] {
  const { canaryPercentage = 100, canaryInterval = 0 } = routing.timeBasedCanary ?? {}
  const { linearPercentage = 100, linearInterval = 0 } = routing.timeBasedLinear ?? {}
  if (routing.type === 'TimeBasedCanary') {
    return [
      { percentage: canaryPercentage, after: 0 },
      { percentage: 100, after: canaryInterval * minute },
    ]
  }
  if (routing.type === 'TimeBasedLinear') {
    return Array.from({ length: Math.ceil(100 / linearPercentage) }, (_, index) => ({
      percentage: Math.min(100, (index + 1) * linearPercentage),
      after: index * linearInterval * minute,
    }))
  }
  return [{ percentage: 100, after: 0 }]
}

/** @throws InvalidTrafficRoutingConfigurationException */
export function checkedRouting(routing: TrafficRoutingConfig | undefined): TrafficRoutingConfig {
  if (!routing) throw invalid('trafficRoutingConfig must be specified for the compute platform ECS')
  const { type, timeBasedCanary: canary, timeBasedLinear: linear } = routing
  switch (type) {
    case 'AllAtOnce':
      if (canary || linear) throw invalid('AllAtOnce takes neither timeBasedCanary nor timeBasedLinear')
      return routing
    case 'TimeBasedCanary':
      if (linear) throw invalid('TimeBasedCanary takes no timeBasedLinear')
      check('canary', { percentage: canary?.canaryPercentage, interval: canary?.canaryInterval })
      return routing
    case 'TimeBasedLinear':
      if (canary) throw invalid('TimeBasedLinear takes no timeBasedCanary')
      check('linear', { percentage: linear?.linearPercentage, interval: linear?.linearInterval })
      return routing
    default:
      throw invalid(`the type must be AllAtOnce, TimeBasedCanary or TimeBasedLinear, not ${type ?? 'nothing'}`)
  }
}

function check(
  kind: 'canary' | 'linear',
  { percentage, interval }: { percentage: number | undefined; interval: number | undefined },
): void {
  if (percentage === undefined || !Number.isInteger(percentage) || percentage < 1 || percentage > 99) {
    throw invalid(`${kind}Percentage must be a whole number from 1 to 99, not ${percentage ?? 'nothing'}`)
  }
  const moves = kind === 'canary' ? 1 : Math.ceil(100 / percentage) - 1
  if (interval === undefined || !Number.isInteger(interval) || interval < 1 || interval * moves > longestShift) {
    throw invalid(
      `${kind}Interval must be a whole number of minutes that lets the shift end within ${longestShift} minutes, not ${interval ?? 'nothing'}`,
    )
  }
}

function invalid(message: string) {
  return refused('InvalidTrafficRoutingConfiguration', message)
}
