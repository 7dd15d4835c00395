import { sizeProblems } from '@ecs-actions/domain/task/size'
import { describe, expect, test } from '@jest/globals'
import { onLaunchType, onProviders } from './placed.ts'

const fargate = onLaunchType('FARGATE')
const definition = { family: 'app', containerDefinitions: [{ name: 'app' }], cpu: '256', memory: '512' }
const sizes = (cpu: string | undefined, memory: string | undefined) => ({ overrides: { cpu, memory }, definition })

describe('the size that overrides give a task', () => {
  test.each([
    ['1024', '2048'],
    ['1 vCPU', '2 GB'],
    ['256', undefined],
    [undefined, '1024'],
    [undefined, undefined],
  ])('may be %j with %j on Fargate', (cpu, memory) => {
    expect(sizeProblems({ ...sizes(cpu, memory), capacity: fargate })).toEqual({ mistakes: [], warnings: [] })
  })

  test.each<[string | undefined, string | undefined, string, RegExp]>([
    ['300', undefined, 'cpu', /^300 CPU units are no size of Fargate$/],
    ['1024', '512', 'memory', /^512 MiB do not go with 1024 CPU units on Fargate, which has 2048 to 8192/],
    [undefined, '4096', 'memory', /^4096 MiB do not go with 256 CPU units/],
    ['2 cores', undefined, 'cpu', /^"2 cores" is no size/],
  ])('is a mistake as %j with %j on Fargate', (cpu, memory, at, message) => {
    expect(sizeProblems({ ...sizes(cpu, memory), capacity: fargate })).toEqual({
      mistakes: [{ at, message: expect.stringMatching(message) }],
      warnings: [],
    })
  })

  test('is a warning when it may be one that AWS has added since', () => {
    expect(sizeProblems({ ...sizes('32768', '249856'), capacity: onProviders('FARGATE_SPOT') })).toEqual({
      mistakes: [],
      warnings: ['cpu: 32768 CPU units are more than Fargate had when this version was made.'],
    })
  })

  test('is free on instances', () => {
    expect(sizeProblems({ ...sizes('300', '700'), capacity: onLaunchType('EC2') })).toEqual({
      mistakes: [],
      warnings: [],
    })
  })

  test('of the definition itself is no business of the overrides', () => {
    const odd = { ...definition, cpu: '300' }
    const overrides = { cpu: undefined, memory: undefined }
    expect(sizeProblems({ overrides, definition: odd, capacity: fargate })).toEqual({ mistakes: [], warnings: [] })
  })
})
