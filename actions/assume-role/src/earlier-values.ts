import { isJsonObject, type Json } from '@ecs-actions/domain/json'

type Environment = Readonly<Record<string, string | undefined>>

/** What variables held before this step, by name; undefined for one that was not there. */
export type EarlierValues = ReadonlyMap<string, string | undefined>

export function earlierValues(names: readonly string[], environment: Environment): EarlierValues {
  return new Map(names.map((name) => [name, environment[name]]))
}

const secret = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']
// No shorter value is one of AWS: https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html. Masks of
// stand-ins such as "test" would blot out half of the log.
const shortestSecret = 16

/** The credentials among them. */
export function secretsAmong(earlier: EarlierValues): string[] {
  return secret.map((name) => earlier.get(name) ?? '').filter((value) => value.length >= shortestSecret)
}

export function earlierText(earlier: EarlierValues): string {
  return JSON.stringify(Object.fromEntries([...earlier].map(([name, value]) => [name, value ?? null])))
}

/** @throws Error for what `earlierText` does not write */
export function earlierOf(text: string): EarlierValues {
  const value: Json = JSON.parse(text)
  if (!isJsonObject(value)) throw new Error('no object')
  return new Map(
    Object.entries(value).map(([name, held]) => {
      if (held !== null && typeof held !== 'string') throw new Error(`${name} is no text`)
      return [name, held ?? undefined]
    }),
  )
}
