import { cycleIn } from '@ecs-actions/domain/task-definition/validation/cycle'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const graph = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...names, 'unknown'), { maxLength: 3 })))
  .map((edges) => new Map(edges))

describe('a cycle', () => {
  test.each<[string, [string, string[]][], string[]]>([
    ['is none in nothing', [], []],
    [
      'is none in a chain',
      [
        ['a', ['b']],
        ['b', ['c']],
        ['c', []],
      ],
      [],
    ],
    [
      'is none in two ways to the same',
      [
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', []],
      ],
      [],
    ],
    ['is one node that leads to itself', [['a', ['a']]], ['a']],
    [
      'is found behind a chain',
      [
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ],
      ['b', 'c'],
    ],
    ['is none through what is not there', [['a', ['x']]], []],
  ])('%s', (_what, edges, cycle) => {
    expect(cycleIn(new Map(edges))).toEqual(cycle)
  })

  test('goes along edges, and back to where it began', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const cycle = cycleIn(edges)
        for (const [index, node] of cycle.entries()) {
          expect(edges.get(node)).toContain(cycle[(index + 1) % cycle.length])
        }
      }),
    )
  })

  test('is found whenever some node leads back to itself', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const isCyclic = [...edges.keys()].some((node) => reachable(edges, node).has(node))

        expect(cycleIn(edges).length > 0).toBe(isCyclic)
      }),
    )
  })

  test('is looked for in a chain of any length', () => {
    const edges = new Map(Array.from({ length: 50_000 }, (_, index) => [`${index}`, [`${index + 1}`]] as const))

    expect(cycleIn(edges)).toEqual([])
    expect(cycleIn(new Map([...edges, ['50000', ['0']]]))).toHaveLength(50_001)
  })
})

/** Every node that some way leads to. */
function reachable(edges: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> {
  const found = new Set(edges.get(from))
  // It grows while it is read.
  for (const node of found) for (const next of edges.get(node) ?? []) found.add(next)
  return found
}
