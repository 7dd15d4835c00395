import { z } from 'zod'

const milliseconds = z.number().int('must be a whole number of milliseconds').min(0, 'must not be negative')

/**
 * How long things take, in milliseconds of the simulator's clock. The defaults are what a small Fargate task with a
 * small image usually shows; nothing in AWS promises them.
 */
export const timingSchema = z
  .strictObject({
    taskVisibility: milliseconds
      .default(2_000)
      .describe('Until a task that RunTask has answered shows up in DescribeTasks and ListTasks'),
    provisioning: milliseconds.default(8_000).describe('PROVISIONING: the network interface is attached'),
    pending: milliseconds.default(12_000).describe('PENDING: secrets are fetched and images pulled'),
    activating: milliseconds.default(1_000).describe('ACTIVATING: the last step before RUNNING'),
    deactivating: milliseconds.default(1_000).describe('DEACTIVATING: before the containers are signalled'),
    stopping: milliseconds.default(1_000).describe('STOPPING: after the last container has ended'),
    deprovisioning: milliseconds.default(8_000).describe('DEPROVISIONING: the network interface is detached'),
    stopTimeoutDefault: milliseconds
      .default(30_000)
      .describe('Between SIGTERM and SIGKILL, where the container definition has no stopTimeout'),
    stoppedTaskRetention: milliseconds
      .default(3_600_000)
      .describe('How long a STOPPED task can still be described; AWS says at least one hour'),
    logFlush: milliseconds.default(5_000).describe('How often the awslogs driver sends what it holds'),
    logVisibility: milliseconds
      .default(2_000)
      .describe('From the arrival of log events in CloudWatch Logs until GetLogEvents shows them'),
  })
  .describe('Durations of the simulated world, in milliseconds')

export type Timing = z.output<typeof timingSchema>

/** The realistic durations, with some replaced. */
export function timing(replaced: Partial<Timing> = {}): Timing {
  return timingSchema.parse(replaced)
}
