import type { TaskOutcome } from '@ecs-actions/domain/task/outcome'
import type { RegistrationEvent } from '@ecs-actions/domain/task-definition/registration'

/** What happens in the course of a migration, for the job's log. */
export type MigrationEvent =
  | RegistrationEvent
  /** What was decided where the inputs left a choice. */
  | { readonly kind: 'decided'; readonly text: string }
  | { readonly kind: 'started'; readonly taskArn: string; readonly cluster: string; readonly url: string | undefined }
  /** An earlier attempt of the job has started it. */
  | { readonly kind: 'taken-over'; readonly taskArn: string; readonly lastStatus: string }
  /** Before a task is started. */
  | { readonly kind: 'waiting'; readonly why: string }
  /** The next attempt comes after `pause` ms. */
  | { readonly kind: 'no-room'; readonly why: string; readonly pause: number }
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'trouble'; readonly why: string }
  /** ECS answers, and does not show the task; why, as it says itself. */
  | { readonly kind: 'hidden'; readonly why: string }
  | { readonly kind: 'log'; readonly container: string; readonly lines: readonly string[] }
  | { readonly kind: 'log-elsewhere'; readonly container: string; readonly why: string }
  /** Its lines may be dropped before they reach a log. */
  | { readonly kind: 'log-mode'; readonly container: string; readonly note: string }
  | { readonly kind: 'verdict'; readonly outcome: TaskOutcome }
  /** Of all followed containers together; after the verdict. */
  | { readonly kind: 'log-ended'; readonly lines: number }
  /** Its last lines follow. */
  | { readonly kind: 'log-router'; readonly container: string }
  | { readonly kind: 'log-incomplete'; readonly container: string; readonly why: string }
  | { readonly kind: 'stopping'; readonly reason: string }
  | { readonly kind: 'stop-accepted' }
  | { readonly kind: 'left-running'; readonly taskArn: string }
  | { readonly kind: 'clean-up-failed'; readonly why: string }
  | { readonly kind: 'end-unseen'; readonly why: string }
