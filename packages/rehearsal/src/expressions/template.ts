/** A piece of a template: text as it is, or the inside of `${{ }}`. */
export type TemplatePart = { readonly text: string } | { readonly expression: string }

/**
 * Cuts a string at its `${{ }}`. A `}}` inside a string of the expression does not end it.
 * @throws when an expression is not closed
 */
export function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let index = 0
  while (index < template.length) {
    const start = template.indexOf('${{', index)
    if (start < 0) break
    const end = expressionEnd(template, start + 3)
    if (end === undefined) throw new Error(`the expression '${template.slice(start)}' is not closed with '}}'`)
    if (start > index) parts.push({ text: template.slice(index, start) })
    parts.push({ expression: template.slice(start + 3, end).trim() })
    index = end + 2
  }
  if (index < template.length) parts.push({ text: template.slice(index) })
  return parts
}

function expressionEnd(template: string, from: number): number | undefined {
  let quoted = false
  for (let i = from; i < template.length; i++) {
    if (template[i] === "'") quoted = !quoted
    else if (!quoted && template.startsWith('}}', i)) return i
  }
  return undefined
}
