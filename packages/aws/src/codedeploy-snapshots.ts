import type {
  AutoRollbackConfiguration,
  BlueGreenDeploymentConfiguration,
  DeploymentGroupInfo,
  DeploymentInfo,
  ECSTarget,
  ECSTaskSet,
  LifecycleEvent,
  TrafficRoutingConfig,
} from '@aws-sdk/client-codedeploy'
import { taskDefinitionIn } from '@ecs-actions/domain/deployment/appspec'
import type { GroupSnapshot, TrafficRouting } from '@ecs-actions/domain/deployment/group'
import type {
  DeploymentProgress,
  DeploymentSnapshot,
  DeploymentStage,
  DeploymentStatus,
  RevisionSnapshot,
  StageStatus,
} from '@ecs-actions/domain/deployment/snapshot'

// Baking and whatever AWS adds are ways of running on.
const statuses: ReadonlyMap<string, DeploymentStatus> = new Map<string, DeploymentStatus>([
  ['Ready', 'ready'],
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['Stopped', 'stopped'],
])

export async function deploymentSnapshot(id: string, info: DeploymentInfo): Promise<DeploymentSnapshot> {
  const { status = 'unknown', errorInformation: error, rollbackInfo, revision } = info
  const content = revision?.appSpecContent?.content ?? revision?.string?.content
  return {
    id,
    status: statuses.get(status) ?? 'running',
    rawStatus: status,
    description: info.description,
    taskDefinition: content === undefined ? undefined : await taskDefinitionIn(content),
    revisionHash: revision?.appSpecContent?.sha256,
    creator: info.creator,
    error: error && { code: error.code ?? 'unknown', message: error.message ?? 'no message' },
    rolledBackBy: rollbackInfo?.rollbackDeploymentId ?? rollbackNamedIn(rollbackInfo?.rollbackMessage),
    rollbackMessage: rollbackInfo?.rollbackMessage,
    rollsBack: rollbackInfo?.rollbackTriggeringDeploymentId,
    rollbackEvents: info.autoRollbackConfiguration && rollbackEvents(info.autoRollbackConfiguration),
    ...waits(info.blueGreenDeploymentConfiguration),
    terminationWaitStarted: info.instanceTerminationWaitTimeStarted ?? false,
    createdAt: info.createTime?.getTime(),
    completedAt: info.completeTime?.getTime(),
    progress: undefined,
  }
}

/** "Deployment d-X terminated. Automatic rollback is triggered with a DeploymentId d-Y." says it too. */
function rollbackNamedIn(message: string | undefined): string | undefined {
  return /\brollback is triggered with a DeploymentId (d-[A-Z0-9]+)/i.exec(message ?? '')?.[1]
}

function rollbackEvents(settings: AutoRollbackConfiguration | undefined): string[] {
  return settings?.enabled ? [...(settings.events ?? [])] : []
}

function waits(settings: BlueGreenDeploymentConfiguration | undefined) {
  const { deploymentReadyOption: ready, terminateBlueInstancesOnDeploymentSuccess: termination } = settings ?? {}
  return {
    readyWaitMinutes: ready?.actionOnTimeout === 'STOP_DEPLOYMENT' ? ready.waitTimeInMinutes : undefined,
    terminationWaitMinutes:
      termination?.action === 'KEEP_ALIVE' ? undefined : (termination?.terminationWaitTimeInMinutes ?? 0),
  }
}

export function progressOf(target: ECSTarget): DeploymentProgress {
  return {
    updatedAt: target.lastUpdatedAt?.getTime(),
    stages: (target.lifecycleEvents ?? []).map(stage),
    revisions: (target.taskSetsInfo ?? []).map(revision),
  }
}

const stageStatuses: ReadonlyMap<string, StageStatus> = new Map<string, StageStatus>([
  ['InProgress', 'running'],
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['Skipped', 'skipped'],
])

function stage({ lifecycleEventName = '', status, startTime, endTime, diagnostics }: LifecycleEvent): DeploymentStage {
  // A stage that went well has diagnostics too: the code Success and empty texts.
  const { errorCode, message, scriptName, logTail } = diagnostics ?? {}
  const texts = [errorCode === 'Success' ? undefined : errorCode, scriptName, message, logTail]
  return {
    name: lifecycleEventName,
    status: stageStatuses.get(status ?? '') ?? 'pending',
    startedAt: startTime?.getTime(),
    endedAt: endTime?.getTime(),
    diagnostics: texts.filter(Boolean).join(': ') || undefined,
  }
}

function revision(taskSet: ECSTaskSet): RevisionSnapshot {
  return {
    // The API's own spelling.
    id: taskSet.identifer,
    label: (taskSet.taskSetLabel ?? 'unlabelled').toLowerCase(),
    status: taskSet.status,
    desired: taskSet.desiredCount ?? 0,
    running: taskSet.runningCount ?? 0,
    pending: taskSet.pendingCount ?? 0,
    trafficWeight: taskSet.trafficWeight,
  }
}

export function groupSnapshot(name: { application: string; group: string }, info: DeploymentGroupInfo): GroupSnapshot {
  const { alarmConfiguration: alarms } = info
  return {
    application: info.applicationName ?? name.application,
    name: info.deploymentGroupName ?? name.group,
    computePlatform: info.computePlatform,
    services: (info.ecsServices ?? []).map(({ clusterName = '', serviceName = '' }) => ({
      cluster: clusterName,
      service: serviceName,
    })),
    config: info.deploymentConfigName,
    alarms: alarms?.enabled ? (alarms.alarms ?? []).flatMap((alarm) => alarm.name ?? []) : [],
    rollbackEvents: rollbackEvents(info.autoRollbackConfiguration),
    ...waits(info.blueGreenDeploymentConfiguration),
  }
}

export function trafficRouting(settings: TrafficRoutingConfig | undefined): TrafficRouting {
  const { timeBasedCanary: canary, timeBasedLinear: linear } = settings ?? {}
  if (settings?.type === 'TimeBasedCanary' && canary) {
    return { type: 'canary', percent: canary.canaryPercentage ?? 0, interval: canary.canaryInterval ?? 0 }
  }
  if (settings?.type === 'TimeBasedLinear' && linear) {
    return { type: 'linear', percent: linear.linearPercentage ?? 100, interval: linear.linearInterval ?? 0 }
  }
  return { type: 'all-at-once' }
}
