import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { cpuUnits, memoryMiB } from '@ecs-actions/domain/task-definition/validation/sizes'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { onFargate } from './definitions.ts'

describe('sizes', () => {
  test.each([
    ['256', 256],
    ['1 vCPU', 1024],
    ['.25 vcpu', 256],
    ['0.5vCPU', 512],
    [' 2 vCPU ', 2048],
    ['', undefined],
    ['half', undefined],
    ['1 GB', undefined],
    ['0.1 vCPU', undefined],
    ['-256', undefined],
    ['1e3', undefined],
  ])('of CPU: "%s" is %s units', (text, units) => {
    expect(cpuUnits(text)).toBe(units)
  })

  test.each([
    ['512', 512],
    ['2 GB', 2048],
    ['0.5GB', 512],
    ['2 gb', 2048],
    ['2 GiB', undefined],
    ['2 MB', undefined],
    ['1 vCPU', undefined],
  ])('of memory: "%s" is %s MiB', (text, mebibytes) => {
    expect(memoryMiB(text)).toBe(mebibytes)
  })
})

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
const gib = 1024
const table: readonly (readonly [number, readonly number[]])[] = [
  [256, [512, 1024, 2048]],
  [512, [1024, 2048, 3072, 4096]],
  [1024, [2048, 3072, 4096, 5120, 6144, 7168, 8192]],
  [2048, Array.from({ length: 13 }, (_, step) => (4 + step) * gib)],
  [4096, Array.from({ length: 23 }, (_, step) => (8 + step) * gib)],
  [8192, [16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60].map((size) => size * gib)],
  [16_384, [32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120].map((size) => size * gib)],
]

function rules(cpu: number, memory: number): string[] {
  return findingsIn(onFargate({}, { cpu: String(cpu), memory: String(memory) })).map(({ rule }) => rule)
}

describe('Fargate', () => {
  test.each(table)('has every memory of its table: %s CPU units', (cpu, sizes) => {
    expect(sizes.flatMap((memory) => rules(cpu, memory))).toEqual([])
  })

  test('has no other, but may have got larger ones', () => {
    fc.assert(
      fc.property(fc.constantFrom(...table), fc.integer({ min: 6, max: 200 * gib }), ([cpu, sizes], memory) => {
        const isNewer = cpu === 16_384 && memory > 120 * gib
        const expected = sizes.includes(memory) ? [] : [isNewer ? 'unknown-task-size' : 'fargate-size']

        expect(rules(cpu, memory)).toEqual(expected)
      }),
    )
  })

  test('has no other CPU, but may have got larger ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (cpu) => {
        fc.pre(!table.some(([known]) => known === cpu))

        expect(rules(cpu, 4096)).toEqual([cpu > 16_384 ? 'unknown-task-size' : 'fargate-size'])
      }),
    )
  })

  test('says what goes with a CPU', () => {
    const found = findingsIn(onFargate({}, { cpu: '1 vCPU', memory: '1 GB' }))

    expect(found.map(({ message }) => message)).toEqual([
      '1024 MiB do not go with 1024 CPU units on Fargate, which has 2048 to 8192 in steps of 1024 MiB for them.',
    ])
  })
})
