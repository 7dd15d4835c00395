import { duration } from '@ecs-actions/domain/duration'
import { text } from './html.ts'
import type { Story } from './story.ts'
import { trafficOf, trafficText } from './traffic.ts'
import type { Visit } from './visitors.ts'

const width = 960
const chartHeight = 120
const labelHeight = 20
const bars = 160

/** Who answered the visitors, over the whole story: a bar for each moment, a colour for each release, red for failures. */
export function timelineHtml({ acts, visits }: Story): string {
  const end = Math.max(...visits.map(({ at }) => at), 1)
  const releases = [...trafficOf(visits).answers.keys()].sort()
  const groups = barsOf(visits, end)
  const most = Math.max(...groups.map((group) => group.length), 1)
  const x = (at: number) => ((at / end) * width).toFixed(1)
  const drawn = groups.map((group, index) => bar({ group, index, most, releases })).join('')
  const borders = acts.map(
    ({ from, title }) =>
      `<line class="border" x1="${x(from)}" x2="${x(from)}" y1="0" y2="${chartHeight + labelHeight}"/>` +
      `<text x="${x(from)}" dx="4" y="${chartHeight + labelHeight - 5}">${text(/\d+/.exec(title)?.[0] ?? '')}</text>`,
  )
  const legend = [...releases.map((release, index) => ({ name: release, look: `release-${index}` })), failed]
  const label = `Answers over ${duration(end)}: ${trafficText(trafficOf(visits))}`
  return `<section class="act">
<h2>Who answered the visitors, act by act</h2>
<p class="muted">${text(label)}.</p>
<div class="box timeline">
<svg viewBox="0 0 ${width} ${chartHeight + labelHeight}" role="img" aria-label="${text(label)}">${drawn}${borders.join('')}</svg>
<p class="legend">${legend.map(({ name, look }) => `<span><i class="${look}"></i>${text(name)}</span>`).join('')}</p>
</div>
</section>`
}

const failed = { name: 'failed', look: 'failed' }

function barsOf(visits: readonly Visit[], end: number): Visit[][] {
  const groups = Array.from({ length: bars }, (): Visit[] => [])
  for (const visit of visits) groups[Math.min(Math.floor((visit.at / end) * bars), bars - 1)]?.push(visit)
  return groups
}

function bar(options: { group: readonly Visit[]; index: number; most: number; releases: readonly string[] }): string {
  const { group, index, most, releases } = options
  const looks = releases.map((release, place) => ({ look: `release-${place}`, release }))
  let top = chartHeight
  const parts = [...looks, { look: 'failed', release: undefined }].map(({ look, release }) => {
    const count = group.filter((visit) => visit.release === release).length
    if (count === 0) return ''
    // A single failure among a hundred answers must be seen.
    const height = Math.max((count / most) * chartHeight, look === 'failed' ? 4 : 0)
    top -= height
    const left = ((index * width) / bars).toFixed(1)
    return `<rect class="${look}" x="${left}" y="${top.toFixed(1)}" width="${(width / bars - 1).toFixed(1)}" height="${height.toFixed(1)}"/>`
  })
  return parts.join('')
}
