import type { JsonObject } from '@ecs-actions/domain/json'
import { isSameContent, normalised } from '@ecs-actions/domain/task-definition/normalised'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyRegistrable } from './any-registrable.ts'

function definition(container: JsonObject = {}, task: JsonObject = {}): JsonObject {
  return { family: 'app', ...task, containerDefinitions: [{ name: 'web', image: 'x', ...container }] }
}

const written = definition()
const inAwsvpc = { networkMode: 'awsvpc' }
const ports = (...portMappings: JsonObject[]) => ({ portMappings })
const volumes = (volume: JsonObject) => ({ volumes: [{ name: 'v', ...volume }] })
const efs = (more: JsonObject = {}) => volumes({ efsVolumeConfiguration: { fileSystemId: 'fs-1', ...more } })
const check = { command: ['CMD', 'true'] }
const tags = (...list: JsonObject[]) => definition({}, { tags: list })

describe('content is the same', () => {
  test.each<[string, JsonObject, JsonObject]>([
    [
      'beside what only ECS sets',
      written,
      definition(
        {},
        {
          ...{ taskDefinitionArn: 'arn', revision: 7, status: 'ACTIVE', requiresAttributes: [{ name: 'x' }] },
          ...{
            compatibilities: ['EC2'],
            registeredAt: 1,
            registeredBy: 'arn',
            deregisteredAt: 2,
            deleteRequestedAt: 3,
          },
          inferenceAccelerators: [],
        },
      ),
    ],
    [
      'with what ECS shows of a container that says nothing',
      written,
      definition({
        ...{ cpu: 0, essential: true, portMappings: [], environment: [], mountPoints: [], volumesFrom: [] },
        systemControls: [],
      }),
    ],
    ['with the empty lists of the task', written, definition({}, { volumes: [], placementConstraints: [], tags: [] })],
    ['with null for nothing', written, definition({ command: null }, { cpu: null })],
    ['in another order of keys', definition({ cpu: 1, memory: 2 }), definition({ memory: 2, cpu: 1 })],
    [
      'in another order of variables',
      definition({
        environment: [
          { name: 'A', value: '1' },
          { name: 'B', value: '2' },
        ],
      }),
      definition({
        environment: [
          { name: 'B', value: '2' },
          { name: 'A', value: '1' },
        ],
      }),
    ],
    [
      'in another order of secrets',
      definition({
        secrets: [
          { name: 'A', valueFrom: '1' },
          { name: 'B', valueFrom: '2' },
        ],
      }),
      definition({
        secrets: [
          { name: 'B', valueFrom: '2' },
          { name: 'A', valueFrom: '1' },
        ],
      }),
    ],
    [
      'in another order of tags, without those of AWS',
      tags({ key: 'a', value: '1' }, { key: 'b', value: '' }),
      tags({ key: 'b' }, { key: 'a', value: '1' }, { key: 'aws:x', value: 'y' }),
    ],
    [
      'for a size in its own unit',
      definition({}, { cpu: '.5 vCPU', memory: '1GB' }),
      definition({}, { cpu: '512', memory: '1024' }),
    ],
    [
      'for the protocol tcp',
      definition(ports({ containerPort: 80 })),
      definition(ports({ containerPort: 80, hostPort: 0, protocol: 'tcp' })),
    ],
    [
      "for the container's own port in awsvpc mode",
      definition(ports({ containerPort: 80 }), inAwsvpc),
      definition(ports({ containerPort: 80, hostPort: 80 }), inAwsvpc),
    ],
    [
      "for a health check's defaults",
      definition({ healthCheck: check }),
      definition({ healthCheck: { ...check, interval: 30, timeout: 5, retries: 3 } }),
    ],
    ['for an empty host volume', definition({}, volumes({})), definition({}, volumes({ host: {} }))],
    [
      'for the defaults of EFS',
      definition({}, efs()),
      definition(
        {},
        efs({ rootDirectory: '/', transitEncryption: 'DISABLED', authorizationConfig: { iam: 'DISABLED' } }),
      ),
    ],
    [
      'in another order of launch types',
      definition({}, { requiresCompatibilities: ['EC2', 'FARGATE'] }),
      definition({}, { requiresCompatibilities: ['FARGATE', 'EC2'] }),
    ],
  ])('%s', (_, a, b) => {
    expect(normalised(a)).toEqual(normalised(b))
    expect(isSameContent(a, b)).toBe(true)
  })
})

describe('content differs', () => {
  test.each<[string, JsonObject, JsonObject]>([
    ['by a field that nobody knows', written, definition({ gravity: 'low' })],
    ['by an empty command, which may mean more than none', written, definition({ command: [] })],
    [
      'by the order of the words of a command',
      definition({ command: ['a', 'b'] }),
      definition({ command: ['b', 'a'] }),
    ],
    ['by an empty variable', written, definition({ environment: [{ name: 'A', value: '' }] })],
    [
      'by which of two values of a variable is the last',
      definition({
        environment: [
          { name: 'A', value: '1' },
          { name: 'A', value: '2' },
        ],
      }),
      definition({
        environment: [
          { name: 'A', value: '2' },
          { name: 'A', value: '1' },
        ],
      }),
    ],
    [
      'by the order of environment files: a later one wins',
      definition({
        environmentFiles: [
          { value: 'a', type: 's3' },
          { value: 'b', type: 's3' },
        ],
      }),
      definition({
        environmentFiles: [
          { value: 'b', type: 's3' },
          { value: 'a', type: 's3' },
        ],
      }),
    ],
    [
      'by a port of the host outside of awsvpc mode',
      definition(ports({ containerPort: 80 })),
      definition(ports({ containerPort: 80, hostPort: 80 })),
    ],
    ['by a mode that is the default on Linux only', written, definition({}, { networkMode: 'bridge' })],
    ['by a tag', tags({ key: 'a', value: '1' }), tags({ key: 'a', value: '2' })],
    ['by an image', written, definition({ image: 'y' })],
    ['by its family', written, definition({}, { family: 'other' })],
  ])('%s', (_, a, b) => {
    expect(isSameContent(a, b)).toBe(false)
  })
})

describe('for any definition', () => {
  test('the normal form is the normal form of itself', () => {
    fc.assert(
      fc.property(anyRegistrable, (any) => {
        expect(normalised(normalised(any))).toEqual(normalised(any))
      }),
    )
  })

  test('a change of any text or number that is not a default makes it another one', () => {
    fc.assert(
      fc.property(anyRegistrable, fc.nat(), (any, chosen) => {
        const normal = normalised(any)
        const total = leaves(normal)
        const changed = withLeafChanged(normal, chosen % total)
        expect(isSameContent(any, changed)).toBe(false)
      }),
    )
  })

  test('whatever JSON there is, it has a normal form', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (any) => {
        const value: JsonObject = JSON.parse(JSON.stringify(any))
        expect(isSameContent(value, normalised(value))).toBe(true)
      }),
    )
  })
})

function isLeaf(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function leaves(value: unknown): number {
  let count = 0
  JSON.stringify(value, (_, member: unknown) => {
    if (isLeaf(member)) count++
    return member
  })
  return count
}

/** The text or number of this index, in the order of JSON, as another one. */
function withLeafChanged(value: JsonObject, index: number): JsonObject {
  let count = 0
  const text = JSON.stringify(value, (_, member: unknown) => {
    if (!isLeaf(member) || count++ !== index) return member
    return typeof member === 'number' ? member + 7_000_000 : `${String(member)}-changed`
  })
  return JSON.parse(text)
}
