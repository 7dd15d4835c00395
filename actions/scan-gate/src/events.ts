/** What happens in the course of a gate, for the job's log. */
export type GateEvent =
  | { readonly kind: 'resolved'; readonly reference: string; readonly pinned: string; readonly platforms: number }
  | { readonly kind: 'scan-status'; readonly subject: string; readonly status: string }
  | { readonly kind: 'trouble'; readonly why: string }
  | { readonly kind: 'report-read'; readonly name: string; readonly findings: number }
