import { Failure } from '@ecs-actions/domain/failure'

type Environment = Readonly<Record<string, string | undefined>>

/** The region of the step: its input, else the environment, as assume-role leaves it; undefined when neither names one. */
export function regionIn(input: string | undefined, environment: Environment): string | undefined {
  return input ?? (environment.AWS_REGION || environment.AWS_DEFAULT_REGION || undefined)
}

/**
 * The same for a step that cannot do without.
 * @throws Failure `invalid-input` when neither names one
 */
export function regionOf(input: string | undefined, environment: Environment): string {
  const region = regionIn(input, environment)
  if (region) return region
  throw new Failure({
    code: 'invalid-input',
    message: 'no AWS region: neither aws-region nor AWS_REGION is set.',
    remedy: 'Give aws-region: <region>, or run the assume-role action before this step.',
  })
}
