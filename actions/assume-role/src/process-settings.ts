import { isJsonArray, isJsonObject, type Json, type JsonObject } from '@ecs-actions/domain/json'
import type { RoleSession } from '@ecs-actions/domain/role/session'

/** What the credential process must know, as it is kept between steps. No secret is in it. */
export interface ProcessSettings {
  readonly session: RoleSession
  readonly region: string
  /** Hosts, as `allow-endpoint` names them. */
  readonly allowedEndpoints: readonly string[]
  /** The value of the `job.workflow_ref` context. */
  readonly jobWorkflow: string | undefined
}

export function settingsText({ session, region, allowedEndpoints, jobWorkflow }: ProcessSettings): string {
  const { first, chain, audience, name, duration, externalId, tags, policy, policyArns, allowedAccountIds } = session
  const scope = { tags: [...tags], policy, policyArns, allowedAccountIds }
  const kept = { first, chain, audience, name, duration, externalId, ...scope }
  return JSON.stringify({ session: kept, region, allowedEndpoints, jobWorkflow }, undefined, 2)
}

/** Undefined for any text that `settingsText` does not write. */
export function settingsOf(text: string): ProcessSettings | undefined {
  const value = json(text)
  if (!isJsonObject(value)) return undefined
  const { session, region, allowedEndpoints, jobWorkflow } = value
  if (!isJsonObject(session)) return undefined
  const settings = {
    session: sessionOf(session),
    region: textOf(region) ?? '',
    allowedEndpoints: textsOf(allowedEndpoints) ?? [],
    jobWorkflow: textOf(jobWorkflow),
  }
  // Whatever was missing, superfluous or of another type did not survive.
  return settingsText(settings) === text ? settings : undefined
}

function sessionOf(value: JsonObject): RoleSession {
  return {
    first: textOf(value.first),
    chain: textsOf(value.chain) ?? [],
    audience: textOf(value.audience) ?? '',
    name: textOf(value.name) ?? '',
    duration: typeof value.duration === 'number' ? value.duration : 0,
    externalId: textOf(value.externalId),
    tags: new Map(pairsOf(value.tags)),
    policy: textOf(value.policy),
    policyArns: textsOf(value.policyArns) ?? [],
    allowedAccountIds: textsOf(value.allowedAccountIds),
  }
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function textsOf(value: Json | undefined): string[] | undefined {
  return isJsonArray(value) ? value.filter((entry) => typeof entry === 'string') : undefined
}

function pairsOf(value: Json | undefined): [string, string][] {
  const pairs = isJsonArray(value) ? value.map(textsOf) : []
  return pairs.map((pair) => [pair?.[0] ?? '', pair?.[1] ?? ''])
}

function json(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
