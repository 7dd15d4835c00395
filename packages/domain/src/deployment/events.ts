import type { RegistrationEvent } from '../task-definition/registration.ts'
import type { DeploymentEvent } from './changes.ts'
import type { Diagnosis } from './diagnosis.ts'

/** What happens in the course of a deployment, for the job's log and the timeline of the summary. */
export type CourseEvent =
  | RegistrationEvent
  | { readonly kind: 'planned'; readonly lines: readonly string[] }
  | { readonly kind: 'created'; readonly deploymentId: string; readonly url: string | undefined }
  | { readonly kind: 'adopted'; readonly deploymentId: string; readonly url: string | undefined }
  | { readonly kind: 'creation-trouble'; readonly why: string }
  | {
      readonly kind: 'changed'
      readonly deploymentId: string
      readonly rollback: boolean
      readonly event: DeploymentEvent
    }
  | { readonly kind: 'trouble'; readonly why: string }
  | { readonly kind: 'not-readable'; readonly what: string; readonly why: string }
  | { readonly kind: 'stopping'; readonly deploymentId: string; readonly rollBack: boolean; readonly why: string }
  | { readonly kind: 'stop-accepted' }
  | { readonly kind: 'diagnosed'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'left'; readonly deploymentId: string; readonly why: string }
  | { readonly kind: 'clean-up-failed'; readonly deploymentId: string; readonly why: string }
  | { readonly kind: 'end-unseen'; readonly deploymentId: string; readonly why: string }
