import { invalidParameter } from '../errors.ts'
import type { TargetGroups } from './target-groups.ts'

/** Where there is no Elastic Load Balancing: services have no load balancers. */
export const noTargetGroups: TargetGroups = {
  exists: () => false,
  attached: () => false,
  register: (arn) => {
    throw invalidParameter(`The target group with targetGroupArn ${arn} does not exist.`)
  },
  deregister: () => {},
  health: () => undefined,
  onChange: () => () => {},
}
