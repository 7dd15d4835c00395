import { code, escapeMarkdown, facts, link } from '@ecs-actions/domain/markdown'
import { severities } from '@ecs-actions/domain/scan/severity'
import type { Entry } from '@ecs-actions/domain/scan/tally'
import { blockingIn, foundText, type GatedImageReport, type GateReport, remedyFor } from './report.ts'

// GitHub drops a summary over 1 MiB as a whole, and nobody reads a long one: every list and text has its end.
const mostRows = 20
const mostImages = 20
const mostFacts = 5

/** The step's summary as Markdown. */
export function gateSummary(report: GateReport): string {
  const { images, policy } = report
  const blocking = blockingIn(images)
  const shown = images.slice(0, mostImages)
  const parts = [
    `### ${headline(report, blocking.length)}`,
    ...(report.warning === undefined ? [] : ['The step goes on, as `mode` or `on-indeterminate` asks.']),
    ...gapTexts(images),
    ...(blocking.length === 0 ? [] : [blockingTable(blocking), whatToDo(blocking.map(({ entry }) => entry))]),
    facts([
      [
        'Blocks',
        `${policy.failOn}${policy.failOn === severities[0] ? '' : ' and above'}${policy.onlyFixable ? `, ${fixable(policy.fixUnknown)}` : ''}`,
      ],
      ['Found', foundText(report.counts)],
      ...ignoredRows(report),
    ]),
    ...shown.map(imageFacts),
    ...more(images.length - shown.length, 'image', 'images'),
  ]
  return `${parts.join('\n\n')}\n`
}

function headline({ result, images }: GateReport, blocking: number): string {
  const what = images.length === 1 ? 'the image' : `${images.length} images`
  if (result === 'pass') return `✅ Scan gate: ${what} may pass`
  if (result === 'indeterminate') return '❔ Scan gate: no evidence'
  if (blocking === 0) return '❌ Scan gate: the evidence is about another image'
  return `❌ Scan gate: ${blocking} ${blocking === 1 ? 'vulnerability blocks' : 'vulnerabilities block'}`
}

function gapTexts(images: readonly GatedImageReport[]): string[] {
  const gaps = images.flatMap(({ verdict }) => verdict.gaps)
  const shown = gaps
    .slice(0, mostRows)
    .map(({ message, remedy }) => `**Missing:** ${sentence(message)} ${sentence(remedy)}`)
  return [...shown, ...more(gaps.length - shown.length, 'more is missing', 'more are missing')]
}

function blockingTable(blocking: readonly { readonly entry: Entry; readonly image: GatedImageReport }[]): string {
  const several = new Set(blocking.map(({ image }) => image.pinned)).size > 1
  const head = ['Severity', 'Vulnerability', 'Package', 'Installed', 'Fixed in', ...(several ? ['Image'] : [])]
  const rows = blocking.slice(0, mostRows).map(({ entry, image }) => {
    const cells = [
      entry.severity,
      vulnerability(entry),
      packageCell(entry),
      code(cut(entry.version)),
      entry.fixedIn === undefined ? '–' : code(cut(entry.fixedIn)),
      ...(several ? [code(cut(image.reference))] : []),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const table = [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rows].join('\n')
  return [table, ...more(blocking.length - rows.length, 'more blocks', 'more block')].join('\n\n')
}

function vulnerability({ id, url }: Entry): string {
  const isLink = url !== undefined && url.length <= 500 && /^https?:\/\/\S+$/.test(url)
  return isLink ? link(cut(id), url) : code(cut(id))
}

function packageCell({ package: name, path, platforms }: Entry): string {
  const where = [...(path === undefined ? [] : [path]), ...platforms]
  return where.length === 0 ? code(cut(name)) : `${code(cut(name))}<br>${code(cut(where.join(', ')))}`
}

function whatToDo(blocking: readonly Entry[]): string {
  return `**What to do:** ${remedyFor(blocking)}`
}

function fixable(fixUnknown: 'fail' | 'ignore'): string {
  return fixUnknown === 'fail' ? 'unless there is known to be no fix' : 'where a fix is known'
}

function ignoredRows({ images }: GateReport): [string, string][] {
  const ignored = images.flatMap(({ verdict }) => verdict.ignored)
  const unrated = images.flatMap(({ verdict }) => verdict.unrated).length
  const because = [
    ['no-fix', 'without a fix'],
    ['fix-unknown', 'whose fix is not known'],
    ['not-affected', 'that do not affect the image, as its source says'],
  ] as const
  return [
    ...because.flatMap(([judgement, words]): [string, string][] => {
      const count = ignored.filter((entry) => entry.judgement === judgement).length
      return count === 0 ? [] : [['Let through', `${count} ${words}`]]
    }),
    ...(unrated === 0
      ? []
      : [['Let through', `${unrated} without a severity or a fix: look at them`] as [string, string]]),
  ]
}

function imageFacts({ reference, pinned, scans, notes, asides }: GatedImageReport): string {
  const rows: [string, string][] = [['Image', code(pinned)]]
  if (reference !== pinned) rows.push(['Asked for', code(reference)])
  for (const { source, platform, at } of scans.slice(0, mostFacts)) {
    const when = at === undefined ? '' : `, ${escapeMarkdown(cut(at, 40))}`
    const what = platform === undefined ? '' : ` of ${code(cut(platform, 40))}`
    rows.push(['Scanned by', `${source === 'ecr' ? 'Amazon ECR' : 'Trivy'}${what}${when}`])
  }
  for (const note of notes.slice(0, mostFacts)) rows.push(['⚠️', sentence(note)])
  const beside = [...asides].map(([what, count]) => `${asideWords[what]}: ${count}`)
  if (beside.length > 0) rows.push(['Not judged', beside.join(', ')])
  return facts(rows)
}

const asideWords = {
  misconfiguration: 'misconfigurations',
  secret: 'secrets',
  licence: 'licences',
  suppressed: 'suppressed in the scan',
} as const

function more(count: number, one: string, many: string): string[] {
  return count <= 0 ? [] : [`… and ${count} ${count === 1 ? one : many}.`]
}

function sentence(text: string): string {
  return escapeMarkdown(cut(text, 500))
}

function cut(text: string, limit = 120): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text
}
