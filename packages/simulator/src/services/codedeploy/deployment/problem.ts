import type { Diagnostics, ErrorCode } from '@aws-sdk/client-codedeploy'

/** Why a deployment ends without success. */
export interface Problem {
  readonly code: ErrorCode
  readonly message: string
  /** Of the lifecycle event in which it ends; by default it repeats the message. */
  readonly diagnostics?: Diagnostics
}

export type StageResult =
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'failed' | 'stopped'; readonly problem: Problem }

export const succeeded: StageResult = { kind: 'succeeded' }

export function failed(problem: Problem): StageResult {
  return { kind: 'failed', problem }
}

/** Thrown by what a deployment does when it must not go on. */
export class DeploymentObstacle extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'DeploymentObstacle'
    this.problem = problem
  }
}
