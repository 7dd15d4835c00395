import type { RegistrationEvent } from '@ecs-actions/domain/task-definition/registration'

/** What happens in the course of a migration, for the job's log. */
export type MigrationEvent =
  | RegistrationEvent
  | { readonly kind: 'started'; readonly taskArn: string; readonly cluster: string; readonly url: string | undefined }
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'trouble'; readonly why: string }
  | { readonly kind: 'log'; readonly container: string; readonly line: string }
  | { readonly kind: 'log-elsewhere'; readonly container: string; readonly why: string }
  | { readonly kind: 'log-incomplete'; readonly container: string; readonly why: string }
  | { readonly kind: 'stopping'; readonly reason: string }
  | { readonly kind: 'stop-accepted' }
  | { readonly kind: 'left-running'; readonly taskArn: string }
  | { readonly kind: 'clean-up-failed'; readonly why: string }
  | { readonly kind: 'end-unseen'; readonly why: string }
