import { shortDefinition } from '../arn.ts'
import type { Failure } from '../failure.ts'
import { info, type Line, warning } from '../line.ts'

/** What became of a RegisterTaskDefinition, as far as its answer says. */
export type Registration =
  | { readonly kind: 'registered'; readonly arn: string }
  /** Nothing was registered, and the next attempt may be luckier. */
  | { readonly kind: 'throttled'; readonly why: Failure }
  /** No answer, or none that says it. */
  | { readonly kind: 'unknown'; readonly why: Failure }

/** What happens in the course of a registration, for the job's log. */
export type RegistrationEvent =
  | { readonly kind: 'registered'; readonly arn: string }
  /** The latest revision has the same content. */
  | { readonly kind: 'reused'; readonly arn: string }
  | { readonly kind: 'registration-trouble'; readonly why: string }
  /** What the reader should know, though it is no mistake. */
  | { readonly kind: 'note'; readonly text: string }

/** What the job's log says of an event. */
export function narrateRegistration(event: RegistrationEvent): Line[] {
  switch (event.kind) {
    case 'registered':
      return [info(`Registered ${shortDefinition(event.arn)}: ${event.arn}`)]
    case 'reused':
      return [info(`Reused ${shortDefinition(event.arn)}, which has the same content: ${event.arn}`)]
    case 'registration-trouble':
      return [info(`Whether the task definition was registered is not known yet, looking for it: ${event.why}`)]
    case 'note':
      return [warning(event.text)]
  }
}
