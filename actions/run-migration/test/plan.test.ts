import { runTaskInput } from '@ecs-actions/aws/run-task-input'
import type { ServiceTaskSettings } from '@ecs-actions/domain/task/service-settings'
import { describe, expect, test } from '@jest/globals'
import { inputs, plan } from './planning.ts'

const forFargate = { networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' }
const role = 'arn:aws:iam::123456789012:role/migrator'

const web: ServiceTaskSettings = {
  name: 'web',
  capacity: { kind: 'strategy', items: [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: undefined }] },
  platformVersion: '1.4.0',
  network: { subnets: ['subnet-web'], securityGroups: ['sg-web'], assignPublicIp: true },
  tags: new Map([
    ['team', 'web'],
    ['aws:x', 'y'],
  ]),
}

/** What RunTask would be asked, without the token of the start. */
function request(...given: Parameters<typeof plan>) {
  const { clientToken, startedBy, count, ...rest } = runTaskInput(plan(...given).order, {
    clientToken: '',
    startedBy: '',
  })
  return rest
}

const app1 = { cluster: 'default', taskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1' }
const awsvpc = (subnet: string, securityGroups: string[], assignPublicIp: 'ENABLED' | 'DISABLED') => ({
  networkConfiguration: { awsvpcConfiguration: { subnets: [subnet], securityGroups, assignPublicIp } },
})

describe('RunTask is asked', () => {
  test('on instances, for the definition and nothing else', () => {
    expect(request({ requiresCompatibilities: ['EC2'] })).toEqual(app1)
  })

  test('on Fargate, for the launch type and the network', () => {
    expect(request(forFargate, { subnets: 'subnet-a', 'assign-public-ip': 'true', 'security-groups': 'sg-a' })).toEqual(
      {
        ...{ ...app1, launchType: 'FARGATE' },
        ...awsvpc('subnet-a', ['sg-a'], 'ENABLED'),
      },
    )
  })

  test('on Fargate Spot, when a step wants it', () => {
    expect(request(forFargate, { subnets: 'subnet-a', 'capacity-provider-strategy': 'FARGATE_SPOT' })).toEqual({
      ...{ ...app1, capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }] },
      ...awsvpc('subnet-a', [], 'DISABLED'),
    })
  })

  test('as the service runs, but on demand and without the tags of AWS', () => {
    expect(request(forFargate, {}, web)).toEqual({
      ...{ ...app1, launchType: 'FARGATE', platformVersion: '1.4.0', tags: [{ key: 'team', value: 'web' }] },
      ...awsvpc('subnet-web', ['sg-web'], 'ENABLED'),
    })
  })

  test('as the service runs, but for each single value that the step gives', () => {
    const given = {
      ...{ subnets: 'subnet-a', 'platform-version': 'LATEST', 'capacity-provider-strategy': 'FARGATE_SPOT' },
      tags: 'team=data\nrelease=7',
    }
    expect(request(forFargate, given, web)).toEqual({
      ...app1,
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
      platformVersion: 'LATEST',
      tags: [
        { key: 'team', value: 'data' },
        { key: 'release', value: '7' },
      ],
      ...awsvpc('subnet-a', ['sg-web'], 'ENABLED'),
    })
  })

  test('for what differs from the definition', () => {
    const given = {
      ...{ command: 'sh -c "npm run migrate && echo done"', 'environment-variables': 'A=1=2', cpu: '512' },
      ...{ memory: '1 GB', 'task-role-arn': role, 'enable-execute-command': 'true', subnets: 'subnet-a' },
    }
    const command = ['sh', '-c', 'npm run migrate && echo done']
    expect(request(forFargate, given)).toMatchObject({
      overrides: {
        containerOverrides: [{ name: 'app', command, environment: [{ name: 'A', value: '1=2' }] }],
        ...{ taskRoleArn: role, cpu: '512', memory: '1 GB' },
      },
      enableExecuteCommand: true,
    })
  })
})

describe('the command', () => {
  test.each([
    ['["npm","run","migrate"]', ['npm', 'run', 'migrate']],
    ['npm run migrate', ['npm', 'run', 'migrate']],
    [`sh -c 'npm run migrate && echo "$DONE"'`, ['sh', '-c', 'npm run migrate && echo "$DONE"']],
  ])('%s', (command, words) => {
    expect(inputs({ command }).command).toEqual(words)
  })

  test.each(['["npm", 1]', `sh -c "npm run hunter2`, '[]'])('%s is a mistake that shows no word of it', (command) => {
    expect(() => inputs({ command })).toThrow(/command: /)
    expect(() => inputs({ command })).not.toThrow(/hunter2/)
  })
})

describe('the plan tells', () => {
  test('what it has decided by itself', () => {
    const tags = new Map(Array.from({ length: 45 }, (_, index) => [`t${index}`, ''] as const))
    const { notes, warnings } = plan(forFargate, {}, { ...web, tags })
    expect(notes).toEqual([expect.stringMatching(/FARGATE_SPOT/), expect.stringMatching(/left out .* "t44"/)])
    expect(warnings).toEqual([])
  })

  test('what may turn out to be wrong', () => {
    const containerDefinitions = [{ name: 'app', readonlyRootFilesystem: true }]
    const definition = { ...forFargate, taskRoleArn: role, containerDefinitions }
    const given = { subnets: 'subnet-a', 'enable-execute-command': 'true', cpu: '32768', memory: '249856' }
    expect(plan(definition, given)).toMatchObject({
      notes: [],
      warnings: [expect.stringMatching(/^cpu: 32768/), expect.stringMatching(/read-only root file system/)],
    })
  })
})

test('every mistake is told at once, and no value of a variable', () => {
  const given = {
    ...{ 'container-name': 'wep', 'launch-type': 'EC2', 'capacity-provider-strategy': 'FARGATE' },
    ...{ 'platform-version': '1.4.0', 'assign-public-ip': 'true', tags: 'aws:x=y', cpu: '2 cores' },
    ...{ 'enable-execute-command': 'true', 'environment-variables': `TOKEN=${'hunter2'.repeat(1_500)}` },
  }
  const attempt = () => plan({ networkMode: 'awsvpc' }, given)
  for (const mistake of [
    /inputs do not fit task definition app:\n/,
    /^- container-name: task definition app has no container "wep". Its containers are: "app".$/m,
    /^- launch-type and capacity-provider-strategy: exclude each other/m,
    /^- platform-version: has no meaning: the task runs on EC2/m,
    /^- subnets: is required/m,
    /^- assign-public-ip: is for tasks on Fargate/m,
    /^- cpu: "2 cores" is no size/m,
    /^- tags, "aws:x": has a prefix that is reserved/m,
    /^- enable-execute-command: needs a task role/m,
    /^- command and environment-variables: make overrides of \d+ characters; ECS takes 8192/m,
  ]) {
    expect(attempt).toThrow(mistake)
  }
  expect(attempt).not.toThrow(/hunter2/)
})

test('a variable that is a secret of the container is a mistake', () => {
  const secrets = [{ name: 'DATABASE_URL', valueFrom: '/db' }]
  const definition = { containerDefinitions: [{ name: 'app', secrets }] }
  expect(() => plan(definition, { 'environment-variables': 'DATABASE_URL=postgres://hunter2' })).toThrow(
    /environment-variables: DATABASE_URL is a secret of container "app" in the task definition, and ECS takes no variable of the same name$/,
  )
})
