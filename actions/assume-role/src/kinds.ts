import { assignments, InputMistake, type Kind, list } from '@ecs-actions/github/inputs/kinds'

const least = 900
const most = 43_200
const duration = `whole number of seconds, ${least} to ${most}`

/** Seconds; what names another unit is refused, with the number that is meant. */
export const sessionDuration: Kind<number> = {
  syntax: duration,
  parse(raw) {
    const value = raw.trim()
    if (/^\d{1,15}$/.test(value) && isInRange(Number(value))) return Number(value)
    const meant = secondsMeant(value)
    const hint = meant !== undefined && isInRange(meant) ? `; write ${meant}` : ''
    throw new InputMistake(`expected a ${duration}, found "${value}"${hint}`)
  },
}

function isInRange(seconds: number): boolean {
  return seconds >= least && seconds <= most
}

/** Of `15m`, `1h 30 min`, `900 s` or `PT1H`. */
function secondsMeant(text: string): number | undefined {
  if (text.length > 32) return undefined
  const parts = /^(?:PT)?(?:(\d+)h(?:ours?)?)?(?:(\d+)m(?:in(?:utes?)?)?)?(?:(\d+)s(?:ec(?:onds?)?)?)?$/i
  const match = parts.exec(text.replaceAll(/\s/g, ''))
  if (!match) return undefined
  const [, hours = 0, minutes = 0, seconds = 0] = match
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)
}

// https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html, and AssumeRole's list of them.
const mostTags = 50
const tagKey = /^[\p{L}\p{Z}\p{N}_.:/+\-@]{1,128}$/u
const tagValue = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u
const tagLines = assignments({ syntax: 'key=value', name: tagKey })

/** Tags of a session. AWS keeps the case of their keys, but tells none apart by it. */
export const sessionTags: Kind<ReadonlyMap<string, string>> = {
  syntax: tagLines.syntax,
  parse(raw) {
    const tags = tagLines.parse(raw)
    const mistakes: string[] = []
    if (tags.size > mostTags) mistakes.push(`at most ${mostTags} tags, found ${tags.size}`)
    const seen = new Map<string, string>()
    for (const [key, value] of tags) {
      const same = seen.get(key.toLowerCase())
      if (same !== undefined) mistakes.push(`"${same}" and "${key}" are one key for AWS`)
      seen.set(key.toLowerCase(), key)
      // The value is not shown: it may have been meant for somewhere else.
      if (!tagValue.test(value)) {
        mistakes.push(`the value of "${key}" must be up to 256 letters, digits, blanks and _ . : / = + - @`)
      }
    }
    if (mistakes.length > 0) throw new InputMistake(mistakes.join('; '))
    return tags
  },
}

export const managedPolicies = list({
  syntax: 'policy ARNs, e.g. arn:aws:iam::aws:policy/ReadOnlyAccess',
  pattern: /^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/[\w+=,.@/-]{1,512}$/,
})
