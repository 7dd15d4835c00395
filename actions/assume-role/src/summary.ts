import { parseArn } from '@ecs-actions/domain/arn'
import { code, facts } from '@ecs-actions/domain/markdown'

/** The step's summary as Markdown. */
export function roleSummary(options: {
  /** Of the session. */
  readonly arn: string
  /** undefined: it is not to be seen. */
  readonly account: string | undefined
  readonly region: string
  /** ISO 8601; undefined: a new session is opened before one ends. */
  readonly expiration: string | undefined
}): string {
  const { arn, account, region, expiration } = options
  const [, role = '', session = ''] = parseArn(arn)?.resource.split('/') ?? []
  const rows = facts([
    ['Role', code(role)],
    ['Session', code(session)],
    ...(account === undefined ? [] : [['Account', code(account)] as const]),
    ['Region', code(region)],
    ['Valid until', expiration === undefined ? 'renewed on demand' : code(expiration)],
  ])
  return `### 🔑 Role assumed\n\n${rows}\n`
}
