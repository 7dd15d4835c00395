import { mayFindRoom, notPlaced, refusalText } from '@ecs-actions/domain/task/placement-failure'
import { describe, expect, test } from '@jest/globals'

const refused = (...reasons: string[]) => reasons.map((reason) => ({ reason, detail: undefined }))

describe('a start that found no room', () => {
  test.each<[string, boolean, RegExp]>([
    ['RESOURCE:MEMORY', true, /lower cpu and memory/],
    ['RESOURCE:CPU', true, /add instances/],
    ['RESOURCE:ENI', true, /ENI trunking/],
    ['AGENT', true, /agent of the instance/],
    ['Capacity is unavailable at this time. Please try again later or in a different availability zone', true, /zones/],
    ["You've reached the limit on the number of vCPUs you can run concurrently", true, /Service Quotas/],
    ['There are too many tasks in PROVISIONING for the capacity provider', true, /Auto Scaling group/],
    ['ATTRIBUTE', false, /requiresAttributes/],
    ['LOCATION', false, /placement constraints/],
    ['MISSING', false, /no such instance/],
    ['SOMETHING NEW', false, /words of ECS/],
  ])('%s: whether a later one may find it is %s', (reason, mayPass, remedy) => {
    expect(mayFindRoom(refused(reason))).toBe(mayPass)
    const failure = notPlaced(refused(reason), { cluster: 'prod', isRetried: false })
    expect(failure).toMatchObject({ code: 'not-started', message: expect.stringContaining(reason) })
    expect(failure.remedy).toMatch(remedy)
    expect(failure.remedy.includes('retry-on-capacity: true')).toBe(mayPass)
  })

  test('does not ask for retries that were made', () => {
    const { remedy } = notPlaced(refused('RESOURCE:CPU'), { cluster: 'prod', isRetried: true })
    expect(remedy).toContain('tried again as long as wait-minutes let it')
    expect(remedy).not.toContain('retry-on-capacity')
  })

  test('is hopeless when one of several reasons is', () => {
    expect(mayFindRoom(refused('RESOURCE:CPU', 'ATTRIBUTE'))).toBe(false)
  })

  test('without any reason is not tried again, and says so', () => {
    expect(mayFindRoom([])).toBe(false)
    expect(refusalText([])).toBe('it gave no reason')
  })

  test('tells each reason with its detail, and each remedy once', () => {
    const refusals = [
      { reason: 'RESOURCE:CPU', detail: 'i-1' },
      { reason: 'RESOURCE:CPU', detail: 'i-2' },
    ]
    const { message, remedy } = notPlaced(refusals, { cluster: 'prod', isRetried: false })
    expect(message).toContain('RESOURCE:CPU i-1; RESOURCE:CPU i-2')
    expect(remedy.match(/add instances/g)).toHaveLength(1)
  })
})
