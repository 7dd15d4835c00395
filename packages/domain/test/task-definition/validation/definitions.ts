import type { JsonObject } from '@ecs-actions/domain/json'

const digest = `sha256:${'9f'.repeat(32)}`
const logConfiguration = {
  logDriver: 'awslogs',
  options: {
    'awslogs-group': '/ecs/app',
    'awslogs-region': 'eu-west-1',
    'awslogs-stream-prefix': 'web',
    mode: 'blocking',
  },
}

/** Without any finding. */
export const web: JsonObject = { name: 'web', image: `app@${digest}`, logConfiguration }

/** For instances, with one container. */
export function onInstances(container: JsonObject = {}, task: JsonObject = {}): JsonObject {
  return { family: 'app', ...task, containerDefinitions: [{ ...web, memory: 128, ...container }] }
}

/** For Fargate, with one container. */
export function onFargate(container: JsonObject = {}, task: JsonObject = {}): JsonObject {
  return {
    ...{ family: 'app', requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', cpu: '256', memory: '512' },
    ...{ executionRoleArn: 'app-execution', ...task },
    containerDefinitions: [{ ...web, ...container }],
  }
}
