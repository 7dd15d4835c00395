import type { Deployment } from '@aws-sdk/client-ecs'
import type { TaskSpec } from './task-spec.ts'

type Shown = Pick<
  Deployment,
  'capacityProviderStrategy' | 'launchType' | 'networkConfiguration' | 'platformFamily' | 'platformVersion'
>

/** Where tasks run, as deployments and task sets tell it. */
export function shownSpec(spec: TaskSpec): Shown {
  const { capacityProviderStrategy, launchType, networkConfiguration, platformVersion = 'LATEST' } = spec
  return {
    ...(launchType === undefined ? {} : { launchType }),
    ...(capacityProviderStrategy.length > 0 ? { capacityProviderStrategy: [...capacityProviderStrategy] } : {}),
    ...(onFargate(spec)
      ? { platformVersion: platformVersion === 'LATEST' ? '1.4.0' : platformVersion, platformFamily: 'Linux' }
      : {}),
    ...(networkConfiguration ? { networkConfiguration } : {}),
  }
}

export function onFargate({ launchType, capacityProviderStrategy }: TaskSpec): boolean {
  return (
    launchType === 'FARGATE' ||
    capacityProviderStrategy.some(({ capacityProvider }) => capacityProvider?.startsWith('FARGATE'))
  )
}
