import { ECRClient } from '@aws-sdk/client-ecr'
import { Ecr } from '@ecs-actions/aws/ecr'
import { info } from '@ecs-actions/domain/line'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { pinnedImages } from '@ecs-actions/render-task-definition/digests'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { definitionsWorld } from '../../../packages/operations/test/definitions-world.ts'

const home = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const other = '210987654321.dkr.ecr.eu-west-1.amazonaws.com'
const away = '123456789012.dkr.ecr.us-east-1.amazonaws.com'
const digest = `sha256:${'c0ffee'.repeat(10)}abcd`
const indexDigest = `sha256:${'facade'.repeat(10)}abcd`
const second = `sha256:${'decade'.repeat(10)}abcd`

const images = [
  { image: `${home}/team/app:v2`, digest },
  { image: `${home}/team/log:v1`, digest: second },
  { image: `${other}/shared/agent:v1`, digest: second },
  { image: `${home}/team/multi:v1`, digest: indexDigest, platforms: [{ arch: 'amd64' }, { arch: 'arm64' }] },
]

function definition(byContainer: Record<string, string>): TaskDefinition {
  const containers = Object.entries(byContainer).map(([name, image]) => ({ name, image, command: [''] }))
  return { family: 'app', containerDefinitions: containers, later: 1 }
}

async function pin(
  byContainer: Record<string, string>,
  options: { requested?: readonly string[]; faults?: ScenarioInput['faults'] } = {},
) {
  const { requested = [], faults = [] } = options
  const regions = {
    'eu-west-1': definitionsWorld({ images, faults }),
    'us-east-1': definitionsWorld({ region: 'us-east-1', images: [{ image: `${away}/team/app:v2`, digest: second }] }),
  }
  const calls: string[] = []
  const clients: string[] = []
  const ports = {
    async ecr({ region }: { region: string }) {
      clients.push(region)
      if (region !== 'eu-west-1' && region !== 'us-east-1') throw new Error(`no registry in ${region}`)
      const { settings } = regions[region]
      const handler = settings.requestHandler
      const handle = (...call: Parameters<typeof handler.handle>) => {
        calls.push(String(call[0].headers['x-amz-target']).replace(/^.*[.]/, ''))
        return handler.handle(...call)
      }
      return new Ecr(new ECRClient({ ...settings, region, requestHandler: { ...handler, handle } }))
    },
  }
  const work = pinnedImages(definition(byContainer), { requested: new Set(requested) }, ports)
  const found = await regions['eu-west-1'].clock.drive(work)
  const pinnedTo = Object.fromEntries(found.definition.containerDefinitions.map(({ name, image }) => [name, image]))
  return { ...found, pinnedTo, calls, clients }
}

describe('pinning', () => {
  test('replaces the tag of every image in ECR, whether it was asked for or not, and nothing else', async () => {
    const given = { web: `${home}/team/app:v2`, log: `${home}/team/log:v1` }
    const { definition: result, notes } = await pin(given, { requested: ['web'] })
    expect(result).toEqual(definition({ web: `${home}/team/app@${digest}`, log: `${home}/team/log@${second}` }))
    expect(notes).toEqual([])
  })

  test('takes the index of an image for several platforms', async () => {
    const { pinnedTo } = await pin({ web: `${home}/team/multi:v1` })
    expect(pinnedTo.web).toBe(`${home}/team/multi@${indexDigest}`)
  })

  test('asks once for each image, and makes one client for each region', async () => {
    const app = `${home}/team/app:v2`
    const { calls, clients } = await pin({ a: app, b: app, c: `${home}/team/log:v1`, d: `${away}/team/app:v2` })
    expect(calls).toEqual(['DescribeImages', 'DescribeImages', 'DescribeImages'])
    expect(clients).toEqual(['eu-west-1', 'us-east-1'])
  })

  test('finds images of other accounts and regions', async () => {
    const { pinnedTo } = await pin({ agent: `${other}/shared/agent:v1`, web: `${away}/team/app:v2` })
    expect(pinnedTo).toEqual({ agent: `${other}/shared/agent@${second}`, web: `${away}/team/app@${second}` })
  })

  test('leaves images of other registries, and lists their tags in one note', async () => {
    const given = { a: 'nginx:1.27', b: 'ghcr.io/o/x:v1', c: `public.ecr.aws/x/y@${digest}` }
    const { definition: result, notes, clients } = await pin(given, { requested: ['a'] })
    expect(result).toEqual(definition(given))
    expect(notes).toEqual([
      info('Not in a private registry of ECR, so their tags stay as they are: nginx:1.27, ghcr.io/o/x:v1.'),
    ])
    expect(clients).toEqual([])
  })

  test('leaves a digest of the template without a look', async () => {
    const given = { web: `${home}/gone/app@${digest}`, log: `${home}/team/app:v9@${digest}` }
    const { definition: result, calls } = await pin(given)
    expect(result).toEqual(definition(given))
    expect(calls).toEqual([])
  })

  test('looks whether a digest that was asked for exists', async () => {
    const { pinnedTo } = await pin({ web: `${home}/team/app:v2@${digest}` }, { requested: ['web'] })
    expect(pinnedTo.web).toBe(`${home}/team/app@${digest}`)
    const work = pin({ web: `${home}/team/app@${second}` }, { requested: ['web'] })
    await expect(work).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an image that may not be looked at', () => {
  const denied = { fault: 'access-denied' as const, operation: 'DescribeImages' }
  const pullDenied = { fault: 'access-denied' as const, operation: 'BatchGetImage' }

  test('is pinned by whoever may pull it', async () => {
    const { pinnedTo, calls } = await pin({ agent: `${other}/shared/agent:v1` }, { faults: [denied] })
    expect(pinnedTo.agent).toBe(`${other}/shared/agent@${second}`)
    expect(calls).toEqual(['DescribeImages', 'BatchGetImage'])
    const index = await pin({ web: `${home}/team/multi:v1` }, { faults: [denied] })
    expect(index.pinnedTo.web).toBe(`${home}/team/multi@${indexDigest}`)
  })

  test('of the template stays as it is, with a note that names the permission', async () => {
    const given = { agent: `${other}/shared/agent:v1` }
    const { definition: result, notes } = await pin(given, { faults: [denied, pullDenied] })
    expect(result).toEqual(definition(given))
    const told =
      /^The tag of 210987654321\S+\/shared\/agent:v1 stays as it is: ecr:DescribeImages failed for image v1 .*"Action":"ecr:DescribeImages"/
    expect(notes).toEqual([{ level: 'warning', text: expect.stringMatching(told) }])
  })

  test('that was asked for is a failure', async () => {
    const work = pin({ agent: `${other}/shared/agent:v1` }, { requested: ['agent'], faults: [denied, pullDenied] })
    await expect(work).rejects.toMatchObject({ code: 'access-denied' })
  })

  test('and is not there is a failure', async () => {
    const work = pin({ agent: `${other}/shared/agent:v9` }, { faults: [denied] })
    await expect(work).rejects.toMatchObject({ code: 'not-found', message: /agent:v9/ })
  })
})

test('all images that are not there are named at once, those of the template too', async () => {
  const work = pin(
    { web: `${home}/team/app:v9`, log: `${home}/team/log:v1`, agent: `${home}/other/agent:v1` },
    { requested: ['web'] },
  )
  await expect(work).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringMatching(
      /^2 images are not there:\n- \S+\/team\/app:v9: .*ImageNotFoundException.*\n- \S+\/other\/agent:v1: .*RepositoryNotFoundException/,
    ),
  })
})
