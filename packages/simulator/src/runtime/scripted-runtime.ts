import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '../time/clock.ts'
import {
  type ContainerObserver,
  type ContainerPort,
  type ContainerStart,
  type RunningContainer,
  type ScriptedProgram,
  type ScriptStep,
  StartFailure,
  type TaskRuntime,
} from './task-runtime.ts'

/** Containers that do what their script says, on any clock. `{n}` in a repeated line is its number, from 1. */
export function scriptedRuntime({ clock }: { clock: Clock }): TaskRuntime {
  return {
    start(container: ContainerStart, observer: ContainerObserver): RunningContainer {
      const { program } = container
      if (program.kind !== 'scripted') {
        throw new StartFailure(`CannotStartContainerError: image "${container.image}" is no scripted program`)
      }
      return new ScriptedContainer({ clock, steps: stepsFor(program, container.command), observer })
    },
  }
}

function stepsFor(program: ScriptedProgram, command: readonly string[] | undefined): readonly ScriptStep[] {
  const matching = program.commands?.find((candidate) => isDeepStrictEqual(candidate.command, command))
  return matching?.steps ?? program.steps
}

class ScriptedContainer implements RunningContainer {
  readonly #clock: Clock
  readonly #observer: ContainerObserver
  readonly #steps: readonly ScriptStep[]
  #onSigterm: number | 'ignore' = 143
  #answers: number | 'nothing' = 200
  #ended = false
  #cancel: () => void = () => {}

  constructor(options: { clock: Clock; steps: readonly ScriptStep[]; observer: ContainerObserver }) {
    this.#clock = options.clock
    this.#observer = options.observer
    this.#steps = options.steps
    this.#wait(0)
  }

  signal(name: 'SIGTERM' | 'SIGKILL'): void {
    const code = name === 'SIGKILL' ? 137 : this.#onSigterm
    if (this.#ended || code === 'ignore') return
    this.#cancel()
    // Never from within signal(): a container's end reaches its observer as an event of its own.
    this.#cancel = this.#clock.schedule(this.#clock.now(), () => this.#end({ code }))
  }

  port(): ContainerPort {
    return { kind: 'scripted', status: () => (this.#ended || this.#answers === 'nothing' ? undefined : this.#answers) }
  }

  #wait(index: number): void {
    const step = this.#steps[index]
    if (!step) return
    this.#cancel = this.#clock.schedule(this.#clock.now() + step.after, () => this.#do(step, index))
  }

  #do(step: ScriptStep, index: number): void {
    this.#onSigterm = step.onSigterm ?? this.#onSigterm
    this.#answers = step.answers ?? this.#answers
    if (step.line) {
      const { stream, text, times = 1 } = step.line
      for (let n = 1; n <= times; n++) this.#observer.line(stream, text.replaceAll('{n}', String(n)))
    }
    if (step.exit) {
      this.#end(step.exit)
      return
    }
    this.#wait(index + 1)
  }

  #end(exit: { readonly code: number; readonly reason?: string }): void {
    this.#ended = true
    this.#observer.exited(exit)
  }
}
