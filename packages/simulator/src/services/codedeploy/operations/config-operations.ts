import {
  CreateDeploymentConfig$,
  type CreateDeploymentConfigInput,
  type CreateDeploymentConfigOutput,
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
import { pageOf } from '../paging.ts'
import type { CodeDeployState } from '../state.ts'

export function configOperations({ configs }: CodeDeployState): Operation[] {
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
  ]
}
