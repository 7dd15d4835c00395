import { homedir } from 'node:os'
import { join, sep } from 'node:path'
import { configurationText } from './configuration-text.ts'

export interface ConfiguredEndpoint {
  /** `<file>, line <number>`, or the file alone. */
  readonly at: string
  /** undefined: nobody can say, since the file cannot be looked through. */
  readonly value: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** Every `endpoint_url` that the SDK would obey in AWS's configuration files: of the profile in use, and of services. */
export function configuredEndpoints(environment: Environment): ConfiguredEndpoint[] {
  const { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials } = environment
  const home = homeOf(environment)
  const files = [config || join(home, '.aws', 'config'), credentials || join(home, '.aws', 'credentials')]
  const profile = environment.AWS_PROFILE || 'default'
  return files.flatMap((name) => {
    const file = name.startsWith('~/') ? join(home, name.slice(2)) : name
    const text = configurationText(file)
    return text === undefined ? [{ at: file, value: undefined }] : endpointsIn(text, { file, profile })
  })
}

/** As the SDK has it. */
function homeOf({ HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${sep}` }: Environment): string {
  return HOME || USERPROFILE || (HOMEPATH ? `${HOMEDRIVE}${HOMEPATH}` : homedir())
}

/** Reads lines as the SDK does, which is not what one would expect everywhere. */
function endpointsIn(text: string, { file, profile }: { file: string; profile: string }): ConfiguredEndpoint[] {
  const found: ConfiguredEndpoint[] = []
  let isInUse = false
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [content = ''] = line.split(/(?:^|\s)[;#]/)
    const setting = content.trim()
    if (setting.startsWith('[') && setting.endsWith(']')) isInUse = isUsed(setting.slice(1, -1), profile)
    const equals = setting.indexOf('=')
    const value = setting.slice(equals + 1).trim()
    const isEndpoint = equals > 0 && setting.slice(0, equals).trim() === 'endpoint_url'
    if (isInUse && isEndpoint && value !== '') found.push({ at: `${file}, line ${index + 1}`, value })
  }
  return found
}

function isUsed(section: string, profile: string): boolean {
  const [, kind, , name] = /^([\w-]+)\s(["'])?(.+)\2$/.exec(section) ?? []
  const key = kind === undefined ? section : `${kind}.${name}`
  return key === profile || key === `profile.${profile}` || key.startsWith('services.')
}
