import type { ScenarioInput } from '@ecs-actions/simulator'

type Image = NonNullable<ScenarioInput['images']>[number]
type Steps = NonNullable<Extract<NonNullable<Image['program']>, { kind: 'scripted' }>['steps']>

const executionRoleArn = 'arn:aws:iam::123456789012:role/execution'
const options = { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' }
const logConfiguration = { logDriver: 'awslogs', options }
export const app = { name: 'app', image: 'app:v2', essential: true, logConfiguration }
export const sidecar = { name: 'sidecar', image: 'sidecar:v1', essential: false, logConfiguration }

export function onFargate(...containerDefinitions: object[]): object {
  const size = { cpu: '256', memory: '512', executionRoleArn }
  return { family: 'app', networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], ...size, containerDefinitions }
}

export function onInstances(...containers: object[]): object {
  return {
    family: 'app',
    executionRoleArn,
    containerDefinitions: containers.map((container) => ({ memory: 128, ...container })),
  }
}

export function image(name: string, ...steps: Steps): Image {
  return { image: name, program: { kind: 'scripted', steps } }
}

export function exits(code: number, after = 5_000): Steps[number] {
  return { after, exit: { code } }
}

export const endless = image('app:v2', { line: { text: 'working' } })
export const quick = { taskVisibility: 0, provisioning: 100, pending: 100, activating: 100, deprovisioning: 100 }
