import type { ContainerStart } from '../../src/runtime/task-runtime.ts'
import { timing } from '../../src/scenario/timing.ts'
import { ecsService } from '../../src/services/ecs/index.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'

/** A world whose containers only note with what they were started. */
export function recordingWorld({ seen, secrets }: { seen: object[]; secrets: Readonly<Record<string, string>> }) {
  const clock = new VirtualClock()
  const { state } = ecsService({
    clock,
    accountId: '123456789012',
    region: 'eu-west-1',
    timing: timing(),
    images: {
      find: () => ({
        digest: `sha256:${'d'.repeat(64)}`,
        program: { kind: 'scripted', steps: [] },
        pullError: undefined,
      }),
    },
    runtime: {
      start: (container: ContainerStart) => {
        seen.push(container)
        return { signal: () => {}, port: () => undefined }
      },
    },
    logs: { hasGroup: () => true, createGroup: () => {}, put: () => {} },
    secrets,
  })
  state.clusters.create({})
  const { clusters, tasks, taskDefinitions } = state
  return { clock, clusters, tasks, taskDefinitions, pass: (ms: number) => clock.advanceTo(clock.now() + ms) }
}
