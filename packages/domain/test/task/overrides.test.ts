import type { TaskOverrides } from '@ecs-actions/domain/task/order'
import { overrideMistakes, sentOverrides } from '@ecs-actions/domain/task/overrides'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

function overrides(parts: Partial<TaskOverrides>): TaskOverrides {
  const none = { command: undefined, taskRoleArn: undefined, cpu: undefined, memory: undefined }
  return { container: 'app', ...none, environment: new Map(), ...parts }
}

const definition = {
  family: 'app',
  containerDefinitions: [
    { name: 'app', secrets: [{ name: 'DATABASE_URL', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/db' }] },
    { name: 'log', secrets: [{ name: 'LOG_KEY', valueFrom: '/log/key' }] },
  ],
}

function mistakes(parts: Partial<TaskOverrides>) {
  return overrideMistakes(overrides(parts), definition).map(({ at, message }) => `${at}: ${message}`)
}

describe('what is sent', () => {
  test('is nothing, when nothing differs from the definition', () => {
    expect(sentOverrides(overrides({}))).toEqual({})
  })

  test('names the container only for what belongs to it', () => {
    expect(sentOverrides(overrides({ taskRoleArn: 'arn:role', cpu: '512', memory: '1024' }))).toEqual({
      ...{ taskRoleArn: 'arn:role', cpu: '512', memory: '1024' },
    })
    expect(sentOverrides(overrides({ command: ['a'], environment: new Map([['B', 'c']]) }))).toEqual({
      containerOverrides: [{ name: 'app', command: ['a'], environment: [{ name: 'B', value: 'c' }] }],
    })
  })
})

describe('the size of the overrides', () => {
  const sizeOf = (given: TaskOverrides) => JSON.stringify(sentOverrides(given)).length
  const empty = sizeOf(overrides({ command: [''] }))

  test('may be 8,192 characters, and one more is a mistake', () => {
    expect(mistakes({ command: ['x'.repeat(8_192 - empty)] })).toEqual([])
    expect(mistakes({ command: ['x'.repeat(8_193 - empty)] })).toEqual([
      'command and environment-variables: make overrides of 8193 characters; ECS takes 8192, all names and signs of the JSON included',
    ])
  })

  test('is that of exactly what is sent: role, cpu, memory and escapes count', () => {
    const words = fc.array(fc.string({ maxLength: 400, unit: 'binary' }), { maxLength: 25 })
    const options = fc.record({
      command: fc.option(words, { nil: undefined }),
      environment: words.map((values) => new Map(values.map((value, index) => [`V${index}`, value]))),
      taskRoleArn: fc.option(fc.string({ maxLength: 200 }), { nil: undefined }),
      cpu: fc.option(fc.constant('1 vCPU'), { nil: undefined }),
      memory: fc.option(fc.constant('2 GB'), { nil: undefined }),
    })
    fc.assert(
      fc.property(options, (parts) => {
        expect(mistakes(parts).length > 0).toBe(sizeOf(overrides(parts)) > 8_192)
      }),
    )
  })

  test('is told without a single value', () => {
    const found = mistakes({ environment: new Map([['TOKEN', 'hunter2'.repeat(2_000)]]), command: ['hunter2'] })
    expect(found).toHaveLength(1)
    expect(found.join()).not.toContain('hunter2')
  })
})

describe('a variable', () => {
  test('of the name of a secret of the container is a mistake, each of them, without its value', () => {
    const environment = new Map([
      ['DATABASE_URL', 'postgres://hunter2'],
      ['LOG_KEY', 'of another container'],
    ])
    expect(mistakes({ environment })).toEqual([
      'environment-variables: DATABASE_URL is a secret of container "app" in the task definition, and ECS takes no variable of the same name',
    ])
  })
})
