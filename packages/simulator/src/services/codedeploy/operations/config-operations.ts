import {
  CreateDeploymentConfig$,
  type CreateDeploymentConfigInput,
  type CreateDeploymentConfigOutput,
  DeleteDeploymentConfig$,
  type DeleteDeploymentConfigInput,
  GetDeploymentConfig$,
  type GetDeploymentConfigInput,
  type GetDeploymentConfigOutput,
  ListDeploymentConfigs$,
  type ListDeploymentConfigsInput,
  type ListDeploymentConfigsOutput,
} from '@aws-sdk/client-codedeploy'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { describeConfig } from '../config/deployment-configs.ts'
import { refused } from '../errors.ts'
import { pageOf } from '../paging.ts'
import type { CodeDeployState } from '../state.ts'

export function configOperations({ configs, groups }: CodeDeployState): Operation[] {
  return [
    operation<CreateDeploymentConfigInput, CreateDeploymentConfigOutput>(CreateDeploymentConfig$, (input) => ({
      deploymentConfigId: configs.create(input).id,
    })),
    operation<GetDeploymentConfigInput, GetDeploymentConfigOutput>(GetDeploymentConfig$, (input) => ({
      deploymentConfigInfo: describeConfig(configs.get(input.deploymentConfigName)),
    })),
    operation<ListDeploymentConfigsInput, ListDeploymentConfigsOutput>(ListDeploymentConfigs$, ({ nextToken }) => {
      const { items, ...more } = pageOf(configs.names(), {
        list: 'ListDeploymentConfigs',
        nextToken,
        keyOf: (name) => name,
      })
      return { deploymentConfigsList: items, ...more }
    }),
    operation<DeleteDeploymentConfigInput, object>(DeleteDeploymentConfig$, ({ deploymentConfigName: name }) => {
      if (name !== undefined && groups.hasConfig(name)) {
        throw refused('DeploymentConfigInUse', `The Deployment Configuration is in use: ${name}`)
      }
      configs.delete(name)
      return {}
    }),
  ]
}
