import { describe, expect, test } from '@jest/globals'
import { appDefinition, definitionsWorld, somebodyElse } from './definitions-world.ts'

const arn = (name: string) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/${name}`
const v1 = appDefinition('app:v1')
const v2 = appDefinition('app:v2')
const lost = { fault: 'reset', when: 'after-effect', operation: 'RegisterTaskDefinition' } as const
const never = { fault: 'reset', operation: 'RegisterTaskDefinition' } as const
const names = (revisions: readonly { name: string }[]) => revisions.map(({ name }) => name)

describe('a definition', () => {
  test('of a new family is registered', async () => {
    const { register, lines } = definitionsWorld()
    expect(await register(v1)).toEqual({ arn: arn('app:1'), changed: true, previous: undefined })
    expect(lines()).toEqual([`info: Registered app:1: ${arn('app:1')}`])
  })

  test('with the content of the latest revision is not registered again', async () => {
    const { register, revisions, lines } = definitionsWorld()
    await register(v1)
    const found = await register(v1)
    expect(found).toMatchObject({ arn: arn('app:1'), changed: false, previous: { arn: arn('app:1') } })
    expect(names(revisions())).toEqual(['app:1'])
    expect(lines().at(-1)).toBe(`info: Reused app:1, which has the same content: ${arn('app:1')}`)
  })

  test('with other content becomes the next revision, and the one before it is told', async () => {
    const { register } = definitionsWorld()
    await register(v1)
    const previous = { arn: arn('app:1'), definition: expect.objectContaining({ family: 'app', revision: 1 }) }
    expect(await register(v2)).toEqual({ arn: arn('app:2'), changed: true, previous })
  })

  test('whose defaults and order are written in another way has the same content', async () => {
    const { register } = definitionsWorld()
    const secrets = [{ name: 'B', valueFrom: '/b' }]
    const container = { name: 'web', image: 'app:v1', memory: 128, secrets }
    await register({ family: 'app', cpu: '1 vCPU', containerDefinitions: [container] })
    const same = { ...container, environment: [], essential: true, portMappings: [], cpu: 0 }
    expect((await register({ family: 'app', containerDefinitions: [same], cpu: '1024', volumes: [] })).changed).toBe(
      false,
    )
  })

  test('with other tags is another one, and its tags are registered', async () => {
    const { register, definitions, clock } = definitionsWorld()
    await register(v1)
    const tagged = { ...v1, tags: [{ key: 'team', value: 'a' }] }
    expect((await register(tagged)).changed).toBe(true)
    expect((await register(tagged)).changed).toBe(false)
    expect((await clock.drive(definitions.describe('app'))).definition.tags).toEqual([{ key: 'team', value: 'a' }])
    expect((await register(v1)).arn).toBe(arn('app:3'))
  })

  test('that only an older revision has is registered: the latest is what others see', async () => {
    const { register } = definitionsWorld()
    await register(v1)
    await register(v2)
    expect((await register(v1)).arn).toBe(arn('app:3'))
  })

  test('whose latest revision is INACTIVE is registered', async () => {
    const { register, simulator } = definitionsWorld()
    await register(v1)
    simulator.ecs.taskDefinitions.deregister('app:1')
    expect(await register(v1)).toEqual({ arn: arn('app:2'), changed: true, previous: undefined })
  })

  test('that ECS refuses is asked for once', async () => {
    const { register, elapsed } = definitionsWorld()
    await expect(register({ family: 'app', containerDefinitions: [{ name: 'web' }] })).rejects.toMatchObject({
      message: expect.stringContaining('Container.image should not be null or empty.'),
    })
    expect(elapsed()).toBe(0)
  })

  test('is registered by who may not look, with a warning that names the permission', async () => {
    const faults = [{ fault: 'access-denied' as const, operation: 'DescribeTaskDefinition' }]
    const { register, lines } = definitionsWorld({ faults })
    await register(v1)
    expect(await register(v1)).toEqual({ arn: arn('app:2'), changed: true, previous: undefined })
    expect(lines()[2]).toMatch(
      /^warning: Whether the latest revision of app has the same content cannot be read, so a new one is registered in any case: .*"Action":"ecs:DescribeTaskDefinition"/,
    )
  })
})

describe('a registration', () => {
  test.each([
    ['lost', lost],
    ['taken by a proxy', { ...lost, fault: 'html' } as const],
    ['an error of the server', { ...lost, fault: 'error', status: 500, code: 'ServerException' } as const],
  ])('whose answer is %s, though it took effect, is found by its content', async (_, fault) => {
    const { register, revisions, lines } = definitionsWorld({ faults: [{ ...fault, times: 1 }] })
    await register(v1).then(({ changed }) => expect(changed).toBe(true))
    expect(names(revisions())).toEqual(['app:1'])
    expect(lines()[0]).toMatch(/^info: Whether the task definition was registered is not known yet, looking for it: /)
    expect(lines().slice(1)).toEqual([`info: Registered app:1: ${arn('app:1')}`])
  })

  test('is found also when reads are eight seconds old', async () => {
    const stale = { fault: 'stale-reads' as const, operation: 'DescribeTaskDefinition', ms: 8_000 }
    const { register, revisions } = definitionsWorld({
      taskDefinitions: [{ family: 'app', containerDefinitions: [{ name: 'web', image: 'app:v1', memory: 128 }] }],
      faults: [{ ...lost, times: 1 }, stale],
    })
    expect((await register(v2)).arn).toBe(arn('app:2'))
    expect(names(revisions())).toEqual(['app:1', 'app:2'])
  })

  test('that never arrived is made again after ten seconds of looking', async () => {
    const { register, revisions, elapsed } = definitionsWorld({ faults: [{ ...never, times: 1 }] })
    expect((await register(v1)).arn).toBe(arn('app:1'))
    expect(names(revisions())).toEqual(['app:1'])
    expect(elapsed()).toBe(10_000)
  })

  test('is not taken from another pipeline that registers other content at the same time', async () => {
    const { register, revisions, elsewhere, clock } = definitionsWorld({ faults: [{ ...never, times: 1 }] })
    clock.schedule(clock.now() + 1_000, () => elsewhere(v2))
    expect((await register(v1)).arn).toBe(arn('app:2'))
    expect(revisions().map(({ by }) => by === somebodyElse)).toEqual([true, false])
  })

  test('uses what another pipeline has registered with the same content meanwhile', async () => {
    const { register, revisions, elsewhere, clock } = definitionsWorld({ faults: [{ ...never, times: 1 }] })
    clock.schedule(clock.now() + 1_000, () => elsewhere(v1))
    expect((await register(v1)).arn).toBe(arn('app:1'))
    expect(names(revisions())).toEqual(['app:1'])
  })

  test('is found behind what another pipeline has registered since', async () => {
    const late = { fault: 'latency', when: 'after-effect', operation: 'RegisterTaskDefinition', ms: 3_000 } as const
    const { register, revisions, elsewhere, clock } = definitionsWorld({ faults: [late, { ...lost, times: 1 }] })
    clock.schedule(clock.now() + 1_000, () => elsewhere(v2))
    expect((await register(v1)).arn).toBe(arn('app:1'))
    expect(names(revisions())).toEqual(['app:1', 'app:2'])
  })

  test('that was made twice, since no read showed the first in time, says so', async () => {
    const faults = [
      { ...lost, times: 1 },
      { fault: 'stale-reads' as const, operation: 'DescribeTaskDefinition', ms: 60_000 },
    ]
    const { register, revisions, lines } = definitionsWorld({ faults })
    expect((await register(v1)).arn).toBe(arn('app:2'))
    expect(names(revisions())).toEqual(['app:1', 'app:2'])
    expect(lines().at(-1)).toBe(
      'warning: app:1 cannot be read, and may have the same content: an attempt without an answer has made it too, or somebody else.',
    )
  })

  test('that was made twice names the other when it can be read by then', async () => {
    const faults = [
      { ...lost, times: 1 },
      { fault: 'latency' as const, operation: 'RegisterTaskDefinition', skip: 1, ms: 2_000 },
      { fault: 'stale-reads' as const, operation: 'DescribeTaskDefinition', ms: 11_000 },
    ]
    const { register, lines } = definitionsWorld({ faults })
    expect((await register(v1)).arn).toBe(arn('app:2'))
    expect(lines().at(-1)).toMatch(/^warning: app:1 has the same content: /)
  })

  test('without an answer, of somebody who may not look, says that there may be two', async () => {
    const denied = { fault: 'access-denied' as const, operation: 'DescribeTaskDefinition' }
    const { register, lines } = definitionsWorld({ faults: [{ ...lost, times: 1 }, denied] })
    expect((await register(v1)).arn).toBe(arn('app:2'))
    expect(lines().at(-1)).toBe(
      'warning: Whether an attempt without an answer has registered a revision beside app:2 cannot be read.',
    )
  })

  test('waits while ECS is throttled, and asks again without looking', async () => {
    const faults = [{ fault: 'throttle' as const, operation: 'RegisterTaskDefinition', times: 3 }]
    const { register, revisions, lines, elapsed } = definitionsWorld({ faults })
    expect((await register(v1)).arn).toBe(arn('app:1'))
    expect(names(revisions())).toEqual(['app:1'])
    expect(elapsed()).toBe(2_000 + 4_000 + 8_000)
    expect(lines()).toHaveLength(1)
  })

  test('is looked for once more before each attempt that follows a lost one', async () => {
    const faults = [
      { ...lost, times: 1 },
      { fault: 'throttle' as const, operation: 'RegisterTaskDefinition', skip: 1, times: 1 },
      { fault: 'stale-reads' as const, operation: 'DescribeTaskDefinition', ms: 11_000 },
    ]
    const { register, revisions } = definitionsWorld({ faults })
    expect((await register(v1)).arn).toBe(arn('app:1'))
    expect(names(revisions())).toEqual(['app:1'])
  })

  test('that is throttled for good fails, and is known not to have been made', async () => {
    const { register } = definitionsWorld({ faults: [{ fault: 'throttle', operation: 'RegisterTaskDefinition' }] })
    await expect(register(v1)).rejects.toMatchObject({
      code: 'throttled',
      message: expect.not.stringContaining('is not known'),
    })
  })

  test('whose answers are all lost fails, and says that nobody knows', async () => {
    const { register, revisions } = definitionsWorld({ faults: [never] })
    await expect(register(v1)).rejects.toMatchObject({
      code: 'network',
      message: expect.stringContaining('Whether a revision of app was registered is not known.'),
      remedy: expect.stringContaining('A revision with this content that is there by then is used as it is.'),
    })
    expect(revisions()).toEqual([])
  })

  test('ends with the job, while it looks and while it waits', async () => {
    const { register, clock, cancellation, elapsed } = definitionsWorld({ faults: [never] })
    clock.schedule(clock.now() + 3_000, () => cancellation.abort(new Error('cancelled')))
    await expect(register(v1)).rejects.toThrow('cancelled')
    expect(elapsed()).toBe(3_000)
  })
})
