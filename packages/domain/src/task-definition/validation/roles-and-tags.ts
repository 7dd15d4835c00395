import { parseArn } from '../../arn.ts'
import { isJsonArray } from '../../json.ts'
import { isReservedTag, tagPartProblem } from '../../tag.ts'
import type { Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { type Entry, entries, isGiven, text } from './reading.ts'

/** Roles: the ARN of an IAM role, or its short name (RegisterTaskDefinition, taskRoleArn). */
export function* roleFindings({ value }: Definition): Generator<Finding> {
  for (const member of ['taskRoleArn', 'executionRoleArn']) {
    const role = text(value[member])
    // An empty one counts as none: templates leave it so for an account without the role.
    if (role === undefined || role === '' || isRole(role)) continue
    yield finding(
      'role-arn',
      member,
      `${quote(role)} is no role; expected arn:aws:iam::ACCOUNT:role/NAME, or NAME alone.`,
    )
  }
}

// The signs of IAM: https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html
function isRole(role: string): boolean {
  if (/^[\w+=,.@-]{1,64}$/.test(role)) return true
  const arn = parseArn(role)
  return arn?.service === 'iam' && arn.region === '' && /^role\/[\w+=,.@/-]{1,576}$/.test(arn.resource)
}

// RegisterTaskDefinition, tags.
const mostTags = 50

export function* tagFindings({ value }: Definition): Generator<Finding> {
  const { tags } = value
  if (isJsonArray(tags) && tags.length === 0) {
    yield finding('empty-tags', 'tags', 'is an empty list, which AWS does not take; leave it out.')
  }
  const found = entries(tags, 'tags')
  if (found.length > mostTags) {
    yield finding('too-many-tags', 'tags', `has ${found.length} tags; AWS takes ${mostTags}.`)
  }
  const first = new Map<string, string>()
  for (const tag of found) {
    yield* badTag(tag)
    const key = text(tag.value.key)
    if (key === undefined) continue
    const other = first.get(key)
    if (other === undefined) first.set(key, tag.at)
    else yield finding('duplicate-tag', `${tag.at}.key`, `${quote(key)} is the key of ${other} already.`)
  }
}

function* badTag({ at, value: tag }: Entry): Generator<Finding> {
  const key = text(tag.key)
  if (!isGiven(tag.key)) yield finding('tag', `${at}.key`, 'is missing.')
  for (const member of ['key', 'value'] as const) {
    const part = text(tag[member])
    const problem = part === undefined ? undefined : tagPartProblem(member, part)
    if (problem !== undefined) yield finding('tag', `${at}.${member}`, `${problem}.`)
  }
  if (key !== undefined && isReservedTag(key)) {
    yield finding('tag', `${at}.key`, `${quote(key)} begins with "aws:", which is reserved for AWS.`)
  }
}
