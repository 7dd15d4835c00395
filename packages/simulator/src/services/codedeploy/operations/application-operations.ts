import {
  BatchGetApplications$,
  type BatchGetApplicationsInput,
  type BatchGetApplicationsOutput,
  CreateApplication$,
  type CreateApplicationInput,
  type CreateApplicationOutput,
  DeleteApplication$,
  type DeleteApplicationInput,
  GetApplication$,
  type GetApplicationInput,
  type GetApplicationOutput,
  ListApplications$,
  type ListApplicationsInput,
  type ListApplicationsOutput,
} from '@aws-sdk/client-codedeploy'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { describeApplication } from '../application/applications.ts'
import { refused } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { applicationName, checkBatch } from '../parameters.ts'
import type { CodeDeployState } from '../state.ts'

export function applicationOperations(state: CodeDeployState): Operation[] {
  const { applications } = state
  return [
    operation<CreateApplicationInput, CreateApplicationOutput>(CreateApplication$, (input) => {
      const { computePlatform = 'Server' } = input
      if (computePlatform !== 'ECS') {
        throw refused(
          'InvalidComputePlatform',
          `This simulator has the compute platform ECS only, not ${computePlatform}`,
        )
      }
      return { applicationId: applications.create(input.applicationName).id }
    }),
    operation<GetApplicationInput, GetApplicationOutput>(GetApplication$, (input) => ({
      application: describeApplication(applications.get(input.applicationName)),
    })),
    operation<ListApplicationsInput, ListApplicationsOutput>(ListApplications$, ({ nextToken }) => {
      const { items, ...more } = pageOf(applications.names(), {
        list: 'ListApplications',
        nextToken,
        keyOf: (name) => name,
      })
      return { applications: items, ...more }
    }),
    operation<BatchGetApplicationsInput, BatchGetApplicationsOutput>(BatchGetApplications$, (input) => {
      const names = input.applicationNames ?? []
      if (names.length === 0) throw refused('ApplicationNameRequired', 'Application names must be specified')
      checkBatch(names, 100)
      return { applicationsInfo: names.map((name) => describeApplication(applications.get(name))) }
    }),
    // One that is not there is deleted already.
    operation<DeleteApplicationInput, object>(DeleteApplication$, (input) => {
      state.deleteApplication(applicationName(input.applicationName))
      return {}
    }),
  ]
}
