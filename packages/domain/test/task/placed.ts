import type { TaskCapacity } from '@ecs-actions/domain/task/order'
import { type AskedPlacement, decidedPlacement } from '@ecs-actions/domain/task/placement'
import type { ServiceTaskSettings } from '@ecs-actions/domain/task/service-settings'

export const forFargate = { networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'] }

export function onLaunchType(launchType: 'EC2' | 'FARGATE' | 'EXTERNAL'): TaskCapacity {
  return { kind: 'launch-type', launchType }
}

/** Of equal weight. */
export function onProviders(...names: string[]): TaskCapacity {
  return {
    kind: 'strategy',
    items: names.map((capacityProvider) => ({ capacityProvider, weight: 1, base: undefined })),
  }
}

/** Service web, on Fargate in a network of its own unless said otherwise. */
export function service(settings: Partial<ServiceTaskSettings> = {}): ServiceTaskSettings {
  return {
    name: 'web',
    capacity: onLaunchType('FARGATE'),
    platformVersion: '1.4.0',
    network: { subnets: ['subnet-web'], securityGroups: ['sg-web'], assignPublicIp: true },
    tags: new Map(),
    ...settings,
  }
}

/** What becomes of a step's wishes, for a definition of family app. */
export function placed(facts: {
  asked?: Partial<AskedPlacement>
  definition?: Readonly<Record<string, string | readonly string[]>>
  service?: ServiceTaskSettings
}) {
  const asked: AskedPlacement = {
    ...{ launchType: undefined, capacityProviderStrategy: undefined, platformVersion: undefined },
    ...{ subnets: undefined, securityGroups: undefined, assignPublicIp: undefined },
    ...facts.asked,
  }
  const { placement, mistakes, notes } = decidedPlacement({
    asked,
    definition: { family: 'app', containerDefinitions: [{ name: 'app' }], ...(facts.definition ?? forFargate) },
    service: facts.service,
  })
  return { ...placement, notes, mistakes: mistakes.map(({ at, message }) => `${at}: ${message}`) }
}
