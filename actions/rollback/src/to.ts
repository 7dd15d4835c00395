import { parseArn } from '@ecs-actions/domain/arn'
import type { RollbackTo } from '@ecs-actions/domain/deployment/rollback-target'
import { InputMistake, type Kind } from '@ecs-actions/github/inputs/kinds'

const syntax = 'previous, revision:<number>, or the ARN of a task definition with its revision'

/** What a rollback goes back to. */
export const rollbackTo: Kind<RollbackTo> = {
  syntax,
  parse(raw) {
    const value = raw.trim()
    if (value === 'previous') return { kind: 'previous' }
    const revision = /^revision:([1-9]\d{0,9})$/.exec(value)?.[1]
    if (revision !== undefined) return { kind: 'revision', revision: Number(revision) }
    const arn = parseArn(value)
    if (arn?.service === 'ecs' && /^task-definition\/[A-Za-z0-9_-]+:\d+$/.test(arn.resource)) {
      return { kind: 'definition', arn: value }
    }
    const form = /^(tag|digest|sha|deployment):/.exec(value)?.[1]
    if (form !== undefined) throw new InputMistake(`${form}:… is not supported yet; expected ${syntax}`)
    throw new InputMistake(`expected ${syntax}, found "${value}"`)
  },
}
