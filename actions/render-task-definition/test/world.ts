import { ECRClient } from '@aws-sdk/client-ecr'
import { ECSClient } from '@aws-sdk/client-ecs'
import { Ecr } from '@ecs-actions/aws/ecr'
import { EcsServices } from '@ecs-actions/aws/ecs-services'
import { registrable } from '@ecs-actions/aws/registration'
import type { Json, JsonObject } from '@ecs-actions/domain/json'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { narrate } from '@ecs-actions/render-task-definition/events'
import { action } from '@ecs-actions/render-task-definition/inputs'
import { renderOutputs, renderVerdict } from '@ecs-actions/render-task-definition/report'
import { run } from '@ecs-actions/render-task-definition/run'
import { renderSummary } from '@ecs-actions/render-task-definition/summary'
import type { ScenarioInput, Simulator, VirtualClock } from '@ecs-actions/simulator'
import { definitionsOf } from '../../../packages/operations/test/definitions-of.ts'
import { definitionsWorld } from '../../../packages/operations/test/definitions-world.ts'

export const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
export const digest = `sha256:${'c0ffee'.repeat(10)}abcd`
const logs = { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1' } }

export const web = { name: 'web', image: 'placeholder', memory: 256, command: ['sh', '-c', ''], logConfiguration: logs }
export const log = {
  ...{ name: 'log', image: `ghcr.io/o/agent@${digest}`, memory: 64, essential: false, logConfiguration: logs },
}

/** What nobody finds anything wrong with, once its images are given. */
export const template = { family: 'app', cpu: '256', containerDefinitions: [web, log] } satisfies TaskDefinition

type Settings = ReturnType<typeof definitionsWorld>['settings']

interface Aws {
  readonly clock: VirtualClock
  readonly simulator: Simulator
  readonly settings: Settings
}

/** The use case on virtual time, wired as main.ts does it: the real SDK clients, and the simulator behind them. */
export function renderWorld(
  options: { scenario?: ScenarioInput; files?: Record<string, Json | string>; aws?: Aws } = {},
) {
  const images = [{ image: `${registry}/team/app:v2`, digest }]
  const { files = {}, aws = definitionsWorld({ images, ...options.scenario }) } = options
  const calls: string[] = []
  const lines: string[] = []
  const settings = { ...aws.settings, requestHandler: counting(aws.settings.requestHandler, calls) }
  const { clock, simulator } = aws
  const texts = { 'td.json': template, ...files }
  const text = (file: Json | string) => (typeof file === 'string' ? file : JSON.stringify(file))
  const ecs = async () => ({
    definitions: definitionsOf(settings, clock),
    services: new EcsServices(new ECSClient(settings)),
  })

  async function render(given: Record<string, string>) {
    const all = { 'task-definition': 'td.json', ...given }
    const variables = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    const written: string[] = []
    const before = lines.length
    const work = run(readInputs(action, Object.fromEntries(variables)), {
      readSource: async (name) => (isKeyOf(texts, name) ? text(texts[name]) : undefined),
      async writeResult(name, result) {
        written.push(result)
        return `/temp/${name}`
      },
      ecr: async ({ region }) => new Ecr(new ECRClient({ ...settings, region })),
      ecs,
      async registry() {
        const { definitions } = await ecs()
        return {
          find: (name) => definitions.find(name),
          register: (definition) => definitions.register(definition),
          fitting: (definition) => registrable(definition, { onMisfit: 'drop' }),
        }
      },
      emit: (event) => lines.push(...narrate(event).map(({ level, text }) => `${level}: ${text}`)),
      ...{ clock, cancelled: new AbortController().signal },
    })
    const report = await clock.drive(work)
    lines.push(`info: ${renderVerdict(report)}`)
    const definition: { family: string; containerDefinitions: JsonObject[] } & JsonObject = JSON.parse(
      written[0] ?? 'null',
    )
    return {
      report,
      outputs: renderOutputs(report),
      summary: renderSummary(report),
      log: lines.slice(before),
      definition,
    }
  }

  return {
    ...{ render, calls, clock, simulator },
    /** Every line of every run. */
    lines,
    /** `app:1`, … of every revision of the family, whatever reads show. */
    revisions: (familyPrefix = 'app') =>
      simulator.ecs.taskDefinitions
        .list({ familyPrefix }, clock.now() + 600_000)
        .map(({ family, revision }) => `${family}:${revision}`),
    /** As ECS has it. */
    registered: (name: string) => clock.drive(definitionsOf(aws.settings, clock).describe(name)),
  }
}

function isKeyOf<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return key in object
}

function counting(handler: Settings['requestHandler'], calls: string[]): Settings['requestHandler'] {
  return {
    ...handler,
    handle(...call) {
      calls.push(String(call[0].headers['x-amz-target']).replace(/^.*[.]/, ''))
      return handler.handle(...call)
    },
  }
}
