import type { Line } from '@ecs-actions/domain/line'
import { changed } from '@ecs-actions/domain/task-definition/changes/changed'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { Finding } from '@ecs-actions/domain/task-definition/validation/finding'
import { askedChanges, readOverlays } from './asked-changes.ts'
import { difference, type Outcome } from './compared.ts'
import { requireConsistent } from './consistent-inputs.ts'
import { type DigestPorts, pinnedImages } from './digests.ts'
import { renderedImages } from './images.ts'
import type { RenderInputs } from './inputs.ts'
import type { RegisteringPorts } from './registered.ts'
import type { RenderReport } from './report.ts'
import { readSource, type Source, type SourcePorts } from './source.ts'

export interface RenderPorts extends SourcePorts, DigestPorts, RegisteringPorts {
  /** Writes a new file outside of the checkout and gives its path. */
  writeResult(name: string, text: string): Promise<string>
}

/** @throws Failure; nothing was registered then, or its message says so */
export async function run(inputs: RenderInputs, ports: RenderPorts): Promise<RenderReport> {
  requireConsistent(inputs)
  const [source, overlays] = await Promise.all([
    readSource(inputs, ports),
    readOverlays(inputs.overlays ?? [], ports.readSource),
  ])
  const changes = askedChanges(inputs, overlays)
  const { definition, notes } = await pinnedWhereAsked(changed(source.definition, changes), {
    ...{ inputs, ports, requested: new Set(changes.images.keys()) },
  })
  const earlyNotes = [...source.notes, ...notes]
  for (const line of earlyNotes) ports.emit({ kind: 'line', line })
  const findings = await findingsFor(definition, inputs)
  ports.emit({ kind: 'findings', findings })
  const file = await ports.writeResult(`${definition.family}.json`, `${JSON.stringify(definition, null, 2)}\n`)
  const outcome = await outcomeOf(definition, { inputs, ports, source })
  const { arn, before, diff } = outcome
  return {
    ...{ family: definition.family, file, source: source.label, arn, diff, findings, changed: outcome.changed },
    images: renderedImages(definition, { changes, before: before?.definition }),
    comparedWith: before?.label,
    notes: [...earlyNotes, ...outcome.notes],
  }
}

async function pinnedWhereAsked(
  definition: TaskDefinition,
  options: { readonly inputs: RenderInputs; readonly ports: RenderPorts; readonly requested: ReadonlySet<string> },
): Promise<{ readonly definition: TaskDefinition; readonly notes: readonly Line[] }> {
  const { inputs, ports, requested } = options
  return inputs['resolve-digest'] ? pinnedImages(definition, { requested }, ports) : { definition, notes: [] }
}

// Rules and registration are loaded by the steps that use them.
async function findingsFor(definition: TaskDefinition, { validate }: RenderInputs): Promise<readonly Finding[]> {
  if (validate === 'off') return []
  const { validated } = await import('./validated.ts')
  return validated(definition, validate)
}

async function outcomeOf(
  definition: TaskDefinition,
  options: { readonly inputs: RenderInputs; readonly ports: RenderPorts; readonly source: Source },
): Promise<Outcome> {
  const { inputs, ports, source } = options
  if (inputs.register) {
    const { registeredOutcome } = await import('./registered.ts')
    return registeredOutcome(definition, inputs, ports)
  }
  const { label, running } = source
  const before = { label, definition: running?.definition ?? source.definition }
  const diff = await difference(definition, before)
  return { arn: undefined, changed: diff !== undefined, diff, before, notes: [] }
}
