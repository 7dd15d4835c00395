import type { CapacityProviderStrategyItem, NetworkConfiguration } from '@aws-sdk/client-ecs'
import { AppSpecProblem, integerOf, listOf, type Members, membersOf, textOf } from './members.ts'

const at = 'AwsvpcConfiguration'

/** All three members are needed once one is given. */
export function networkConfiguration(value: unknown): NetworkConfiguration {
  const vpc = membersOf(membersOf(value, 'NetworkConfiguration').get('awsvpcconfiguration'), at)
  const assignPublicIp = textOf(vpc, 'AssignPublicIp', at)
  if (assignPublicIp !== 'ENABLED' && assignPublicIp !== 'DISABLED') {
    throw new AppSpecProblem(`AssignPublicIp must be ENABLED or DISABLED, not ${assignPublicIp ?? 'nothing'}`)
  }
  const subnets = texts(vpc, 'Subnets')
  const securityGroups = texts(vpc, 'SecurityGroups')
  if (subnets.length === 0 || securityGroups.length === 0) {
    throw new AppSpecProblem(`${at} must have Subnets, SecurityGroups and AssignPublicIp`)
  }
  return { awsvpcConfiguration: { subnets, securityGroups, assignPublicIp } }
}

export function strategyItem(value: unknown, index: number): CapacityProviderStrategyItem {
  const item = `CapacityProviderStrategy[${index}]`
  const members = membersOf(value, item)
  const capacityProvider = textOf(members, 'CapacityProvider', item)
  if (capacityProvider === undefined) throw new AppSpecProblem(`${item} must have a CapacityProvider`)
  const base = integerOf(members, 'Base', item)
  const weight = integerOf(members, 'Weight', item)
  return { capacityProvider, ...(base !== undefined && { base }), ...(weight !== undefined && { weight }) }
}

function texts(members: Members, name: string): string[] {
  return listOf(members, name, at).map((item) => {
    if (typeof item !== 'string') throw new AppSpecProblem(`${at}.${name} must be a list of texts`)
    return item
  })
}
