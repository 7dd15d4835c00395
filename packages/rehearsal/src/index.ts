export { type ActionRun, type RunActionOptions, runAction } from './action/run-action.ts'
export type { EventOptions } from './job/event.ts'
export type { JobResult, StepOutcome, StepResult } from './job/job-result.ts'
export { type NeededJob, type RehearseJobOptions, rehearseJob } from './job/rehearse-job.ts'
export type { IdTokenEndpoint } from './job/step-process.ts'
export type { Annotation, LogLine, LogLineKind } from './log/log-line.ts'
export { type Problem, RehearsalError } from './problems.ts'
export type { ProcessTime, RunnerClock } from './process/clock.ts'
export type { RunningProcess } from './process/run-process.ts'
export {
  type Activity,
  type SharedClock,
  VirtualTime,
  type VirtualTimeOptions,
} from './virtual-time/virtual-time.ts'
export type { Repository } from './workflow/uses.ts'
