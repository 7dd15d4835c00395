import {
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmInput,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { clients, world } from '../support/world.ts'

function simulated(alarms: ScenarioInput['alarms'] = [{ name: 'errors' }, { name: 'latency', state: 'ALARM' }]) {
  const { simulator, clock } = world({ alarms })
  const { cloudWatch } = clients(simulator)
  const states = async (input: ConstructorParameters<typeof DescribeAlarmsCommand>[0] = {}) => {
    const { MetricAlarms = [] } = await cloudWatch.send(new DescribeAlarmsCommand(input))
    return Object.fromEntries(MetricAlarms.map(({ AlarmName, StateValue }) => [AlarmName, StateValue]))
  }
  return { simulator, clock, cloudWatch, states }
}

const cpu: PutMetricAlarmInput = {
  AlarmName: 'cpu',
  MetricName: 'CPUUtilization',
  Namespace: 'AWS/ECS',
  Statistic: 'Average',
  Period: 60,
  EvaluationPeriods: 2,
  Threshold: 80.5,
  ComparisonOperator: 'GreaterThanThreshold',
}

describe('DescribeAlarms', () => {
  test('gives all alarms, or those of a name, a prefix or a state; a name that there is not is left out', async () => {
    const { states } = simulated()

    expect(await states()).toEqual({ errors: 'OK', latency: 'ALARM' })
    expect(await states({ AlarmNames: ['errors', 'nope'] })).toEqual({ errors: 'OK' })
    expect(await states({ AlarmNamePrefix: 'lat' })).toEqual({ latency: 'ALARM' })
    expect(await states({ StateValue: 'OK' })).toEqual({ errors: 'OK' })
    expect(await states({ AlarmTypes: ['CompositeAlarm'] })).toEqual({})
  })

  test('gives pages in the order of names', async () => {
    const { cloudWatch } = simulated(['c', 'a', 'b'].map((name) => ({ name })))
    const page = (NextToken?: string) =>
      cloudWatch.send(new DescribeAlarmsCommand({ MaxRecords: 2, ...(NextToken !== undefined && { NextToken }) }))

    const first = await page()
    const second = await page(first.NextToken)

    expect(first.MetricAlarms).toMatchObject([{ AlarmName: 'a' }, { AlarmName: 'b' }])
    expect(second.MetricAlarms).toMatchObject([{ AlarmName: 'c' }])
    expect(second.NextToken).toBeUndefined()
    await expect(page('nonsense')).rejects.toMatchObject({ name: 'InvalidNextToken' })
  })

  test('refuses names together with a prefix', async () => {
    const { states } = simulated()

    await expect(states({ AlarmNames: ['a'], AlarmNamePrefix: 'a' })).rejects.toMatchObject({
      name: 'InvalidParameterCombinationException',
    })
  })

  test('can be stale', async () => {
    const { simulator, clock, states } = simulated()
    clock.advanceTo(clock.now() + 60_000)
    simulator.alarms.setState('errors', { state: 'ALARM', reason: 'test' })
    clock.advanceTo(clock.now() + 1_000)

    simulator.inject({ fault: 'stale-reads', ms: 5_000, service: 'monitoring', from: 0, skip: 0, times: 1, seed: 1 })

    expect(await states()).toMatchObject({ errors: 'OK' })
    expect(await states()).toMatchObject({ errors: 'ALARM' })
  })
})

describe('the state of an alarm', () => {
  test('follows the scenario', async () => {
    const { clock, states } = simulated([
      {
        name: 'errors',
        transitions: [
          { after: 10_000, state: 'ALARM' },
          { after: 20_000, state: 'OK' },
        ],
      },
    ])

    clock.advanceTo(clock.now() + 9_999)
    expect(await states()).toEqual({ errors: 'OK' })
    clock.advanceTo(clock.now() + 1)
    expect(await states()).toEqual({ errors: 'ALARM' })
    clock.advanceTo(clock.now() + 10_000)
    expect(await states()).toEqual({ errors: 'OK' })
  })

  test('is what SetAlarmState says; only another state is a transition', async () => {
    const { clock, cloudWatch } = simulated()
    const set = (StateReason: string) =>
      cloudWatch.send(new SetAlarmStateCommand({ AlarmName: 'errors', StateValue: 'ALARM', StateReason }))
    await set('first')
    const first = new Date(clock.now())
    clock.advanceTo(clock.now() + 1_000)
    await set('second')

    const { MetricAlarms } = await cloudWatch.send(new DescribeAlarmsCommand({ AlarmNames: ['errors'] }))

    expect(MetricAlarms).toMatchObject([
      {
        StateValue: 'ALARM',
        StateReason: 'second',
        StateUpdatedTimestamp: new Date(clock.now()),
        StateTransitionedTimestamp: first,
      },
    ])
  })

  test('is told to subscribers', () => {
    const { simulator, clock } = simulated()
    const seen: unknown[] = []
    const unsubscribe = simulator.alarms.onChange(() => seen.push(simulator.alarms.state('errors')))

    simulator.alarms.setState('errors', { state: 'ALARM', reason: 'test' })
    clock.advanceTo(clock.now())
    simulator.alarms.delete('errors')
    clock.advanceTo(clock.now())
    unsubscribe()
    simulator.alarms.put('errors', {})
    clock.advanceTo(clock.now())

    expect(seen).toEqual(['ALARM', undefined])
  })

  test('cannot be set of an alarm that there is not, or to what is no state', async () => {
    const { cloudWatch } = simulated()
    const set = (AlarmName: string, StateReasonData?: string) =>
      cloudWatch.send(
        new SetAlarmStateCommand({
          AlarmName,
          StateValue: 'OK',
          StateReason: 'x',
          ...(StateReasonData && { StateReasonData }),
        }),
      )

    await expect(set('nope')).rejects.toMatchObject({ name: 'ResourceNotFound', $metadata: { httpStatusCode: 404 } })
    await expect(set('errors', 'no JSON')).rejects.toMatchObject({ name: 'InvalidFormatFault' })
  })
})

describe('a metric alarm', () => {
  test('has no data when it is new, and keeps its state when it is put again', async () => {
    const { cloudWatch, states } = simulated([])
    await cloudWatch.send(new PutMetricAlarmCommand(cpu))
    expect(await states()).toEqual({ cpu: 'INSUFFICIENT_DATA' })
    await cloudWatch.send(new SetAlarmStateCommand({ AlarmName: 'cpu', StateValue: 'OK', StateReason: 'x' }))

    await cloudWatch.send(new PutMetricAlarmCommand({ ...cpu, Threshold: 90 }))

    const { MetricAlarms } = await cloudWatch.send(new DescribeAlarmsCommand({}))
    expect(MetricAlarms).toMatchObject([
      {
        AlarmArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:cpu',
        StateValue: 'OK',
        Threshold: 90,
        MetricName: 'CPUUtilization',
        ActionsEnabled: true,
      },
    ])
  })

  test.each<[string, object]>([
    ['no metric', { MetricName: undefined }],
    ['no threshold', { Threshold: undefined }],
    ['no comparison', { ComparisonOperator: undefined }],
    ['a comparison that is none', { ComparisonOperator: 'Greater' }],
    ['a statistic that is none', { Statistic: 'Median' }],
    ['two statistics', { ExtendedStatistic: 'p90' }],
    ['no period', { Period: undefined }],
  ])('with %s is refused', async (_what, wrong) => {
    const { cloudWatch } = simulated()

    await expect(cloudWatch.send(new PutMetricAlarmCommand({ ...cpu, ...wrong }))).rejects.toMatchObject({
      name: 'ValidationException',
    })
  })

  test('is deleted by name; a name that there is not keeps no other from being deleted', async () => {
    const { cloudWatch, states } = simulated()

    await expect(cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames: ['nope', 'errors'] }))).rejects.toMatchObject({
      name: 'ResourceNotFound',
    })
    expect(await states()).toEqual({ latency: 'ALARM' })
  })
})
