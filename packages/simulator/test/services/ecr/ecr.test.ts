import { createHash } from 'node:crypto'
import {
  BatchGetImageCommand,
  CreateRepositoryCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  GetAuthorizationTokenCommand,
  type ImageTagMutability,
  ListImagesCommand,
  PutImageCommand,
  paginateDescribeImages,
} from '@aws-sdk/client-ecr'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../../src/scenario/schema.ts'
import { clients, START, world } from '../../support/world.ts'

const HOST = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'

function registry(input: ScenarioInput = {}) {
  const { simulator, clock } = world(input)
  const { ecr } = clients(simulator)
  return {
    ecr,
    clock,
    images: simulator.images,
    create: (name: string, imageTagMutability?: ImageTagMutability) =>
      ecr.send(new CreateRepositoryCommand({ repositoryName: name, imageTagMutability })),
    put: (name: string, tag: string | undefined, content: string) =>
      ecr.send(
        new PutImageCommand({ repositoryName: name, imageTag: tag, imageManifest: JSON.stringify({ content }) }),
      ),
  }
}

function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(JSON.stringify({ content })).digest('hex')}`
}

describe('repositories', () => {
  test('are created and described', async () => {
    const { ecr, create } = registry()
    await create('team/web', 'IMMUTABLE')

    const { repositories } = await ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['team/web'] }))

    expect(repositories).toMatchObject([
      {
        repositoryArn: 'arn:aws:ecr:eu-west-1:123456789012:repository/team/web',
        registryId: '123456789012',
        repositoryName: 'team/web',
        repositoryUri: `${HOST}/team/web`,
        imageTagMutability: 'IMMUTABLE',
        createdAt: new Date(START),
      },
    ])
  })

  test('exist once', async () => {
    const { create } = registry()
    await create('web')
    await expect(create('web')).rejects.toMatchObject({
      name: 'RepositoryAlreadyExistsException',
      message: "The repository with name 'web' already exists in the registry with id '123456789012'",
    })
  })

  test('that are not there are named with their registry', async () => {
    const { ecr } = registry()
    const missing = {
      name: 'RepositoryNotFoundException',
      message: "The repository with name 'web' does not exist in the registry with id '123456789012'",
    }
    await expect(ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['web'] }))).rejects.toMatchObject(missing)
    await expect(ecr.send(new DescribeImagesCommand({ repositoryName: 'web' }))).rejects.toMatchObject(missing)
    await expect(
      ecr.send(new ListImagesCommand({ repositoryName: 'web', registryId: '210987654321' })),
    ).rejects.toMatchObject({ message: expect.stringContaining("'210987654321'") })
  })

  test.each(['W', 'a', 'Web', 'a//b', '-a', 'a'.repeat(257)])('cannot be called %j', async (name) => {
    await expect(registry().create(name)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})

describe('images', () => {
  test('have the digest of their manifest, and move their tag on the next push', async () => {
    const { ecr, create, put, images } = registry()
    await create('web')
    const { image } = await put('web', 'latest', 'one')
    expect(image?.imageId).toEqual({ imageDigest: digestOf('one'), imageTag: 'latest' })
    await put('web', 'latest', 'two')

    const { imageDetails } = await ecr.send(new DescribeImagesCommand({ repositoryName: 'web' }))

    expect(imageDetails).toMatchObject([
      { imageDigest: digestOf('one') },
      { imageDigest: digestOf('two'), imageTags: ['latest'] },
    ])
    expect(imageDetails?.[0]).not.toHaveProperty('imageTags')
    expect(images.find(`${HOST}/web`)?.digest).toBe(digestOf('two'))
    expect(images.find(`${HOST}/web:latest@${digestOf('one')}`)?.digest).toBe(digestOf('one'))
  })

  test('keep their tag in an immutable repository', async () => {
    const { create, put } = registry()
    await create('web', 'IMMUTABLE')
    await put('web', 'v1', 'one')

    await expect(put('web', 'v1', 'two')).rejects.toMatchObject({
      name: 'ImageTagAlreadyExistsException',
      message:
        "The image tag 'v1' already exists in the 'web' repository and cannot be overwritten because the repository is immutable.",
    })
    await expect(put('web', 'v2', 'one')).resolves.toBeDefined()
  })

  test('pushed twice are refused as AWS refuses them', async () => {
    const { create, put } = registry()
    await create('web')
    await put('web', 'v1', 'one')
    await expect(put('web', 'v1', 'one')).rejects.toMatchObject({ name: 'ImageAlreadyExistsException' })
  })

  test('with another digest than they say are refused', async () => {
    const { ecr, create } = registry()
    await create('web')
    const imageDigest = digestOf('other')
    await expect(
      ecr.send(new PutImageCommand({ repositoryName: 'web', imageManifest: '{}', imageDigest })),
    ).rejects.toMatchObject({ name: 'ImageDigestDoesNotMatchException' })
  })

  test('are found by tag, by digest, or by both when they agree', async () => {
    const { ecr, create, put } = registry()
    await create('web')
    await put('web', 'v1', 'one')
    await put('web', 'v2', 'two')
    const imageIds = [
      { imageTag: 'v1' },
      { imageDigest: digestOf('two') },
      { imageTag: 'v1', imageDigest: digestOf('one') },
      { imageTag: 'v1', imageDigest: digestOf('two') },
      { imageTag: 'v3' },
    ]

    const { images, failures } = await ecr.send(new BatchGetImageCommand({ repositoryName: 'web', imageIds }))

    expect(images?.map((image) => image.imageId)).toEqual([
      { imageTag: 'v1', imageDigest: digestOf('one') },
      { imageDigest: digestOf('two') },
      { imageTag: 'v1', imageDigest: digestOf('one') },
    ])
    expect(images?.[0]?.imageManifest).toBe('{"content":"one"}')
    expect(failures).toEqual(
      imageIds.slice(3).map((imageId) => ({
        imageId,
        failureCode: 'ImageNotFound',
        failureReason: 'Requested image not found',
      })),
    )
  })

  test('that are not there fail DescribeImages as a whole', async () => {
    const { ecr, create, put } = registry()
    await create('web')
    await put('web', 'v1', 'one')
    const imageIds = [{ imageTag: 'v1' }, { imageTag: 'v2' }]

    await expect(ecr.send(new DescribeImagesCommand({ repositoryName: 'web', imageIds }))).rejects.toMatchObject({
      name: 'ImageNotFoundException',
      message:
        "The image with imageId {imageDigest:'null', imageTag:'v2'} does not exist within the repository with name 'web' in the registry with id '123456789012'",
    })
  })

  test('come in pages, each image once', async () => {
    const { ecr, create, put } = registry()
    await create('web')
    const contents = ['a', 'b', 'c', 'd', 'e']
    for (const content of contents) await put('web', undefined, content)

    const pages: (string | undefined)[][] = []
    for await (const { imageDetails } of paginateDescribeImages(
      { client: ecr, pageSize: 2 },
      { repositoryName: 'web' },
    )) {
      pages.push((imageDetails ?? []).map((detail) => detail.imageDigest))
    }

    expect(pages.map((page) => page.length)).toEqual([2, 2, 1])
    expect(pages.flat()).toEqual(contents.map(digestOf))
    await expect(
      ecr.send(new ListImagesCommand({ repositoryName: 'web', nextToken: 'made up' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test('and repositories that are named come without pages', async () => {
    const { ecr, create, put } = registry()
    await create('web')
    await put('web', 'v1', 'a')
    const refused = { name: 'InvalidParameterException', message: expect.stringContaining('maxResults') }

    await expect(
      ecr.send(new DescribeImagesCommand({ repositoryName: 'web', imageIds: [{ imageTag: 'v1' }], maxResults: 1 })),
    ).rejects.toMatchObject(refused)
    await expect(
      ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['web'], maxResults: 1 })),
    ).rejects.toMatchObject(refused)
  })

  test('are listed once for each tag, and by whether they have one', async () => {
    const { ecr, create, put } = registry()
    await create('web')
    await put('web', 'v1', 'one')
    await put('web', 'v2', 'one')
    await put('web', undefined, 'two')
    const list = async (tagStatus: 'TAGGED' | 'UNTAGGED' | 'ANY') =>
      (await ecr.send(new ListImagesCommand({ repositoryName: 'web', filter: { tagStatus } }))).imageIds

    const tagged = ['v1', 'v2'].map((imageTag) => ({ imageDigest: digestOf('one'), imageTag }))
    expect(await list('TAGGED')).toEqual(tagged)
    expect(await list('UNTAGGED')).toEqual([{ imageDigest: digestOf('two') }])
    expect(await list('ANY')).toEqual([...tagged, { imageDigest: digestOf('two') }])
  })
})

describe('images of the scenario', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  const program = { kind: 'scripted' as const, steps: [] }
  const input: ScenarioInput = {
    images: [
      { image: `${HOST}/team/web:v1`, digest, program },
      { image: '210987654321.dkr.ecr.eu-west-1.amazonaws.com/shared:v1' },
      { image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/web:v1' },
      { image: 'nginx', pullError: 'CannotPullContainerError: no' },
      { image: `ghcr.io/a/b@${digest}` },
    ],
  }

  test('in ECR have a repository there, each in its registry; other regions are other registries', async () => {
    const { ecr } = registry(input)
    const names = async (registryId?: string) =>
      (await ecr.send(new DescribeRepositoriesCommand({ registryId }))).repositories?.map((r) => r.repositoryName)

    expect(await names()).toEqual(['team/web'])
    expect(await names('210987654321')).toEqual(['shared'])
    const { imageDetails } = await ecr.send(new DescribeImagesCommand({ repositoryName: 'team/web' }))
    expect(imageDetails).toMatchObject([{ imageDigest: digest, imageTags: ['v1'], imagePushedAt: new Date(START) }])
  })

  test.each([
    [`${HOST}/team/web:v1`, { digest, program }],
    [`${HOST}/team/web@${digest}`, { digest, program }],
    ['nginx:latest', { pullError: 'CannotPullContainerError: no' }],
    ['docker.io/library/nginx', { pullError: 'CannotPullContainerError: no' }],
    ['docker.io/nginx', { pullError: 'CannotPullContainerError: no' }],
    ['123456789012.dkr.ecr.us-east-1.amazonaws.com/web:v1', { digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }],
    [`ghcr.io/a/b@${digest}`, { digest }],
  ])('are what a task finds under %s', (reference, expected) => {
    expect(registry(input).images.find(reference)).toMatchObject(expected)
  })

  test.each([
    `${HOST}/team/web`,
    `${HOST}/team/web:v2`,
    `${HOST}/team/web@sha256:${'b'.repeat(64)}`,
    'nginx:1',
    'ghcr.io/a/b:latest',
    '',
  ])('do not answer to %j', (reference) => {
    expect(registry(input).images.find(reference)).toBeUndefined()
  })

  test('have a digest of their own unless told', () => {
    const { images } = registry({ images: [{ image: 'a:1' }, { image: 'a:2' }] })
    expect(images.find('a:1')?.digest).not.toBe(images.find('a:2')?.digest)
  })
})

test('the registry token is for AWS, this registry and twelve hours', async () => {
  const { ecr } = registry()
  const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}))
  expect(authorizationData).toMatchObject([
    { proxyEndpoint: `https://${HOST}`, expiresAt: new Date(START + 43_200_000) },
  ])
  expect(Buffer.from(authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString()).toMatch(/^AWS:.+/)
})
