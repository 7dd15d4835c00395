import { foreignLine, foreignLines } from './foreign-text.ts'

/** Foreign text in the running text of a summary: no markup of it survives. */
export function escapeMarkdown(text: string): string {
  return escaped(foreignLine(text).trimStart())
}

/** Foreign text as inline code. HTML, because a code span of Markdown cannot hold every text. */
export function code(text: string): string {
  return `<code>${escaped(foreignLine(text))}</code>`
}

/**
 * Foreign lines as a block, tags and Markdown without effect.
 * @param language in which GitHub colours them; the attribute is that of the code blocks of @actions/core
 */
export function codeBlock(lines: readonly string[], language?: 'diff'): string {
  const body = lines.flatMap((line) => foreignLines(line)).map(escaped)
  // An empty line would end the HTML block for a Markdown parser: it is kept visible as an entity.
  const opening = language === undefined ? '<pre>' : `<pre lang="${language}">`
  return `${opening}<code>${body.map((line) => (line.trim() === '' ? '&#8203;' : line)).join('\n')}\n</code></pre>`
}

/** A table of two columns; cells are Markdown already. */
export function facts(rows: readonly (readonly [string, string])[]): string {
  return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n')
}

export function link(text: string, url: string): string {
  // Markdown leaves the inside of a tag alone: only what could end the attribute counts there.
  const href = url.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  return `<a href="${href}">${escaped(foreignLine(text))}</a>`
}

/** A name, linked where there is something to link it to. */
export function linked(name: string, url: string | undefined): string {
  return url === undefined ? code(name) : link(name, url)
}

// Numbered entities are text for a Markdown parser, whatever they stand for. Colon, at sign and full stop are among
// them since GitHub makes links of bare addresses.
function escaped(text: string): string {
  return text.replace(/[&<>"'`*_{}[\]()#+\-.!|~@:/\\]/g, (character) => `&#${character.charCodeAt(0)};`)
}
