import type { Program, TaskRuntime } from './task-runtime.ts'

/** Gives each container to the runtime that its program is for. */
export function dispatchingRuntime(runtimes: Readonly<Record<Program['kind'], TaskRuntime>>): TaskRuntime {
  return {
    start: (container, observer) => runtimes[container.program.kind].start(container, observer),
  }
}
