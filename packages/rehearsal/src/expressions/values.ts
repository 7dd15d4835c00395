import { data } from '@actions/expressions'
import type { ExpressionData } from '@actions/expressions/data/expressiondata'

/** A plain value of a context. undefined members are left out. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value | undefined }

export function toData(value: Value | undefined): ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver)
}
