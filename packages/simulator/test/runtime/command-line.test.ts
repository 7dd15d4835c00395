import { expect, test } from '@jest/globals'
import { commandLine } from '../../src/runtime/command-line.ts'

const image = { entryPoint: ['node', 'main.js'], command: ['serve'] }

test.each([
  ['nothing given: the image decides', undefined, undefined, ['node', 'main.js', 'serve']],
  ['a command replaces the image’s command', undefined, ['migrate'], ['node', 'main.js', 'migrate']],
  ['an entry point also drops the image’s command', ['sh'], undefined, ['sh']],
  ['both', ['sh', '-c'], ['true'], ['sh', '-c', 'true']],
  ['empty lists count as not given', [], [], ['node', 'main.js', 'serve']],
])('%s', (_what, entryPoint, command, expected) => {
  expect(commandLine(image, { entryPoint, command })).toEqual(expected)
})
