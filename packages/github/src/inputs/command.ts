import { commandWords, UnclosedQuote } from '@ecs-actions/domain/command-words'
import { InputMistake, type Kind, stringArray } from './kinds.ts'

/** A JSON array of words, or one command line with a shell's quotes. Mistakes show no word: arguments may be secret. */
export const command: Kind<readonly string[]> = {
  syntax: 'JSON array of strings, or a command line with quotes as in a shell',
  parse(raw) {
    if (raw.trimStart().startsWith('[')) return stringArray.parse(raw)
    const words = split(raw)
    if (words.length === 0) throw new InputMistake('has no word in it')
    return words
  },
}

function split(raw: string): string[] {
  try {
    return commandWords(raw)
  } catch (error) {
    if (error instanceof UnclosedQuote) throw new InputMistake(error.message)
    throw error
  }
}
