import type { ActionManifest } from '../action/manifest.ts'

/** A job, read and checked. Texts may still hold expressions. */
export interface JobPlan {
  readonly file: string
  readonly workflowName: string
  readonly id: string
  readonly if: string | undefined
  readonly needs: readonly string[]
  readonly workflowEnv: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly defaults: { readonly shell: string | undefined; readonly workingDirectory: string | undefined }
  readonly idTokenPermission: boolean
  readonly environment: { readonly name: string; readonly url: string } | undefined
  readonly outputs: Readonly<Record<string, string>>
  readonly timeoutMinutes: string
  readonly inputs: readonly DeclaredInput[]
  readonly steps: readonly StepPlan[]
  /** What is accepted and has no effect here. */
  readonly notes: readonly string[]
}

export interface DeclaredInput {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly default: string | undefined
  readonly options: readonly string[]
  readonly line: number
}

export interface StepPlan {
  readonly id: string | undefined
  readonly name: string
  readonly line: number
  readonly if: string
  readonly env: Readonly<Record<string, string>>
  readonly continueOnError: string
  readonly timeoutMinutes: string
  readonly work: StepWork
}

export type StepWork =
  | { readonly kind: 'run'; readonly script: string; readonly shell: string; readonly workingDirectory: string }
  | {
      readonly kind: 'action'
      readonly uses: string
      readonly action: ActionManifest
      readonly with: Readonly<Record<string, string>>
    }
  | { readonly kind: 'checkout'; readonly uses: string }
  | { readonly kind: 'download-artifact'; readonly uses: string; readonly with: Readonly<Record<string, string>> }
