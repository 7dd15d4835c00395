import { ECSClient } from '@aws-sdk/client-ecs'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { Ecs } from '@ecs-actions/aws/ecs'
import { narrateRegistration, type RegistrationEvent } from '@ecs-actions/domain/task-definition/registration'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { registerIfChanged } from '@ecs-actions/operations/register-definition'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'
import { definitionsOf } from './definitions-of.ts'

/** Task definitions on virtual time: the simulator, the real SDK clients, and a registration before them. */
export function definitionsWorld(input: ScenarioInput = {}) {
  const clock = new VirtualClock()
  const simulator = createSimulator({ scenario: scenario(input), clock })
  const { accessKeyId, secretAccessKey } = simulator.userCredentials
  const credentials = { accessKeyId, secretAccessKey }
  const settings = {
    ...clientSettings({ region: 'eu-west-1', clock, environment: {}, action: 'test', credentials }),
    requestHandler: requestHandler(simulator),
  }
  // No read is older than the world: what happens in its first minutes is never hidden by one.
  clock.advanceTo(clock.now() + 300_000)
  const start = clock.now()
  const events: RegistrationEvent[] = []
  const cancellation = new AbortController()
  const definitions = definitionsOf(settings, clock)
  return {
    ...{ clock, simulator, settings, definitions, events, cancellation },
    ecs: new Ecs(new ECSClient(settings)),
    lines: () => events.flatMap(narrateRegistration).map(({ level, text }) => `${level}: ${text}`),
    /** `app:1`, … of every revision of the family and who registered it, whatever reads show. */
    revisions: (familyPrefix = 'app') =>
      simulator.ecs.taskDefinitions
        .list({ familyPrefix }, clock.now())
        .map(({ family, revision, definition }) => ({ name: `${family}:${revision}`, by: definition.registeredBy })),
    /** Milliseconds since the start of the step. */
    elapsed: () => clock.now() - start,
    register(definition: TaskDefinition) {
      const ports = { definitions, clock, cancelled: cancellation.signal }
      return clock.drive(registerIfChanged(definition, { ...ports, emit: (event) => events.push(event) }))
    },
    /** What another pipeline does to the family meanwhile. */
    elsewhere(definition: TaskDefinition) {
      simulator.ecs.taskDefinitions.register(JSON.parse(JSON.stringify(definition)), somebodyElse)
    },
  }
}

export const somebodyElse = 'arn:aws:iam::123456789012:user/somebody-else'

export function appDefinition(image: string, more: object = {}): TaskDefinition {
  const containerDefinitions = [{ name: 'web', image, memory: 128, environment: [{ name: 'A', value: '1' }] }]
  return { family: 'app', containerDefinitions, ...more }
}
