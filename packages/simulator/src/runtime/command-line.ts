import type { ContainerStart, ProcessProgram } from './task-runtime.ts'

/**
 * What a container runs, as Docker puts it together: an entry point of the task definition also drops the image's
 * command; a command replaces only the command. An empty list counts as not given.
 */
export function commandLine(
  program: Pick<ProcessProgram, 'entryPoint' | 'command'>,
  container: Pick<ContainerStart, 'entryPoint' | 'command'>,
): readonly string[] {
  const entryPoint = given(container.entryPoint)
  const command = given(container.command)
  if (entryPoint) return [...entryPoint, ...(command ?? [])]
  return [...program.entryPoint, ...(command ?? program.command)]
}

function given(words: readonly string[] | undefined): readonly string[] | undefined {
  return words && words.length > 0 ? words : undefined
}
