import { failureOf, type Mistake } from '@ecs-actions/domain/failure'

/** A file of profiles in which one process gives the credentials of all. */
export interface ProfileFile {
  readonly region: string
  /** Besides the default one. */
  readonly names: readonly string[]
  /** Program and arguments, which must not need more than double quotes. */
  readonly command: readonly string[]
}

/**
 * The names under which tools will look for their profile, besides that of the default one.
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html; botocore also knows
 *   AWS_DEFAULT_PROFILE, and prefers it
 */
export function profileNames({
  AWS_PROFILE,
  AWS_DEFAULT_PROFILE,
}: Readonly<Record<string, string | undefined>>): string[] {
  const names = [AWS_PROFILE, AWS_DEFAULT_PROFILE].filter((name) => name !== undefined)
  return [...new Set(names)].filter((name) => name !== '' && name !== 'default')
}

/**
 * The text of an AWS configuration file.
 * @throws Failure `invalid-input` for names and paths that the file cannot hold for every tool
 */
export function profileFile({ region, names, command }: ProfileFile): string {
  const mistakes = [...nameMistakes(names), ...pathMistakes(command)]
  if (mistakes.length > 0) {
    throw failureOf(mistakes, {
      code: 'invalid-input',
      what: 'the profile for later steps cannot be written',
      remedy: 'Change it, or leave credential-process out: later steps then get environment variables.',
    })
  }
  const settings = [`credential_process = ${command.map((word) => `"${word}"`).join(' ')}`, `region = ${region}`]
  const sections = ['[default]', ...names.map((name) => `[profile ${name}]`)]
  return sections.map((section) => [section, ...settings, ''].join('\n')).join('\n')
}

// What the SDK for JavaScript takes in a name without quotes; the others take more.
const plainName = /^[\w.@+%:/-]{1,128}$/

function nameMistakes(names: readonly string[]): Mistake[] {
  return names
    .filter((name) => !plainName.test(name) || name === '__proto__')
    .map((name) => ({
      at: JSON.stringify(name),
      message:
        'AWS_PROFILE or AWS_DEFAULT_PROFILE names this profile, and no file can hold it: a name is up to 128 letters, digits and _ . @ + % : / -',
    }))
}

// Some tools split the line as a shell does, others give it to one; some end it at a comment.
const special = /["'`$\\\p{Cc}]|\s[#;]/u

function pathMistakes(command: readonly string[]): Mistake[] {
  return command
    .filter((path) => special.test(path))
    .map((path) => ({
      at: path,
      message: 'has a quote, a backslash, "$" or a line break in it, or a blank before "#" or ";"',
    }))
}
