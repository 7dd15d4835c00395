// What GitHub shows of the HTML in a job summary, as far as summaries here need it. Attributes by tag.
const allowed = new Map<string, readonly string[]>([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'kbd', 'samp'].map(plain),
  ...['em', 'strong', 'b', 'i', 'del', 's', 'sub', 'sup', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'summary'].map(
    plain,
  ),
  ['th', ['align', 'colspan', 'rowspan']],
  ['td', ['align', 'colspan', 'rowspan']],
  ['details', ['open']],
  ['a', ['href']],
])

function plain(tag: string): [string, readonly string[]] {
  return [tag, []]
}

const empty = new Set(['br', 'hr'])

// Simpler than a browser's reading: a tag ends at its first ">", and one with "<" inside is text. That is enough, since
// nothing is passed on as it came: what is recognised is written anew, and the rest is escaped.
const token =
  /<!--[\s\S]*?-->|<(?<end>\/?)(?<tag>[a-zA-Z][a-zA-Z0-9-]{0,30})(?<attributes>(?:[\s/][^<>]{0,2000})?)>|<|[^<]+/g
const attribute = /(?<name>[a-zA-Z-]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=`]+)))?/g

/**
 * HTML of unknown origin with only the allowed tags and attributes in it, every one of them written anew and closed;
 * anything else becomes visible text. Comments are dropped.
 */
export function throughGate(html: string): string {
  const open: string[] = []
  let out = ''
  for (const match of html.matchAll(token)) {
    const { end, tag: written, attributes = '' } = match.groups ?? {}
    const tag = written?.toLowerCase()
    if (tag === undefined) out += match[0].startsWith('<!--') ? '' : escapeText(match[0])
    else if (!allowed.has(tag)) out += escapeText(match[0])
    else if (end === '/') out += closed(open, tag)
    else {
      out += `<${[tag, ...attributesOf(tag, attributes)].join(' ')}>`
      if (!empty.has(tag)) open.push(tag)
    }
  }
  return (
    out +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('')
  )
}

function closed(open: string[], tag: string): string {
  const at = open.lastIndexOf(tag)
  if (at < 0) return ''
  return open
    .splice(at)
    .reverse()
    .map((name) => `</${name}>`)
    .join('')
}

function attributesOf(tag: string, text: string): string[] {
  const written: string[] = []
  for (const { groups } of text.matchAll(attribute)) {
    const name = groups?.name?.toLowerCase() ?? ''
    const value = groups?.double ?? groups?.single ?? groups?.bare ?? ''
    if (allowed.get(tag)?.includes(name) && harmless(name, value)) written.push(`${name}="${escapeText(value)}"`)
  }
  return tag === 'a' ? [...written, 'rel="nofollow noopener noreferrer"'] : written
}

// The literal beginning decides, before any entity is decoded: "java&#115;cript:" has no chance to become something.
function harmless(name: string, value: string): boolean {
  if (name === 'href') return /^(?:https?:\/\/|#)/.test(value)
  if (name === 'align') return /^(?:left|center|right)$/.test(value)
  return name === 'open' || /^\d{1,2}$/.test(value)
}

/** Text for an element or a quoted attribute; entities that are there already keep their meaning. */
function escapeText(text: string): string {
  return text
    .replace(/&(?!(?:[a-zA-Z]{2,31}|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
