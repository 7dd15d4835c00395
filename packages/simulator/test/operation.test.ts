import { RunTask$, type RunTaskRequest, type RunTaskResponse } from '@aws-sdk/client-ecs'
import { describe, expect, test } from '@jest/globals'
import { operation } from '../src/operation.ts'

const call = { requestId: 'r', caller: { accountId: '1', arn: 'a', userId: 'u' }, readAt: 0 }

describe('an operation', () => {
  test('hands input that fits the schema to its handler, and the output back', async () => {
    const echo = operation<RunTaskRequest, RunTaskResponse>(RunTask$, ({ taskDefinition }) => ({
      tasks: [{ taskDefinitionArn: taskDefinition, createdAt: new Date(0) }],
    }))

    await expect(echo.handle({ taskDefinition: 'web:1' }, call)).resolves.toEqual({
      tasks: [{ taskDefinitionArn: 'web:1', createdAt: new Date(0) }],
    })
  })

  test('refuses every member of a wrong type at once, with its path and both types', async () => {
    const never = operation<RunTaskRequest, RunTaskResponse>(RunTask$, () => {
      throw new Error('not reached')
    })
    const input = {
      taskDefinition: 7,
      count: 'one',
      overrides: { containerOverrides: [{ name: 'web', environment: [{ name: 'A', value: 1 }] }] },
      tags: { key: 'a' },
    }

    await expect(never.handle(input, call)).rejects.toMatchObject({
      name: 'SerializationException',
      status: 400,
      message: [
        'taskDefinition: a value of type number can not be converted to string',
        'count: a value of type string can not be converted to number',
        'overrides.containerOverrides[0].environment[0].value: a value of type number can not be converted to string',
        'tags: a value of type structure or map can not be converted to list',
      ].join('; '),
    })
  })

  test.each([null, 'text', 3, []])('refuses %j in place of the input', async (input) => {
    const never = operation<RunTaskRequest, RunTaskResponse>(RunTask$, () => ({}))

    await expect(never.handle(input, call)).rejects.toMatchObject({ name: 'SerializationException' })
  })

  test('leaves required members to the handler: the schema allows them to be absent', async () => {
    const any = operation<RunTaskRequest, RunTaskResponse>(RunTask$, () => ({ tasks: [], failures: undefined }))

    await expect(any.handle({}, call)).resolves.toEqual({ tasks: [], failures: undefined })
  })

  test.each([
    [{ tasks: [{ taskArn: 1 }] }, 'tasks[0].taskArn: a value of type number can not be converted to string'],
    [{ task: [] }, 'task: a value of type list can not be converted to no such member'],
    [{ tasks: [{ createdAt: 1 }] }, 'tasks[0].createdAt: a value of type number can not be converted to timestamp'],
  ])('calls output that the schema does not allow a defect: %j', async (output, problem) => {
    const wrong = operation<RunTaskRequest, object>(RunTask$, () => output)

    const error = await wrong.handle({}, call).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'Error',
      message: `RunTask answered what its schema does not allow: ${problem}`,
    })
  })
})
