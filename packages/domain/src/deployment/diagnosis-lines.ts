import type { Line } from '../line.ts'
import type { Diagnosis } from './diagnosis.ts'

/** Why a deployment failed, for those who read the job's log and not its summary. */
export function diagnosisLines({ taskFailures, targets, alarms, log, gaps }: Diagnosis): Line[] {
  const facts = [
    ...taskFailures.map(({ count, stopCode, reason }) => `${count} × ${stopCode}: ${reason}`),
    ...targets.map(({ id, state, reason, description }) => {
      const why = [reason, description].filter((text) => text !== undefined).join(': ')
      return `target ${id} is ${state}${why === '' ? '' : ` (${why})`}`
    }),
    ...alarms.map(({ name, state }) => `alarm ${name} is in ${state}`),
    ...gaps.map((gap) => `could not be read: ${gap}`),
  ]
  const lines: Line[] = facts.map((text) => ({ level: 'info', prefix: '  ', text }))
  if (log) {
    lines.push({ level: 'info', text: `Last log lines of container "${log.container}" of the task that failed last:` })
    for (const text of log.lines) lines.push({ level: 'info', prefix: `${log.container} │ `, text })
  }
  return lines.length > 0 ? [{ level: 'info', text: 'What AWS shows of the reasons:' }, ...lines] : []
}
