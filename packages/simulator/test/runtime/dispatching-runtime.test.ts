import { expect, test } from '@jest/globals'
import { dispatchingRuntime } from '../../src/runtime/dispatching-runtime.ts'
import type { Program, TaskRuntime } from '../../src/runtime/task-runtime.ts'
import { containerStart, recorded } from './recorded.ts'

test('each container goes to the runtime of its program', () => {
  const started: string[] = []
  const runtime = (kind: string): TaskRuntime => ({
    start: () => {
      started.push(kind)
      return { signal: () => {}, port: () => undefined }
    },
  })
  const dispatching = dispatchingRuntime({ scripted: runtime('scripted'), process: runtime('process') })
  const programs: Program[] = [
    { kind: 'process', entryPoint: ['true'], command: [], environment: {}, workingDirectory: '/', ports: [] },
    { kind: 'scripted', steps: [] },
  ]

  for (const program of programs) dispatching.start(containerStart(program), recorded().observer)

  expect(started).toEqual(['process', 'scripted'])
})
