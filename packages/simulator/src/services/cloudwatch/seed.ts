import type { ScenarioAlarm } from '../../scenario/alarms.ts'
import type { Clock } from '../../time/clock.ts'
import type { MetricAlarms } from './alarms.ts'

/** The alarms that are there when the simulated world starts, and what happens to them. */
export function seedAlarms(
  alarms: MetricAlarms,
  { planned, clock }: { planned: readonly ScenarioAlarm[]; clock: Clock },
) {
  const reason = 'As the scenario says'
  for (const { name, state, transitions } of planned) {
    alarms.put(name, {})
    alarms.setState(name, { state, reason })
    for (const { after, state: later } of transitions) {
      clock.schedule(clock.now() + after, () => {
        // A client may have deleted it.
        if (alarms.find(name)) alarms.setState(name, { state: later, reason })
      })
    }
  }
}
