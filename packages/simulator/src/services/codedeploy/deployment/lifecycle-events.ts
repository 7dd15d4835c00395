import type { Diagnostics, LifecycleEvent } from '@aws-sdk/client-codedeploy'

const names = [
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'AllowTestTraffic',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AllowTraffic',
  'AfterAllowTraffic',
] as const

export type LifecycleEventName = (typeof names)[number]

/** Always all eight, in order, with or without hooks. */
export type LifecycleEvents = readonly LifecycleEvent[]

export function pendingEvents(): LifecycleEvents {
  return names.map((lifecycleEventName) => ({ lifecycleEventName, status: 'Pending' }))
}

export function eventBegan(events: LifecycleEvents, name: LifecycleEventName, at: Date): LifecycleEvents {
  return changed(events, name, { status: 'InProgress', startTime: at })
}

export function eventSucceeded(events: LifecycleEvents, name: LifecycleEventName, at: Date): LifecycleEvents {
  return events.map((event) => {
    if (event.lifecycleEventName !== name) return event
    const { diagnostics: _, ...rest } = event
    return { ...rest, status: 'Succeeded', endTime: at }
  })
}

/** Adds what is known about the event that runs. */
export function eventTold(
  events: LifecycleEvents,
  name: LifecycleEventName,
  diagnostics: Diagnostics,
): LifecycleEvents {
  return changed(events, name, { diagnostics })
}

/** The deployment ends here: what runs has failed, what has not begun is skipped. */
export function eventsAbandoned(
  events: LifecycleEvents,
  { at, diagnostics }: { at: Date; diagnostics: Diagnostics },
): LifecycleEvents {
  return events.map((event) => {
    if (event.status === 'InProgress') return { ...event, status: 'Failed', endTime: at, diagnostics }
    return event.status === 'Pending' ? { ...event, status: 'Skipped' } : event
  })
}

function changed(events: LifecycleEvents, name: LifecycleEventName, change: Partial<LifecycleEvent>): LifecycleEvents {
  return events.map((event) => (event.lifecycleEventName === name ? { ...event, ...change } : event))
}
