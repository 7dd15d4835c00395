import { isRecord } from '../wire/shape.ts'

/** Whether the body of a JSON request has a member `tags` with anything in it. */
export function carriesTags(body: string): boolean {
  const { tags } = members(body)
  return Array.isArray(tags) && tags.length > 0
}

function members(body: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body)
    return isRecord(parsed) ? parsed : {}
  } catch {
    return {}
  }
}
