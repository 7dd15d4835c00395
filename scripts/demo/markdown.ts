import { Marked } from 'marked'
import { throughGate } from './html-gate.ts'

// GitHub drops a step's summary that is larger than this, so a page that shows one would show too much.
const summaryLimit = 1024 * 1024

/** A job summary as HTML, through the gate as a whole: what Marked made of it and the HTML that was in it. */
export function summaryHtml(markdown: string): string {
  if (Buffer.byteLength(markdown) > summaryLimit) return '<p>The summary is over 1 MiB: GitHub would not show it.</p>'
  return throughGate(new Marked({ gfm: true }).parse(markdown, { async: false }))
}
