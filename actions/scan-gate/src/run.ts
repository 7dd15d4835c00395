import { Tally } from '@ecs-actions/domain/scan/tally'
import { verdictOf } from '@ecs-actions/domain/scan/verdict'
import { untilAborted } from '@ecs-actions/operations/until-aborted'
import { type EcrWait, gatherFromEcr } from './ecr-source.ts'
import type { Gathered } from './gathering.ts'
import type { GateInputs } from './inputs.ts'
import { type GatePlan, gatePlan } from './plan.ts'
import type { GatePorts } from './ports.ts'
import { type GatedImageReport, type GateReport, gateReport } from './report.ts'
import { type Target, targetOf } from './target.ts'
import { gatherFromTrivy } from './trivy-source.ts'

/** Gates every image. What it throws is no verdict: the inputs are wrong, or AWS cannot be asked. */
export async function run(inputs: GateInputs, ports: GatePorts): Promise<GateReport> {
  const plan = gatePlan(inputs)
  const until = ports.clock.now() + inputs['wait-minutes'] * 60_000
  const failed = new AbortController()
  const signal = AbortSignal.any([ports.cancelled, failed.signal])
  try {
    const gated = plan.references.map(async (reference) => {
      const target = await targetOf(reference, { wanted: plan.platforms, ports })
      return gate(target, { plan, wait: { ports, until, signal } })
    })
    return gateReport(await untilAborted(Promise.all(gated), ports.cancelled), { plan, inputs })
  } finally {
    // The first failure ends the step: nobody waits for the scans of the other images any more.
    failed.abort()
  }
}

async function gate(
  target: Target,
  { plan, wait }: { readonly plan: GatePlan; readonly wait: EcrWait },
): Promise<GatedImageReport> {
  const { policy, sources, report } = plan
  const { ports } = wait
  const tally = new Tally(policy)
  const gathered: Gathered[] = []
  if (report !== undefined) {
    gathered.push(await gatherFromTrivy(target, tally, { ports, name: report, isAlone: !sources.has('ecr') }))
  }
  if (sources.has('ecr')) gathered.push(await gatherFromEcr(target, tally, wait))
  const scans = gathered.flatMap((one) => one.scans)
  const gaps = [...target.gaps, ...gathered.flatMap((one) => one.gaps)]
  return {
    reference: target.reference,
    pinned: target.pinned,
    verdict: verdictOf(tally, { gaps, scans: scans.length }),
    scans,
    notes: [...target.notes, ...gathered.flatMap((one) => one.notes)],
    asides: new Map(gathered.flatMap((one) => [...one.asides])),
  }
}
