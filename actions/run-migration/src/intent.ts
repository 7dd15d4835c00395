/** What main remembers for the post step before it asks for the task, and again once it knows it. */
export interface Intent {
  readonly region: string
  readonly cluster: string
  readonly startedBy: string
  readonly onCancel: 'stop' | 'leave'
  /** The tag of this start; undefined for a task without tags. */
  readonly start: string | undefined
  /** undefined until ECS has answered. */
  readonly taskArn: string | undefined
  /**
   * Set while `taskArn` is a task that ECS has named and does not show: it is this job's when an attempt before this one
   * has started it.
   */
  readonly attempt: number | undefined
}

/** The intent as main saved it; undefined when main asked for nothing, or came to its own end. */
export function intentOf(state: string): Intent | undefined {
  if (state === '' || state === 'concluded') return undefined
  const value: unknown = JSON.parse(state)
  if (isIntent(value)) return { ...value, start: value.start, taskArn: value.taskArn, attempt: value.attempt }
  throw new Error(`the saved state is not what main writes: ${state}`)
}

type Optional = 'start' | 'taskArn' | 'attempt'
type Saved = Omit<Intent, Optional> & Partial<Pick<Intent, Optional>>

function isIntent(value: unknown): value is Saved {
  if (typeof value !== 'object' || value === null) return false
  if (!('region' in value) || !('cluster' in value) || !('startedBy' in value) || !('onCancel' in value)) return false
  const { region, cluster, startedBy, onCancel } = value
  const optional = ['start' in value ? value.start : undefined, 'taskArn' in value ? value.taskArn : undefined]
  const texts = [region, cluster, startedBy].every((text) => typeof text === 'string')
  const attempt = 'attempt' in value ? value.attempt : undefined
  return (
    texts &&
    optional.every((text) => text === undefined || typeof text === 'string') &&
    (attempt === undefined || typeof attempt === 'number') &&
    (onCancel === 'stop' || onCancel === 'leave')
  )
}
