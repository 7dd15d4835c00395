import { lastSegment } from '@ecs-actions/domain/arn'
import { code, facts } from '@ecs-actions/domain/markdown'

/** The step's summary as Markdown. */
export function roleSummary(options: { role: string; region: string; expiration: string }): string {
  const rows = facts([
    ['Role', code(lastSegment(options.role))],
    ['Region', code(options.region)],
    ['Valid until', code(options.expiration)],
  ])
  return `### 🔑 Role assumed\n\n${rows}\n`
}
