import type { ActionSpec, InputSpecs } from '@ecs-actions/github/inputs/spec'

/** The README with its tables of inputs and outputs made anew, between their markers. */
export function withTables(readme: string, spec: ActionSpec<InputSpecs>): string {
  return replaced(replaced(readme, 'inputs', inputTable(spec)), 'outputs', outputTable(spec))
}

function replaced(readme: string, section: string, table: string): string {
  const [begin, end] = [`<!-- ${section}: generated -->`, `<!-- /${section} -->`]
  const from = readme.indexOf(begin)
  const to = readme.indexOf(end)
  if (from < 0 || to < from) throw new Error(`the README has no section between "${begin}" and "${end}"`)
  return `${readme.slice(0, from + begin.length)}\n${table}\n${readme.slice(to)}`
}

function inputTable(spec: ActionSpec<InputSpecs>): string {
  const rows = Object.entries(spec.inputs).map(([name, { description, syntax, required, default: value }]) => {
    const fallback = required ? '**required**' : value === undefined ? '' : `\`${value}\``
    return `| \`${name}\` | ${cell(description)} | ${cell(syntax)} | ${fallback} |`
  })
  return ['| input | meaning | syntax | default |', '|---|---|---|---|', ...rows].join('\n')
}

function outputTable(spec: ActionSpec<InputSpecs>): string {
  const rows = Object.entries(spec.outputs).map(([name, description]) => `| \`${name}\` | ${cell(description)} |`)
  return ['| output | meaning |', '|---|---|', ...rows].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
