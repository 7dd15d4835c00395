import { describe, expect, test } from '@jest/globals'
import { elbWorld, onlyBlue } from './elb-world.ts'

function registered(input = onlyBlue) {
  const world = elbWorld(input)
  const blue = world.group('blue')
  const { target, answers, leave } = world.container('10.0.0.1')
  blue.register(target)
  return { ...world, blue, target, answers, leave, health: () => blue.health(target) }
}

describe('a new target of a group that is in use', () => {
  test('is registered, checked for the first time, and healthy after a single good check', () => {
    const { health, pass } = registered()

    expect(health()).toMatchObject({ state: 'initial', reason: 'Elb.RegistrationInProgress' })
    pass(3.999)
    expect(health()).toMatchObject({ state: 'initial', reason: 'Elb.RegistrationInProgress' })
    pass(0.001)
    expect(health()).toEqual({ state: 'healthy' })
  })

  test('stays initial while the checks that it fails are fewer than the threshold', () => {
    const { health, pass, answers } = registered()
    answers.status = 503

    pass(4)
    expect(health()).toMatchObject({ state: 'initial', reason: 'Elb.InitialHealthChecking' })
    pass(10)
    expect(health()).toEqual({
      state: 'unhealthy',
      reason: 'Target.ResponseCodeMismatch',
      description: 'Health checks failed with these codes: [503]',
    })
  })
})

describe('a target that has been healthy', () => {
  test('is unhealthy after as many bad checks in a row as the threshold says', () => {
    const { health, pass, answers } = registered()
    pass(4)
    answers.status = 500

    pass(10)
    expect(health()?.state).toBe('healthy')
    answers.status = 200
    pass(10)
    answers.status = 500
    pass(10)
    expect(health()?.state).toBe('healthy')
    pass(10)
    expect(health()?.state).toBe('unhealthy')
  })

  test('is healthy again after as many good checks in a row as the other threshold says', () => {
    const { health, pass, answers } = registered()
    pass(4)
    answers.status = 500
    pass(20)
    answers.status = 200

    pass(20)
    expect(health()?.state).toBe('unhealthy')
    pass(10)
    expect(health()?.state).toBe('healthy')
  })

  test('tells the newest reason of its bad health', () => {
    const { health, pass, answers, leave } = registered()
    answers.status = 500
    pass(14)

    answers.status = undefined
    pass(10)
    expect(health()).toMatchObject({ reason: 'Target.FailedHealthChecks', description: 'Health checks failed' })
    leave()
    pass(10)
    expect(health()).toMatchObject({ reason: 'Target.FailedHealthChecks' })
    pass(5)
    expect(health()).toMatchObject({ reason: 'Target.Timeout', description: 'Request timed out' })
  })
})

test('a matcher says which answers are good', () => {
  const [group] = onlyBlue.targetGroups ?? []
  if (!group) throw new Error('there is no group')
  const { health, pass, answers } = registered({
    ...onlyBlue,
    targetGroups: [{ ...group, healthCheck: { ...group.healthCheck, matcher: '200-204,301' } }],
  })
  answers.status = 301

  pass(4)
  expect(health()?.state).toBe('healthy')
  answers.status = 302
  pass(20)
  expect(health()?.state).toBe('unhealthy')
})

describe('a group that no listener forwards to', () => {
  test('has unused targets that are never checked', () => {
    const { clock, health } = registered({ ...onlyBlue, loadBalancers: [] })

    expect(health()).toMatchObject({ state: 'unused', reason: 'Target.NotInUse' })
    expect(clock.nextAt()).toBeUndefined()
  })

  test('has its targets checked once a listener forwards to it, also with weight 0, and no longer when none does', () => {
    const world = elbWorld({
      ...onlyBlue,
      targetGroups: [...(onlyBlue.targetGroups ?? []), { name: 'green' }],
    })
    const { elb, group, listener, pass, container } = world
    const [blue, green] = [group('blue'), group('green')]
    const { target } = container('10.0.0.2')
    green.register(target)
    expect(green.health(target)).toMatchObject({ reason: 'Target.NotInUse' })

    elb.listeners.forward(listener(80).arn, [
      { targetGroupArn: blue.arn, weight: 100 },
      { targetGroupArn: green.arn, weight: 0 },
    ])
    expect(green.health(target)).toMatchObject({ reason: 'Elb.RegistrationInProgress' })
    pass(4)
    expect(green.health(target)?.state).toBe('healthy')

    elb.listeners.forward(listener(80).arn, [{ targetGroupArn: blue.arn, weight: 1 }])
    expect(green.health(target)).toMatchObject({ reason: 'Target.NotInUse' })
  })

  test('loses a deregistered target at once', () => {
    const { blue, target, health } = registered({ ...onlyBlue, loadBalancers: [] })

    blue.deregister(target)

    expect(health()).toBeUndefined()
  })
})

describe('a deregistered target', () => {
  test('drains for the deregistration delay and then is gone', () => {
    const { blue, target, health, pass, clock } = registered()
    pass(4)

    blue.deregister(target)
    expect(health()).toMatchObject({ state: 'draining', reason: 'Target.DeregistrationInProgress' })
    pass(59.999)
    expect(health()?.state).toBe('draining')
    pass(0.001)
    expect(health()).toBeUndefined()
    expect(clock.nextAt()).toBeUndefined()
  })

  test('begins anew when it is registered again while it drains', () => {
    const { blue, target, health, pass } = registered()
    pass(4)
    blue.deregister(target)
    pass(30)

    blue.register(target)

    expect(health()).toMatchObject({ reason: 'Elb.RegistrationInProgress' })
    pass(40)
    expect(health()?.state).toBe('healthy')
  })

  test('is gone at once where draining is broken on purpose, and still gets requests for the delay', () => {
    const [group] = onlyBlue.targetGroups ?? []
    if (!group) throw new Error('there is no group')
    const { blue, target, health, pass } = registered({ ...onlyBlue, targetGroups: [{ ...group, draining: false }] })
    pass(4)

    blue.deregister(target)

    expect(health()).toBeUndefined()
    expect(blue.receivers()).toEqual([target])
    pass(60)
    expect(blue.receivers()).toEqual([])
  })
})

test('subscribers are told of every change of health, each as an event of its own', () => {
  const { blue, target, elb, pass, answers } = registered()
  const seen: (string | undefined)[] = []
  const unsubscribe = elb.targetGroups.onChange(blue.arn, () => {
    seen.push(elb.targetGroups.health(blue.arn, target))
  })

  pass(4)
  answers.status = 500
  pass(20)
  blue.deregister(target)
  expect(seen).toEqual(['initial', 'healthy', 'unhealthy'])
  pass(60)
  unsubscribe()
  blue.register(target)
  pass(4)

  expect(seen).toEqual(['initial', 'healthy', 'unhealthy', 'draining', undefined])
})

test('health as it was can still be read', () => {
  const { blue, target, clock, pass } = registered()
  const start = clock.now()
  pass(4)
  blue.deregister(target)
  pass(60)

  expect(blue.targets(start)).toMatchObject([{ target, health: { state: 'initial' } }])
  expect(blue.health(target, start + 4_000)?.state).toBe('draining')
  expect(blue.health(target, start + 3_999)?.state).toBe('initial')
  expect(blue.targets(clock.now())).toEqual([])
})
