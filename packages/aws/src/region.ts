import { Failure } from '@ecs-actions/domain/failure'

/**
 * The region of the step: its input, else the environment, as assume-role leaves it.
 * @throws Failure `invalid-input` when neither names one
 */
export function regionOf(input: string | undefined, environment: Readonly<Record<string, string | undefined>>): string {
  const region = input ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION
  if (region) return region
  throw new Failure({
    code: 'invalid-input',
    message: 'no AWS region: neither aws-region nor AWS_REGION is set.',
    remedy: 'Give aws-region: <region>, or run the assume-role action before this step.',
  })
}
