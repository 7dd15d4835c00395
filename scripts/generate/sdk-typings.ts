import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the type declarations of the SDK say beyond its runtime schemas, which know neither enums nor required members. */
export interface SdkTypings {
  /** Values by the name of the enum. */
  readonly enums: ReadonlyMap<string, readonly string[]>
  /** Declared members by the name of the structure. */
  readonly structures: ReadonlyMap<string, ReadonlyMap<string, DeclaredMember>>
}

interface DeclaredMember {
  /** As declared, without `undefined`: `string`, `NetworkMode`, `Compatibility[]` … */
  readonly type: string
  readonly isRequired: boolean
}

/** Reads the declarations of the ECS client that is installed. */
export async function ecsTypings(): Promise<SdkTypings> {
  const models = join(dirname(fileURLToPath(import.meta.resolve('@aws-sdk/client-ecs'))), '../dist-types/models')
  const files = (await readdir(models)).filter((name) => name.endsWith('.d.ts')).sort()
  const texts = await Promise.all(files.map((name) => readFile(join(models, name), 'utf8')))
  const declarations = texts.join('\n').replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
  return { enums: enumsIn(declarations), structures: structuresIn(declarations) }
}

function enumsIn(declarations: string): Map<string, readonly string[]> {
  const enums = new Map<string, readonly string[]>()
  for (const [, name = '', body = ''] of declarations.matchAll(/^export declare const (\w+): \{([\s\S]*?)\n\};/gm)) {
    enums.set(
      name,
      [...body.matchAll(/readonly \w+: "([^"]*)"/g)].map(([, value = '']) => value),
    )
  }
  return enums
}

function structuresIn(declarations: string): Map<string, ReadonlyMap<string, DeclaredMember>> {
  const structures = new Map<string, ReadonlyMap<string, DeclaredMember>>()
  for (const [, name = '', body = ''] of declarations.matchAll(/^export interface (\w+) \{([\s\S]*?)\n\}/gm)) {
    const members = [...body.matchAll(/^ {4}(\w+)(\??): (.+) \| undefined;$/gm)]
    structures.set(
      name,
      new Map(members.map(([, member = '', optional, type = '']) => [member, { type, isRequired: optional === '' }])),
    )
  }
  return structures
}
