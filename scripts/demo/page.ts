import { createHash } from 'node:crypto'
import { duration } from '@ecs-actions/domain/duration'
import { text } from './html.ts'
import { annotationsHtml, checksHtml, icon, stepsHtml, summariesHtml } from './page-parts.ts'
import { pageStyle } from './page-style.ts'
import { speed } from './scenario.ts'
import { type Act, actSucceeded, type Story } from './story.ts'
import { timelineHtml } from './timeline.ts'
import { trafficText } from './traffic.ts'

/** The whole story as one HTML page that needs nothing else: no script, no network, nothing but its own style. */
export function pageHtml(story: Story): string {
  const good = story.acts.filter(actSucceeded).length
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash()}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ecs-actions demo</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>ecs-actions on a local AWS</h1>
<p class="muted">${good} of ${story.acts.length} acts ended as they should, in ${duration(story.took)}. The jobs ran the shipped actions; service and migrations were real processes on a real database, and every request went through the load balancer. The local AWS and the actions lived ${speed} times as fast as this machine: the times of steps are theirs.</p>
</header>
<main>
${timelineHtml(story)}
${story.acts.map(actHtml).join('\n')}
</main>
</body>
</html>
`
}

function styleHash(): string {
  return createHash('sha256').update(pageStyle).digest('base64')
}

function actHtml(act: Act): string {
  const expected =
    act.conclusion === act.expected ? `${act.conclusion}, as it should` : `${act.conclusion}, expected ${act.expected}`
  return `<section class="act">
<h2>${icon(act.conclusion)}<span>${text(act.title)}</span></h2>
<p>${text(act.purpose)}</p>
<p class="muted">Job: ${text(expected)} · ${duration(act.took)} · ${text(trafficText(act.traffic))}</p>
${annotationsHtml(act.steps)}
${stepsHtml(act)}
${summariesHtml(act.steps)}
${checksHtml(act.checks)}
</section>`
}
