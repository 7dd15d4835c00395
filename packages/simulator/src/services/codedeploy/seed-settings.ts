import type { ScenarioDeploymentGroup } from '../../scenario/codedeploy.ts'
import type { RequestedSettings } from './group/group-settings.ts'

interface Place {
  readonly listenerArn: (loadBalancer: string, port: number) => string
  readonly accountId: string
}

/** What CreateDeploymentGroup would have been asked for a group of the scenario. */
export function requestedSettings(
  group: ScenarioDeploymentGroup,
  { listenerArn, accountId }: Place,
): RequestedSettings {
  const { productionListener, testListener, alarms, autoRollback, ignorePollAlarmFailure } = group
  const route = ({ loadBalancer, port }: ScenarioDeploymentGroup['productionListener']) => ({
    listenerArns: [listenerArn(loadBalancer, port)],
  })
  return {
    serviceRoleArn: `arn:aws:iam::${accountId}:role/CodeDeployServiceRole`,
    deploymentConfigName: group.deploymentConfig,
    deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    ecsServices: [{ clusterName: group.cluster, serviceName: group.service }],
    loadBalancerInfo: {
      targetGroupPairInfoList: [
        {
          targetGroups: group.targetGroups.map((name) => ({ name })),
          prodTrafficRoute: route(productionListener),
          ...(testListener && { testTrafficRoute: route(testListener) }),
        },
      ],
    },
    blueGreenDeploymentConfiguration: {
      terminateBlueInstancesOnDeploymentSuccess:
        group.terminationWaitMinutes === 'never'
          ? { action: 'KEEP_ALIVE' }
          : { action: 'TERMINATE', terminationWaitTimeInMinutes: group.terminationWaitMinutes },
      deploymentReadyOption:
        group.readyWaitMinutes === undefined
          ? { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 }
          : { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: group.readyWaitMinutes },
    },
    autoRollbackConfiguration: { enabled: autoRollback.length > 0, events: autoRollback },
    alarmConfiguration: {
      enabled: alarms.length > 0,
      ignorePollAlarmFailure,
      alarms: alarms.map((name) => ({ name })),
    },
  }
}
