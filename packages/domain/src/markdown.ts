import { foreignLine, foreignLines } from './foreign-text.ts'

/** Foreign text in the running text of a summary: no markup of it survives. */
export function escapeMarkdown(text: string): string {
  return foreignLine(text)
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\\`*_{}[\]()#+\-.!|~@:/]/g, '\\$&')
}

/** Foreign text as inline code. HTML, because a code span of Markdown cannot hold every text. */
export function code(text: string): string {
  return `<code>${escapeHtml(foreignLine(text))}</code>`
}

/** Foreign lines as a block, tags and Markdown without effect. */
export function codeBlock(lines: readonly string[]): string {
  const body = lines.flatMap((line) => foreignLines(line)).map(escapeHtml)
  // An empty line would end the HTML block for a Markdown parser: it is kept visible as an entity.
  return ['<pre><code>', ...body.map((line) => (line.trim() === '' ? '&#8203;' : line)), '</code></pre>'].join('\n')
}

/** A table of two columns; cells are Markdown already. */
export function facts(rows: readonly (readonly [string, string])[]): string {
  return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n')
}

export function link(text: string, url: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`*_|[\]\\]/g, (character) => `&#${character.charCodeAt(0)};`)
}
