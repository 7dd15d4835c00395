import type { ContainerObserver, ContainerStart, Program } from '../../src/runtime/task-runtime.ts'

export interface Recorded {
  readonly observer: ContainerObserver
  readonly lines: string[]
  readonly exits: { readonly code: number; readonly reason?: string }[]
  /** Resolves with the first exit. */
  readonly exited: Promise<{ readonly code: number; readonly reason?: string }>
  /** Resolves when this line has come. */
  readonly told: (line: string) => Promise<void>
}

/** An observer that keeps what it is told; lines as `stdout: text`. */
export function recorded(): Recorded {
  const lines: string[] = []
  const exits: { code: number; reason?: string }[] = []
  const waiting = new Set<() => void>()
  const { promise: exited, resolve } = Promise.withResolvers<{ code: number; reason?: string }>()
  return {
    observer: {
      line: (stream, text) => {
        lines.push(`${stream}: ${text}`)
        for (const check of waiting) check()
      },
      exited: (exit) => {
        exits.push(exit)
        resolve(exit)
      },
    },
    lines,
    exits,
    exited,
    told: (line) =>
      new Promise((done) => {
        const check = () => {
          if (!lines.includes(line)) return
          waiting.delete(check)
          done()
        }
        waiting.add(check)
        check()
      }),
  }
}

export function containerStart(program: Program, changes: Partial<ContainerStart> = {}): ContainerStart {
  return {
    taskArn: 'arn:aws:ecs:eu-west-1:123456789012:task/default/0',
    name: 'app',
    image: 'app:1',
    program,
    entryPoint: undefined,
    command: undefined,
    environment: {},
    workingDirectory: undefined,
    ...changes,
  }
}
