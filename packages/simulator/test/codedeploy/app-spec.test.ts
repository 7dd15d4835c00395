import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readAppSpec } from '../../src/services/codedeploy/app-spec/app-spec.ts'
import { AppSpecProblem } from '../../src/services/codedeploy/app-spec/members.ts'

const arn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2'

interface Shape {
  readonly version?: unknown
  readonly resources?: unknown
  readonly properties?: Record<string, unknown>
  readonly hooks?: unknown
}

function file({ version = 0, resources, properties = {}, hooks }: Shape = {}): string {
  const Properties = {
    TaskDefinition: arn,
    LoadBalancerInfo: { ContainerName: 'web', ContainerPort: 80 },
    ...properties,
  }
  const service = { TargetService: { Type: 'AWS::ECS::Service', Properties } }
  return JSON.stringify({ version, Resources: resources ?? [service], ...(hooks !== undefined && { Hooks: hooks }) })
}

const target = { taskDefinition: arn, containerName: 'web', containerPort: 80 }

describe('an AppSpec', () => {
  test.each([
    { form: 'JSON', text: file() },
    { form: 'JSON with version 1', text: file({ version: 1 }) },
    { form: 'JSON with tabs', text: JSON.stringify(JSON.parse(file()), undefined, '\t') },
    {
      form: 'YAML',
      text: `
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: "${arn}"
        LoadBalancerInfo:
          ContainerName: "web"
          ContainerPort: 80
`,
    },
    {
      form: 'YAML in other spellings, with a free name',
      text: `
Version: 0.0
resources:
  - myService:
      type: AWS::ECS::Service
      properties:
        taskDefinition: ${arn}
        loadBalancerInfo: { containerName: web, containerPort: 80 }
`,
    },
  ])('is read as $form', ({ text }) => {
    expect(readAppSpec(text)).toEqual({ ...target, hooks: new Map() })
  })

  test('brings network, platform and capacity along', () => {
    const text = file({
      properties: {
        PlatformVersion: 'LATEST',
        NetworkConfiguration: {
          AwsvpcConfiguration: { Subnets: ['subnet-1'], SecurityGroups: ['sg-1'], AssignPublicIp: 'ENABLED' },
        },
        CapacityProviderStrategy: [
          { Base: 1, CapacityProvider: 'FARGATE', Weight: 2 },
          { CapacityProvider: 'FARGATE_SPOT' },
        ],
      },
    })

    expect(readAppSpec(text)).toEqual({
      ...target,
      platformVersion: 'LATEST',
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'ENABLED' },
      },
      capacityProviderStrategy: [
        { capacityProvider: 'FARGATE', base: 1, weight: 2 },
        { capacityProvider: 'FARGATE_SPOT' },
      ],
      hooks: new Map(),
    })
  })

  test('names the function of each hook, whatever the spelling of the event', () => {
    const { hooks } = readAppSpec(file({ hooks: [{ beforeinstall: 'first' }, { AfterAllowTraffic: 'last' }] }))

    expect([...hooks]).toEqual([
      ['BeforeInstall', 'first'],
      ['AfterAllowTraffic', 'last'],
    ])
  })
})

describe('an AppSpec is refused', () => {
  test.each([
    { text: 'not: [closed', message: 'is a not well-formed yaml' },
    { text: 'plain text', message: 'the AppSpec must be a mapping' },
    { text: 'version: 0\nversion: 0', message: 'is a not well-formed yaml' },
    { text: file({ version: 'latest' }), message: 'version must be 0.0' },
    { text: file({ version: null }), message: 'version must be 0.0' },
    { text: file({ resources: [] }), message: 'Resources must have exactly one resource' },
    { text: file({ resources: [{}, {}] }), message: 'Resources must have exactly one resource' },
    { text: file({ resources: [{ a: {}, b: {} }] }), message: 'Resources[0] must have exactly one name' },
    { text: file({ resources: [{ a: { Type: 'AWS::Lambda::Function' } }] }), message: 'not AWS::Lambda::Function' },
    { text: file({ properties: { TaskDefinition: 'web:2' } }), message: 'the full ARN of a revision, not web:2' },
    { text: file({ properties: { LoadBalancerInfo: {} } }), message: 'must have a ContainerName and a ContainerPort' },
    {
      text: file({ properties: { LoadBalancerInfo: { ContainerName: 'web', ContainerPort: '80' } } }),
      message: 'ContainerPort must be a whole number',
    },
    { text: file({ properties: { taskdefinition: arn } }), message: 'has the member taskdefinition twice' },
    {
      text: file({ properties: { NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'ENABLED' } } } }),
      message: 'must have Subnets, SecurityGroups and AssignPublicIp',
    },
    { text: file({ hooks: { BeforeInstall: 'a' } }), message: 'Hooks must be a list' },
    { text: file({ hooks: [{ Install: 'a' }] }), message: 'only BeforeInstall' },
    { text: file({ hooks: [{ BeforeInstall: 'a' }, { beforeInstall: 'b' }] }), message: 'has a hook already' },
    { text: file({ hooks: [{ BeforeInstall: ['a'] }] }), message: 'must be the name or ARN' },
  ])('$message', ({ text, message }) => {
    expect(() => readAppSpec(text)).toThrow(AppSpecProblem)
    expect(() => readAppSpec(text)).toThrow(message)
  })

  test('for a bomb of aliases', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 10; level++) {
      const items = Array.from({ length: 10 }, () => `*a${level - 1}`)
      lines.push(`a${level}: &a${level} [${items.join(', ')}]`)
    }

    expect(() => readAppSpec(lines.join('\n'))).toThrow(AppSpecProblem)
  })
})

test('any text is read or refused', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((value) => file({ resources: value })),
    fc.jsonValue().map((value) => file({ hooks: value })),
    fc.dictionary(fc.string(), fc.jsonValue()).map((properties) => file({ properties })),
  )
  fc.assert(
    fc.property(anything, (text) => {
      try {
        readAppSpec(text)
      } catch (error) {
        expect(error).toBeInstanceOf(AppSpecProblem)
      }
    }),
  )
})
