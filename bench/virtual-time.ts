import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runAction, VirtualTime } from '@ecs-actions/rehearsal'
import { createSimulator, scenario, startServer, VirtualClock } from '@ecs-actions/simulator'

const root = dirname(import.meta.dirname)

const logs = { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' }
const definition = {
  family: 'app',
  containerDefinitions: [
    { name: 'app', image: 'app:v2', memory: 128, logConfiguration: { logDriver: 'awslogs', options: logs } },
  ],
}

/** Milliseconds of wall time for a migration of twenty virtual minutes, with every seventh call throttled. */
export async function twentyMinutes(): Promise<number> {
  const clock = new VirtualClock()
  const simulator = createSimulator({
    clock,
    scenario: scenario({
      clusters: ['prod'],
      logGroups: ['/ecs/app'],
      images: [{ image: 'app:v2', program: { kind: 'scripted', steps: [{ after: 1_200_000, exit: { code: 0 } }] } }],
      faults: [{ fault: 'throttle', probability: 0.15 }],
    }),
  })
  const server = await startServer(simulator)
  const workspace = await mkdtemp(join(tmpdir(), 'bench-'))
  await writeFile(join(workspace, 'td.json'), JSON.stringify(definition))
  const start = performance.now()
  const run = await runAction({
    action: join(root, 'actions/run-migration'),
    inputs: { 'task-definition': 'td.json', cluster: 'prod' },
    workspace,
    environment: server.environment,
    time: new VirtualTime({ clock, activity: () => simulator.activity() }),
  })
  const wall = performance.now() - start
  await server.close()
  await simulator.close()
  await rm(workspace, { recursive: true })
  if (run.outputs.outcome !== 'succeeded')
    throw new Error(`the migration ended as ${run.outputs.outcome}: ${run.stdout}`)
  return wall
}
