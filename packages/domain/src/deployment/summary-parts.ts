import { shortDefinition } from '../arn.ts'
import { deploymentUrl, serviceUrl } from '../console-links.ts'
import { duration } from '../duration.ts'
import { code, escapeMarkdown, linked } from '../markdown.ts'
import { utc } from '../moment.ts'
import type { Moment } from './report.ts'
import type { ServiceSnapshot } from './service.ts'
import type { Share } from './traffic.ts'

/** Who gets the traffic. */
export function sharesText(found: readonly Share[]): string {
  if (found.length === 0) return 'not known'
  return found
    .map(({ taskDefinition, weight, since }) => {
      const what = taskDefinition === undefined ? 'a version that is not known' : code(shortDefinition(taskDefinition))
      const part = weight === undefined ? '' : ` ${weight} %`
      return `${what}${part}${since === undefined ? '' : `, tasks since ${utc(since)}`}`
    })
    .join('; ')
}

/** What happened, folded away when it went well. */
export function happened(timeline: readonly Moment[], good: boolean): string {
  const table = ['| after | |', '|---|---|', ...timeline.map(row)].join('\n')
  return good ? `<details><summary>${timeline.length} steps</summary>\n\n${table}\n\n</details>` : table
}

function row({ after, text }: Moment): string {
  return `| ${duration(after)} | ${escapeMarkdown(text)} |`
}

/** A deployment, linked to the console where there is one. */
export function deploymentLink(deploymentId: string, region: string): string {
  return linked(deploymentId, deploymentUrl({ region, deploymentId }))
}

/** A service, linked to the console where there is one. */
export function serviceLink({ cluster, name }: Pick<ServiceSnapshot, 'cluster' | 'name'>, region: string): string {
  return linked(`${name} in ${cluster}`, serviceUrl({ region, cluster, service: name }))
}
