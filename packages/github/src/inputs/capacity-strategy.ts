import { isFargateProvider } from '@ecs-actions/domain/task/infrastructure'
import type { CapacityShare } from '@ecs-actions/domain/task/order'
import { InputMistake, type Kind } from './kinds.ts'
import { parsedJson } from './parsed-json.ts'

const expected =
  'expected names such as FARGATE, or a JSON array such as [{"capacityProvider": "FARGATE", "weight": 1}]'
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
const mostProviders = 20
const amounts = { weight: 1_000, base: 100_000 }
// CreateCapacityProvider, name.
const providerName = /^(?!(?:aws|ecs|fargate))[A-Za-z0-9_-]{1,255}$/i

/** Capacity providers as names, of equal weight, or as RunTask takes them. All mistakes are told at once. */
export const capacityStrategy: Kind<readonly CapacityShare[]> = {
  syntax: 'names separated by commas or line breaks, or the JSON array that RunTask takes',
  parse(raw) {
    const shares = raw.trimStart().startsWith('[') ? jsonShares(raw) : namedShares(raw)
    const mistakes = [...shares.flatMap(shareMistakes), ...strategyMistakes(shares)]
    if (mistakes.length > 0) throw new InputMistake(mistakes.join('; '))
    return shares
  },
}

/** A provider without a weight has none, and several of them could place nothing. */
function namedShares(raw: string): CapacityShare[] {
  const names = raw
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => line.split(','))
    .map((name) => name.trim())
  if (names.length === 0) throw new InputMistake(expected)
  if (names.includes('')) throw new InputMistake('has an empty entry beside a comma')
  return names.map((capacityProvider) => ({ capacityProvider, weight: 1, base: undefined }))
}

interface GivenShare {
  readonly capacityProvider: string
  readonly weight?: number
  readonly base?: number
}

function jsonShares(raw: string): CapacityShare[] {
  const value = parsedJson(raw)
  if (!Array.isArray(value) || value.length === 0) throw new InputMistake(expected)
  return value.map((entry: unknown) => {
    if (!isShare(entry)) throw new InputMistake(`${expected}; found ${JSON.stringify(entry).slice(0, 120)} in it`)
    const { capacityProvider, weight, base } = entry
    return { capacityProvider, weight, base }
  })
}

function isShare(value: unknown): value is GivenShare {
  if (typeof value !== 'object' || value === null || !('capacityProvider' in value)) return false
  const { capacityProvider, ...rest } = value
  const isKnown = Object.entries(rest).every(
    ([name, amount]) => Object.hasOwn(amounts, name) && typeof amount === 'number',
  )
  return typeof capacityProvider === 'string' && isKnown
}

function shareMistakes({ capacityProvider, weight = 0, base = 0 }: CapacityShare): string[] {
  const mistakes: string[] = []
  if (!isFargateProvider(capacityProvider) && !providerName.test(capacityProvider)) {
    mistakes.push(`"${capacityProvider}" is no capacity provider; Fargate's are FARGATE and FARGATE_SPOT`)
  }
  for (const [name, amount] of Object.entries({ weight, base })) {
    const most = name === 'weight' ? amounts.weight : amounts.base
    if (Number.isInteger(amount) && amount >= 0 && amount <= most) continue
    mistakes.push(`the ${name} of "${capacityProvider}" is ${amount}; ECS takes whole numbers from 0 to ${most}`)
  }
  return mistakes
}

function strategyMistakes(shares: readonly CapacityShare[]): string[] {
  const names = shares.map(({ capacityProvider }) => capacityProvider)
  const mistakes: string[] = []
  if (names.length > mostProviders) mistakes.push(`has ${names.length} capacity providers; ECS takes ${mostProviders}`)
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  for (const name of twice) mistakes.push(`"${name}" stands in it twice`)
  if (names.some(isFargateProvider) && !names.every(isFargateProvider)) {
    mistakes.push('Fargate and other capacity providers cannot be mixed')
  }
  if (shares.filter(({ base = 0 }) => base > 0).length > 1) mistakes.push('only one capacity provider can have a base')
  if (shares.length > 1 && shares.every(({ weight = 0 }) => weight === 0)) {
    mistakes.push('one capacity provider needs a weight above 0')
  }
  return mistakes
}
