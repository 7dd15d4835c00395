import { assignments, text } from './kinds.ts'
import { values } from './values.ts'

export const roleArn = text({
  syntax: 'role ARN',
  pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/,
})

const size = /^\d+(\.\d+)?( ?[A-Za-z]+)?$/

/** Of a task. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html */
export const taskCpu = text({ syntax: 'CPU units, or as in 1 vCPU', pattern: size, most: 32 })
export const taskMemory = text({ syntax: 'MiB, or as in 2 GB', pattern: size, most: 32 })

/** A name in the environment of a container. */
export const variableName = /^[A-Za-z_][A-Za-z0-9_.-]*$/
export const variables = values({ syntax: 'NAME=value', name: variableName })

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html */
export const tags = assignments({
  syntax: 'key=value',
  name: /^[\p{L}\p{N}_.:/=+\-@][\p{L}\p{Z}\p{N}_.:/=+\-@]{0,127}$/u,
})
