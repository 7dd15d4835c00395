import { Failure } from '@ecs-actions/domain/failure'

/**
 * Aborts when GitHub cancels the job: the runner sends SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that.
 * The handlers stay, so that a second signal does not cut the clean-up short.
 */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      controller.abort(
        new Failure({
          code: 'cancelled',
          message: `the job was cancelled (${name}).`,
          remedy: 'Run the job again when that was not meant.',
        }),
      )
    })
  }
  return controller.signal
}
