import {
  type Action,
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  DeleteListenerCommand,
  DeleteLoadBalancerCommand,
  DeleteRuleCommand,
  DeleteTargetGroupCommand,
  DeregisterTargetsCommand,
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  type DescribeTargetGroupsCommandInput,
  DescribeTargetHealthCommand,
  ModifyListenerCommand,
  ModifyRuleCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { clients, world } from '../support/world.ts'

const blueGreen: ScenarioInput = {
  targetGroups: [{ name: 'blue' }, { name: 'green' }, { name: 'spare', port: 9_000 }],
  loadBalancers: [{ name: 'web', listeners: [{ port: 80, targetGroup: 'blue' }] }],
}

function simulated(input: ScenarioInput = blueGreen) {
  const { simulator, clock } = world(input)
  const arnOf = (name: string) => simulator.elb.targetGroups.named(name)?.arn ?? ''
  const listenerArn = simulator.elb.listeners.all()[0]?.arn ?? ''
  const loadBalancerArn = simulator.elb.loadBalancers.named('web')?.arn ?? ''
  const pass = (ms: number) => clock.advanceTo(clock.now() + ms)
  const [blue, green, spare] = [arnOf('blue'), arnOf('green'), arnOf('spare')]
  return { simulator, elb: clients(simulator).elb, pass, blue, green, spare, listenerArn, loadBalancerArn }
}

describe('ARNs', () => {
  test('look as in AWS and follow from the seed and the name alone', () => {
    const one = simulated()
    const other = simulated({ ...blueGreen, targetGroups: (blueGreen.targetGroups ?? []).toReversed() })

    expect(one.blue).toMatch(/^arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup\/blue\/[0-9a-f]{16}$/)
    expect(one.loadBalancerArn).toMatch(/:loadbalancer\/app\/web\/[0-9a-f]{16}$/)
    expect(one.listenerArn).toMatch(/:listener\/app\/web\/[0-9a-f]{16}\/[0-9a-f]{16}$/)
    expect(other).toMatchObject({ blue: one.blue, listenerArn: one.listenerArn })
    expect(simulated({ ...blueGreen, seed: 'another' }).blue).not.toBe(one.blue)
  })

  test('are new for what is created again', async () => {
    const { elb, spare } = simulated()
    await elb.send(new DeleteTargetGroupCommand({ TargetGroupArn: spare }))

    const { TargetGroups } = await elb.send(
      new CreateTargetGroupCommand({ Name: 'spare', Protocol: 'HTTP', Port: 80, VpcId: 'vpc-1', TargetType: 'ip' }),
    )

    expect(TargetGroups?.[0]?.TargetGroupArn).toMatch(/:targetgroup\/spare\//)
    expect(TargetGroups?.[0]?.TargetGroupArn).not.toBe(spare)
  })
})

describe('a forward', () => {
  test('to one target group has TargetGroupArn; to several only ForwardConfig tells where requests go', async () => {
    const { elb, blue, green, listenerArn } = simulated()
    const read = async () => {
      const { Listeners } = await elb.send(new DescribeListenersCommand({ ListenerArns: [listenerArn] }))
      return Listeners?.[0]?.DefaultActions
    }
    const stickiness = { TargetGroupStickinessConfig: { Enabled: false } }

    expect(await read()).toEqual([
      {
        Type: 'forward',
        TargetGroupArn: blue,
        ForwardConfig: { TargetGroups: [{ TargetGroupArn: blue, Weight: 1 }], ...stickiness },
      },
    ])
    const TargetGroups = [
      { TargetGroupArn: blue, Weight: 90 },
      { TargetGroupArn: green, Weight: 10 },
    ]
    await elb.send(
      new ModifyListenerCommand({
        ListenerArn: listenerArn,
        DefaultActions: [{ Type: 'forward', ForwardConfig: { TargetGroups } }],
      }),
    )
    expect(await read()).toEqual([{ Type: 'forward', ForwardConfig: { TargetGroups, ...stickiness } }])
  })

  test('puts its target groups into use, which then name the load balancer', async () => {
    const { elb, green, listenerArn, loadBalancerArn } = simulated()
    const balancers = async () => {
      const { TargetGroups } = await elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [green] }))
      return TargetGroups?.[0]?.LoadBalancerArns
    }
    expect(await balancers()).toEqual([])

    const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn: green }]
    await elb.send(new ModifyListenerCommand({ ListenerArn: listenerArn, DefaultActions }))

    expect(await balancers()).toEqual([loadBalancerArn])
  })

  test('shows as it was to a stale read', async () => {
    const { elb, simulator, blue, green, listenerArn, pass } = simulated()
    pass(60_000)
    const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn: green }]
    await elb.send(new ModifyListenerCommand({ ListenerArn: listenerArn, DefaultActions }))
    pass(1_000)
    const read = async () => {
      const { Listeners } = await elb.send(new DescribeListenersCommand({ ListenerArns: [listenerArn] }))
      return Listeners?.[0]?.DefaultActions?.[0]?.TargetGroupArn
    }

    expect(await read()).toBe(green)
    simulator.inject({
      ...{ fault: 'stale-reads', ms: 5_000, service: 'elasticloadbalancing' },
      ...{ operation: 'DescribeListeners', from: 0, skip: 0, seed: 1 },
    })
    expect(await read()).toBe(blue)
  })
})

describe('targets', () => {
  test('are registered at the port of the group unless they have one of their own, and drain', async () => {
    const { elb, blue, pass } = simulated()
    const health = async (Targets?: { Id: string; Port?: number }[]) => {
      const { TargetHealthDescriptions = [] } = await elb.send(
        new DescribeTargetHealthCommand({ TargetGroupArn: blue, ...(Targets && { Targets }) }),
      )
      return TargetHealthDescriptions.map(({ Target, TargetHealth }) => [
        Target?.Port,
        TargetHealth?.State,
        TargetHealth?.Reason,
      ])
    }
    const Targets = [{ Id: '10.0.0.1', Port: 8_080 }, { Id: '10.0.0.1' }]

    await elb.send(new RegisterTargetsCommand({ TargetGroupArn: blue, Targets }))
    expect(await health()).toEqual([
      [8_080, 'initial', 'Elb.RegistrationInProgress'],
      [80, 'initial', 'Elb.RegistrationInProgress'],
    ])
    await elb.send(new DeregisterTargetsCommand({ TargetGroupArn: blue, Targets: [{ Id: '10.0.0.1' }] }))
    expect(await health()).toEqual([
      [8_080, 'initial', 'Elb.RegistrationInProgress'],
      [80, 'draining', 'Target.DeregistrationInProgress'],
    ])
    pass(300_000)
    expect(await health()).toHaveLength(1)
    expect(await health([{ Id: '10.0.0.1', Port: 80 }])).toEqual([[80, 'unused', 'Target.NotRegistered']])
  })

  test('must be private IPv4 addresses; none is registered when one is not', async () => {
    const { elb, blue } = simulated()

    for (const Id of ['8.8.8.8', 'i-0123456789abcdef0', '10.0.0.256', '172.32.0.1']) {
      const Targets = [{ Id: '10.0.0.1' }, { Id }]
      await expect(elb.send(new RegisterTargetsCommand({ TargetGroupArn: blue, Targets }))).rejects.toMatchObject({
        name: 'InvalidTargetException',
        message: expect.stringContaining(Id),
      })
    }
    expect(
      (await elb.send(new DescribeTargetHealthCommand({ TargetGroupArn: blue }))).TargetHealthDescriptions,
    ).toEqual([])
  })
})

describe('a target group', () => {
  const order = { Name: 'new', Protocol: 'HTTP', Port: 80, VpcId: 'vpc-1', TargetType: 'ip' } as const

  test('has the defaults of AWS, and attributes', async () => {
    const { elb } = simulated()

    const { TargetGroups } = await elb.send(new CreateTargetGroupCommand(order))
    const TargetGroupArn = TargetGroups?.[0]?.TargetGroupArn

    expect(TargetGroups).toMatchObject([
      {
        HealthCheckPath: '/',
        HealthCheckPort: 'traffic-port',
        HealthCheckIntervalSeconds: 30,
        HealthCheckTimeoutSeconds: 6,
        HealthyThresholdCount: 5,
        UnhealthyThresholdCount: 2,
        Matcher: { HttpCode: '200' },
      },
    ])
    const delay = { Key: 'deregistration_delay.timeout_seconds', Value: '300' }
    expect((await elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }))).Attributes).toContainEqual(
      delay,
    )
    const Attributes = [{ ...delay, Value: '15' }]
    await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }))
    expect((await elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }))).Attributes).toContainEqual({
      ...delay,
      Value: '15',
    })
  })

  test('is the same when it is created once more with the same settings, and a duplicate with others', async () => {
    const { elb } = simulated()
    const first = await elb.send(new CreateTargetGroupCommand(order))

    expect((await elb.send(new CreateTargetGroupCommand(order))).TargetGroups).toEqual(first.TargetGroups)
    await expect(elb.send(new CreateTargetGroupCommand({ ...order, Port: 81 }))).rejects.toMatchObject({
      name: 'DuplicateTargetGroupNameException',
    })
  })

  test.each([
    [{ TargetType: 'instance' }, "TargetType 'instance' is not simulated: only 'ip' is"],
    [{ TargetType: undefined }, "TargetType 'instance' is not simulated: only 'ip' is"],
    [{ Protocol: 'TCP' }, "Protocol 'TCP' is not simulated: only 'HTTP' is"],
    [{ Name: '-a' }, 'hyphen'],
    [{ Name: 'a'.repeat(33) }, "cannot be longer than '32' characters"],
    [{ HealthCheckIntervalSeconds: 5, HealthCheckTimeoutSeconds: 5 }, "must be smaller than the interval '5'"],
    [{ Matcher: { HttpCode: '200-500' } }, "must be within '200-499'"],
    [{ HealthCheckPath: 'health' }, 'must be a path that starts with /'],
    [{ UnhealthyThresholdCount: 1 }, 'from 2 to 10'],
    [{ VpcId: undefined }, "Value null at 'vpcId'"],
  ] as const)('with %j is refused in words', async (wrong, message) => {
    const { elb } = simulated()

    await expect(elb.send(new CreateTargetGroupCommand({ ...order, ...wrong }))).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(message),
    })
  })

  test('changes its health check as a whole or not at all', async () => {
    const { elb, blue } = simulated()
    const change = { TargetGroupArn: blue, HealthCheckPath: '/ready', Matcher: { HttpCode: '200-299' } }

    const { TargetGroups } = await elb.send(new ModifyTargetGroupCommand(change))

    expect(TargetGroups).toMatchObject([{ HealthCheckPath: '/ready', Matcher: { HttpCode: '200-299' } }])
    await expect(
      elb.send(
        new ModifyTargetGroupCommand({ TargetGroupArn: blue, HealthCheckPath: '/x', HealthCheckTimeoutSeconds: 30 }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationError' })
    const after = await elb.send(new DescribeTargetGroupsCommand({ Names: ['blue'] }))
    expect(after.TargetGroups).toMatchObject([{ HealthCheckPath: '/ready', HealthCheckTimeoutSeconds: 6 }])
  })

  test('refuses attributes that would change what is simulated, and those that there are not', async () => {
    const { elb, blue } = simulated()
    const modify = (Key: string, Value: string) =>
      elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn: blue, Attributes: [{ Key, Value }] }))

    await expect(modify('stickiness.enabled', 'false')).resolves.toBeDefined()
    await expect(modify('stickiness.enabled', 'true')).rejects.toMatchObject({
      message: expect.stringContaining("'true' is not simulated"),
    })
    await expect(modify('sticky', 'true')).rejects.toMatchObject({ message: expect.stringContaining('not recognized') })
    await expect(modify('deregistration_delay.timeout_seconds', '3601')).rejects.toMatchObject({
      name: 'ValidationError',
    })
  })

  test('cannot be deleted while it is in use', async () => {
    const { elb, blue, listenerArn } = simulated()
    const remove = () => elb.send(new DeleteTargetGroupCommand({ TargetGroupArn: blue }))

    await expect(remove()).rejects.toMatchObject({ name: 'ResourceInUseException' })
    await elb.send(new DeleteListenerCommand({ ListenerArn: listenerArn }))
    await remove()
    await expect(elb.send(new DescribeTargetGroupsCommand({ Names: ['blue'] }))).rejects.toMatchObject({
      name: 'TargetGroupNotFoundException',
      message: 'One or more target groups not found',
    })
  })

  test('is listed by name, by ARN, by load balancer, or all in pages', async () => {
    const { elb, blue, green, spare, loadBalancerArn } = simulated()
    const list = async (input: DescribeTargetGroupsCommandInput) => {
      const { TargetGroups = [], NextMarker } = await elb.send(new DescribeTargetGroupsCommand(input))
      return { arns: TargetGroups.map(({ TargetGroupArn }) => TargetGroupArn), NextMarker }
    }

    expect((await list({ Names: ['green'] })).arns).toEqual([green])
    expect((await list({ LoadBalancerArn: loadBalancerArn })).arns).toEqual([blue])
    const first = await list({ PageSize: 2 })
    const rest = await list({ PageSize: 2, Marker: first.NextMarker })
    expect([...first.arns, ...rest.arns].toSorted()).toEqual([blue, green, spare].toSorted())
    expect(rest.NextMarker).toBeUndefined()
    await expect(list({ Marker: 'nonsense' })).rejects.toMatchObject({ name: 'ValidationError' })
    await expect(list({ Names: ['blue'], TargetGroupArns: [green] })).rejects.toMatchObject({ name: 'ValidationError' })
    await expect(list({ TargetGroupArns: [loadBalancerArn] })).rejects.toMatchObject({
      message: `'${loadBalancerArn}' is not a valid target group ARN`,
    })
  })
})

describe('a load balancer', () => {
  test('is created, described, and deleted with its listeners', async () => {
    const { elb, spare } = simulated()
    const { LoadBalancers } = await elb.send(
      new CreateLoadBalancerCommand({ Name: 'other', Subnets: ['subnet-1', 'subnet-2'], Scheme: 'internal' }),
    )
    const LoadBalancerArn = LoadBalancers?.[0]?.LoadBalancerArn
    const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn: spare }]
    const listener = { LoadBalancerArn, Protocol: 'HTTP' as const, Port: 443, DefaultActions }
    const { Listeners } = await elb.send(new CreateListenerCommand(listener))

    expect(LoadBalancers).toMatchObject([
      {
        DNSName: expect.stringMatching(/^internal-other-\d+\.eu-west-1\.elb\.amazonaws\.com$/),
        State: { Code: 'active' },
        AvailabilityZones: [{ ZoneName: 'eu-west-1a', SubnetId: 'subnet-1' }, { ZoneName: 'eu-west-1b' }],
      },
    ])
    await elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn }))
    await expect(elb.send(new DescribeLoadBalancersCommand({ Names: ['other'] }))).rejects.toMatchObject({
      name: 'LoadBalancerNotFoundException',
    })
    const ListenerArns = [Listeners?.[0]?.ListenerArn ?? '']
    await expect(elb.send(new DescribeListenersCommand({ ListenerArns }))).rejects.toMatchObject({
      name: 'ListenerNotFoundException',
    })
    await expect(elb.send(new DeleteTargetGroupCommand({ TargetGroupArn: spare }))).resolves.toBeDefined()
  })

  test('is the same when it is created once more with the same settings, and a duplicate with others', async () => {
    const { elb } = simulated()
    const asked = { Name: 'api', Subnets: ['subnet-1', 'subnet-2'] }
    const { LoadBalancers } = await elb.send(new CreateLoadBalancerCommand(asked))

    await expect(elb.send(new CreateLoadBalancerCommand(asked))).resolves.toMatchObject({
      LoadBalancers: [{ LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn }],
    })
    await expect(elb.send(new CreateLoadBalancerCommand({ ...asked, Scheme: 'internal' }))).rejects.toMatchObject({
      name: 'DuplicateLoadBalancerNameException',
    })
  })

  test('needs two subnets', async () => {
    const { elb } = simulated()

    await expect(elb.send(new CreateLoadBalancerCommand({ Name: 'api', Subnets: ['subnet-1'] }))).rejects.toMatchObject(
      {
        message: 'At least two subnets in two different Availability Zones must be specified',
      },
    )
  })
})

describe('a listener', () => {
  test('has its port for itself, and its target groups serve no other load balancer', async () => {
    const { elb, blue, spare, loadBalancerArn } = simulated()
    const create = (LoadBalancerArn: string, Port: number, TargetGroupArn: string) =>
      elb.send(
        new CreateListenerCommand({
          ...{ LoadBalancerArn, Port, Protocol: 'HTTP' },
          DefaultActions: [{ Type: 'forward', TargetGroupArn }],
        }),
      )

    await expect(create(loadBalancerArn, 80, spare)).rejects.toMatchObject({ name: 'DuplicateListenerException' })
    await expect(create(loadBalancerArn, 80, blue)).resolves.toMatchObject({ Listeners: [{ Port: 80 }] })
    const { LoadBalancers } = await elb.send(
      new CreateLoadBalancerCommand({ Name: 'other', Subnets: ['subnet-1', 'subnet-2'] }),
    )
    await expect(create(LoadBalancers?.[0]?.LoadBalancerArn ?? '', 80, blue)).rejects.toMatchObject({
      name: 'TargetGroupAssociationLimitException',
    })
    await expect(create(loadBalancerArn, 81, `${spare}0`)).rejects.toMatchObject({
      name: 'TargetGroupNotFoundException',
    })
  })

  test.each([
    ['redirect', [{ Type: 'redirect' }], 'InvalidLoadBalancerActionException'],
    ['no action', [], 'ValidationError'],
    [
      'a weight over 999',
      [{ Type: 'forward', ForwardConfig: { TargetGroups: [{ Weight: 1_000 }] } }],
      'ValidationError',
    ],
    ['a forward to nowhere', [{ Type: 'forward', ForwardConfig: { TargetGroups: [] } }], 'ValidationError'],
    [
      'stickiness',
      [{ Type: 'forward', ForwardConfig: { TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 10 } } }],
      'ValidationError',
    ],
  ] satisfies [string, Action[], string][])('with %s is refused', async (_what, actions, name) => {
    const { elb, listenerArn } = simulated()

    await expect(
      elb.send(new ModifyListenerCommand({ ListenerArn: listenerArn, DefaultActions: actions })),
    ).rejects.toMatchObject({ name })
  })
})

describe('rules', () => {
  test('stand by priority before the default rule, and put their groups into use', async () => {
    const { elb, simulator, green, blue, listenerArn } = simulated()
    const create = (Priority: number) =>
      elb.send(
        new CreateRuleCommand({
          ListenerArn: listenerArn,
          Priority,
          Conditions: [{ Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'x-test', Values: ['1'] } }],
          Actions: [{ Type: 'forward', TargetGroupArn: green }],
        }),
      )
    await create(20)
    await create(3)

    const { Rules = [] } = await elb.send(new DescribeRulesCommand({ ListenerArn: listenerArn }))

    expect(Rules).toMatchObject([
      { Priority: '3', IsDefault: false, Conditions: [{ HttpHeaderConfig: { HttpHeaderName: 'x-test' } }] },
      { Priority: '20' },
      { Priority: 'default', IsDefault: true, Actions: [{ TargetGroupArn: blue }] },
    ])
    expect(simulator.elb.targetGroups.attached(green)).toBe(true)
    await expect(create(3)).rejects.toMatchObject({ name: 'PriorityInUseException' })
    for (const { RuleArn } of Rules.slice(0, 2)) await elb.send(new DeleteRuleCommand({ RuleArn }))
    expect(simulator.elb.targetGroups.attached(green)).toBe(false)
  })

  test('are known to deployments beside the listeners, as long as they are there', async () => {
    const { simulator, elb, green, blue, listenerArn } = simulated()
    const { listeners } = simulator.elb
    const forwards = { kind: 'forward', groups: [{ targetGroupArn: green, weight: 1 }] } as const
    const rule = listeners.createRule({ listenerArn, priority: 1, conditions: [], action: forwards })
    const defaultRule = listeners.get(listenerArn).defaultRuleArn
    const arns = [listenerArn, defaultRule, rule.arn]

    expect(arns.map((arn) => listeners.exists(arn))).toEqual([true, true, true])
    expect(listeners.exists(blue)).toBe(false)
    expect(listeners.targetGroupArn('green')).toBe(green)
    expect(listeners.targetGroupArn('red')).toBeUndefined()
    listeners.forward(rule.arn, [{ targetGroupArn: blue, weight: 5 }])
    expect(listeners.getRule(rule.arn).action).toEqual({
      kind: 'forward',
      groups: [{ targetGroupArn: blue, weight: 5 }],
    })
    await elb.send(new DeleteListenerCommand({ ListenerArn: listenerArn }))
    expect(arns.map((arn) => listeners.exists(arn))).toEqual([false, false, false])
  })

  test('change; the default rule only with its listener', async () => {
    const { elb, simulator, green, listenerArn } = simulated()
    const { Rules = [] } = await elb.send(new DescribeRulesCommand({ ListenerArn: listenerArn }))
    const RuleArn = Rules[0]?.RuleArn ?? ''
    const Actions = [{ Type: 'forward' as const, TargetGroupArn: green }]

    await expect(elb.send(new ModifyRuleCommand({ RuleArn, Actions }))).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    })
    await expect(elb.send(new DeleteRuleCommand({ RuleArn }))).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    })
    simulator.elb.listeners.forward(RuleArn, [{ targetGroupArn: green, weight: 1 }])
    const { Listeners } = await elb.send(new DescribeListenersCommand({ ListenerArns: [listenerArn] }))
    expect(Listeners).toMatchObject([{ DefaultActions: Actions }])
  })

  test('with a condition that is not simulated are refused by its name', async () => {
    const { elb, green, listenerArn } = simulated()

    await expect(
      elb.send(
        new CreateRuleCommand({
          ListenerArn: listenerArn,
          Priority: 1,
          Conditions: [{ Field: 'source-ip', SourceIpConfig: { Values: ['10.0.0.0/8'] } }],
          Actions: [{ Type: 'forward', TargetGroupArn: green }],
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining("'source-ip' is not simulated"),
    })
  })
})
