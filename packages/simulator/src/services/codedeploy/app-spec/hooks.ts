import { AppSpecProblem, listOf, type Members, membersOf } from './members.ts'

/** Install, AllowTestTraffic and AllowTraffic are CodeDeploy's own. */
const hookEvents = [
  'BeforeInstall',
  'AfterInstall',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
] as const

export type HookEvent = (typeof hookEvents)[number]

/** The Lambda function of each event that has one, by name or ARN. */
export type AppSpecHooks = ReadonlyMap<HookEvent, string>

/** @throws AppSpecProblem */
export function appSpecHooks(file: Members): AppSpecHooks {
  const hooks = new Map<HookEvent, string>()
  for (const [index, entry] of listOf(file, 'Hooks', 'the AppSpec').entries()) {
    const [first, ...others] = [...membersOf(entry, `Hooks[${index}]`)]
    if (!first || others.length > 0) throw new AppSpecProblem(`Hooks[${index}] must have exactly one lifecycle event`)
    const [name, lambda] = first
    const event = hookEvents.find((known) => known.toLowerCase() === name)
    if (event === undefined) throw new AppSpecProblem(`Hooks[${index}]: only ${hookEvents.join(', ')} can have a hook`)
    if (hooks.has(event)) throw new AppSpecProblem(`Hooks[${index}]: ${event} has a hook already`)
    if (typeof lambda !== 'string' || lambda === '') {
      throw new AppSpecProblem(`Hooks[${index}]: the hook of ${event} must be the name or ARN of a Lambda function`)
    }
    hooks.set(event, lambda)
  }
  return hooks
}
