/** The page's only style sheet; its hash is the only thing that the page's security policy lets in. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #f6f8fa; --box: #ffffff; --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --link: #0969da;
  --good: #1a7f37; --bad: #d1242f; --note: #9a6700; --good-soft: #dafbe1; --bad-soft: #ffebe9; --note-soft: #fff8c5;
  --log: #0d1117; --log-text: #e6edf3; --log-number: #8b949e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #010409; --box: #0d1117; --text: #f0f6fc; --muted: #9198a1; --line: #3d444d; --link: #4493f8;
    --good: #3fb950; --bad: #f85149; --note: #d29922; --good-soft: #12261e; --bad-soft: #25171c; --note-soft: #272115;
    --log: #010409;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
header, main { max-width: 1012px; margin: 0 auto; padding: 24px 16px; }
header { padding-bottom: 0; }
h1 { font-size: 24px; font-weight: 600; margin: 0 0 4px; }
h2 { font-size: 20px; font-weight: 600; margin: 0; display: flex; gap: 8px; align-items: center; }
h3 { font-size: 14px; font-weight: 600; margin: 24px 0 8px; }
p { margin: 0 0 8px; }
a { color: var(--link); }
.muted { color: var(--muted); }
.act { margin: 0 0 32px; padding-top: 24px; border-top: 1px solid var(--line); }
.act > p { margin: 4px 0 0; }
.box { background: var(--box); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.box > * + * { border-top: 1px solid var(--line); }
.row { display: flex; gap: 8px; align-items: flex-start; padding: 8px 16px; overflow-wrap: anywhere; }
.row > :nth-child(2) { flex: 1; min-width: 0; }
.icon { flex: none; width: 16px; height: 16px; margin-top: 2px; fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
h2 .icon { width: 20px; height: 20px; margin: 0; }
.success { stroke: var(--good); } .failure, .error { stroke: var(--bad); }
.warning, .cancelled { stroke: var(--note); } .notice { stroke: var(--link); } .skipped { stroke: var(--muted); }
.row.error { background: var(--bad-soft); } .row.warning { background: var(--note-soft); }
.annotation { white-space: pre-wrap; }
.timeline { padding: 16px 16px 8px; }
.timeline svg { display: block; width: 100%; height: auto; }
.timeline text { fill: var(--muted); font-size: 11px; }
.timeline .border { stroke: var(--line); }
.legend { display: flex; gap: 16px; margin: 8px 0 0; color: var(--muted); border: 0; }
.legend i { display: inline-block; width: 10px; height: 10px; margin-right: 6px; border-radius: 2px; }
rect.release-0 { fill: #54aeff; } i.release-0 { background: #54aeff; }
rect.release-1 { fill: #8250df; } i.release-1 { background: #8250df; }
rect.release-2 { fill: #bf8700; } i.release-2 { background: #bf8700; }
rect.failed { fill: var(--bad); } i.failed { background: var(--bad); }
details.step > summary { list-style: none; cursor: pointer; }
details.step > summary::-webkit-details-marker { display: none; }
.log { margin: 0; padding: 8px 0; background: var(--log); color: var(--log-text); overflow-x: auto; counter-reset: line;
  font: 12px/20px ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
.log code { display: block; padding: 0 16px 0 56px; white-space: pre-wrap; overflow-wrap: anywhere; position: relative; font: inherit; min-height: 20px; }
.log code::before { counter-increment: line; content: counter(line); position: absolute; left: 0; width: 40px; text-align: right; color: var(--log-number); }
.log .heading { font-weight: 600; }
.log .detail { color: var(--log-number); }
.log .error { background: #67060c99; } .log .warning { background: #693e0099; }
.summary { padding: 16px; overflow-x: auto; }
.summary > :last-child { margin-bottom: 0; }
.summary h1, .summary h2, .summary h3 { display: block; margin: 16px 0 8px; font-weight: 600; }
.summary h1 { font-size: 20px; } .summary h2 { font-size: 18px; } .summary h3 { font-size: 16px; }
.summary > :first-child { margin-top: 0; }
.summary table, .facts { border-collapse: collapse; margin: 0 0 16px; max-width: 100%; }
.summary th, .summary td { border: 1px solid var(--line); padding: 6px 13px; text-align: left; overflow-wrap: anywhere; }
.summary td:first-child { overflow-wrap: break-word; }
.summary thead:not(:has(th:not(:empty))) { display: none; }
.summary pre, .facts code { font: 12px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
.summary pre { background: var(--page); padding: 16px; border-radius: 6px; overflow-x: auto; }
.summary :not(pre) > code { background: var(--page); padding: 2px 6px; border-radius: 6px; font-size: 85%; }
.facts { margin: 0; width: 100%; }
.facts th, .facts td { padding: 6px 16px; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
.facts th { width: 42%; }
.facts tr + tr > * { border-top: 1px solid var(--line); }
.facts .icon { margin: 0 6px 0 0; vertical-align: -3px; }
`
