import { z } from 'zod'
import { milliseconds } from './fields.ts'

/**
 * How long things take, in milliseconds of the simulator's clock. The defaults are what a small Fargate task with a
 * small image usually shows; nothing in AWS promises them.
 */
export const timingSchema = z
  .strictObject({
    credentialsKnownAfter: milliseconds
      .default(0)
      .describe('From the opening of a session until AWS takes calls that are signed with its credentials'),
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
    deletedTaskVisibility: milliseconds
      .default(10_000)
      .describe('How long a task is described as DELETED after that, before it is MISSING'),
    logFlush: milliseconds.default(5_000).describe('How often the awslogs driver sends what it holds'),
    logVisibility: milliseconds
      .default(2_000)
      .describe('From the arrival of log events in CloudWatch Logs until GetLogEvents shows them'),
    scanRegistration: milliseconds
      .default(2_000)
      .describe('From the push of an image until ECR knows of the scan that it sets off'),
    scanPending: milliseconds.default(5_000).describe('PENDING: the scan of an image has not begun'),
    scan: milliseconds.default(30_000).describe('From the push or StartImageScan to the end of the scan'),
    targetRegistration: milliseconds
      .default(4_000)
      .describe('From the registration of a target in a target group that is in use to its first health check'),
    serviceScheduling: milliseconds
      .default(2_000)
      .describe('From a change of a service, its tasks or their targets until its scheduler acts on it'),
    serviceTaskSettling: milliseconds
      .default(40_000)
      .describe(
        'How long a task of a service runs until it counts as healthy, without load balancer and health checks',
      ),
    serviceRestartDelay: milliseconds
      .default(60_000)
      .describe('After tasks of a service failed to come up, until others are started; doubles up to 15 minutes'),
    codeDeployCreated: milliseconds.default(3_000).describe('Created: a CodeDeploy deployment is not begun yet'),
    codeDeployQueued: milliseconds.default(2_000).describe('Queued: it waits for its turn; 0 leaves the state out'),
    codeDeployEvent: milliseconds
      .default(2_000)
      .describe('A lifecycle event of CodeDeploy that has nothing to wait for, and the deletion of a task set'),
    codeDeployInstall: milliseconds
      .default(95_000)
      .describe('From the steady state of the replacement task set to the end of Install'),
    codeDeployTrafficSettling: milliseconds
      .default(60_000)
      .describe('From the last step of a canary or linear shift to the end of AllowTraffic'),
    codeDeployStop: milliseconds.default(5_000).describe('From StopDeployment or an alarm to Stopped'),
    codeDeployRollbackInfo: milliseconds
      .default(20_000)
      .describe('From the end of a deployment until it names the deployment that rolls it back'),
  })
  .describe('Durations of the simulated world, in milliseconds')

export type Timing = z.output<typeof timingSchema>

/** The realistic durations, with some replaced. */
export function timing(replaced: Partial<Timing> = {}): Timing {
  return timingSchema.parse(replaced)
}
