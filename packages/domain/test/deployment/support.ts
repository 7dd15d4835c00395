import type { DeploymentEnding } from '@ecs-actions/domain/deployment/outcome'
import type { ServiceSnapshot, TaskSetSnapshot } from '@ecs-actions/domain/deployment/service'
import {
  type DeploymentProgress,
  type DeploymentSnapshot,
  type DeploymentStage,
  type RevisionSnapshot,
  type StageStatus,
  unseenDeployment,
} from '@ecs-actions/domain/deployment/snapshot'

export const stageNames = [
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'AllowTestTraffic',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AllowTraffic',
  'AfterAllowTraffic',
]

export const blueArn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:6'
export const greenArn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:7'

export function deployment(more: Partial<DeploymentSnapshot> = {}): DeploymentSnapshot {
  return { ...unseenDeployment('d-1', greenArn), rawStatus: 'InProgress', ...more }
}

export function stage(name: string, status: StageStatus, more: Partial<DeploymentStage> = {}): DeploymentStage {
  return { name, status, startedAt: undefined, endedAt: undefined, diagnostics: undefined, ...more }
}

/** The first `done` stages succeeded, and the next one runs. */
export function progress(options: {
  done: number
  green?: number
  running?: number
  updatedAt?: number
}): DeploymentProgress {
  const { done, green = 0, running = 2, updatedAt } = options
  const status = (index: number): StageStatus => (index < done ? 'succeeded' : index === done ? 'running' : 'pending')
  return {
    updatedAt,
    stages: stageNames.map((name, index) => stage(name, status(index))),
    revisions: [revision('blue', 100 - green, 2), revision('green', green, running)],
  }
}

function revision(label: string, trafficWeight: number, running: number): RevisionSnapshot {
  return { id: `ecs-svc/${label}`, label, status: 'ACTIVE', desired: 2, running, pending: 2 - running, trafficWeight }
}

export const before: TaskSetSnapshot = {
  ...{ id: 'ecs-svc/blue', externalId: 'd-0', status: 'PRIMARY', taskDefinition: blueArn },
  ...{ targetGroupArns: ['arn:tg/blue'], createdAt: 0 },
}

export const green: TaskSetSnapshot = {
  ...{ id: 'ecs-svc/green', externalId: 'd-1', status: 'PRIMARY', taskDefinition: greenArn },
  ...{ targetGroupArns: ['arn:tg/green'], createdAt: 60_000 },
}

export function ending(more: Partial<DeploymentEnding> = {}): DeploymentEnding {
  return {
    ...{ deployment: deployment(), rollback: undefined, before, serving: before, asked: greenArn },
    ...{ waitFor: 'completed', broken: undefined },
    ...more,
  }
}

export function service(more: Partial<ServiceSnapshot> = {}): ServiceSnapshot {
  return {
    arn: 'arn:aws:ecs:eu-west-1:123456789012:service/prod/web',
    ...{ name: 'web', cluster: 'prod', status: 'ACTIVE', controller: 'CODE_DEPLOY', desired: 2 },
    taskDefinition: undefined,
    ...{ loadBalancers: [{ container: 'app', port: 8080 }], taskSets: [before], events: [] },
    ...more,
  }
}
