import type { Diagnostics, LifecycleErrorCode } from '@aws-sdk/client-codedeploy'
import type { HookEvent } from '../app-spec/hooks.ts'
import { functionName } from '../hooks/hook-function.ts'
import type { DeploymentWorld } from './deployment-world.ts'
import { failed, type StageResult, succeeded } from './problem.ts'
import { type Work, within } from './work.ts'

/** https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html */
const limit = 3_600_000

interface Hook {
  readonly event: HookEvent
  /** Name or ARN of the Lambda function. */
  readonly function: string
  readonly deploymentId: string
}

interface HookContext {
  readonly world: DeploymentWorld
  /** Takes what a reader of the lifecycle event should know while it runs. */
  readonly tell: (diagnostics: Diagnostics) => void
}

/** Calls a hook's function and waits for its report. */
export function hookWork(hook: Hook, { world, tell }: HookContext): Work {
  const { clock, hookFunctions, hookExecutions } = world
  const name = functionName(hook.function)
  const known = hookFunctions.find((candidate) => functionName(candidate.function) === name)
  if (!known) {
    const missing = hookFailed(hook, { errorCode: 'ScriptMissing', cause: 'the function does not exist' })
    return (end) => clock.schedule(clock.now(), () => end(missing))
  }
  const call: Work = (end) => {
    const answered = (status: 'Succeeded' | 'Failed') =>
      end(
        status === 'Succeeded'
          ? succeeded
          : hookFailed(hook, { errorCode: 'ScriptFailed', cause: 'the function reported Failed' }),
      )
    const id = hookExecutions.open({ deploymentId: hook.deploymentId, answered })
    const { status } = known
    if (status === 'none') tell(waitingFor(hook, id))
    const cancel =
      status === 'none'
        ? () => {}
        : clock.schedule(clock.now() + known.after, () => {
            hookExecutions.close(id)
            answered(status)
          })
    return () => {
      cancel()
      hookExecutions.close(id)
    }
  }
  const timeout = hookFailed(hook, {
    errorCode: 'ScriptTimedOut',
    cause: 'the function did not report within one hour',
  })
  return within(call, { clock, ms: limit, late: timeout })
}

/** AWS tells the id only to the function; without Lambda there has to be another place to learn it. */
function waitingFor(hook: Hook, executionId: string): Diagnostics {
  return {
    scriptName: hook.function,
    message: `waits for PutLifecycleEventHookExecutionStatus with the lifecycleEventHookExecutionId ${executionId}`,
  }
}

function hookFailed(hook: Hook, failure: { errorCode: LifecycleErrorCode; cause: string }): StageResult {
  const { errorCode, cause } = failure
  return failed({
    code: 'HOOK_EXECUTION_FAILURE',
    message: `The deployment failed because the hook ${hook.function} of the lifecycle event ${hook.event} failed: ${cause}.`,
    diagnostics: { errorCode, scriptName: hook.function, message: cause, logTail: '' },
  })
}
