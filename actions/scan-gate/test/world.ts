import { ECRClient } from '@aws-sdk/client-ecr'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { EcrScans } from '@ecs-actions/aws/ecr-scans'
import { trivyParts } from '@ecs-actions/domain/scan/trivy-parts'
import { readInputs } from '@ecs-actions/github/inputs/read'
import type { GateEvent } from '@ecs-actions/scan-gate/events'
import { action } from '@ecs-actions/scan-gate/inputs'
import type { GatePorts } from '@ecs-actions/scan-gate/ports'
import { run } from '@ecs-actions/scan-gate/run'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'

export const repository = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app'
export const image = `${repository}:v1`

type Image = NonNullable<ScenarioInput['images']>[number]
type Scan = NonNullable<Image['scan']>

type ScanFinding = NonNullable<Scan['findings']>[number]

export const openssl: ScanFinding = {
  name: 'CVE-2026-0001',
  severity: 'HIGH',
  package: 'openssl',
  version: '3.0.1',
  uri: 'https://example.com/CVE-2026-0001',
}
export const zlib: ScanFinding = { name: 'CVE-2026-0002', severity: 'LOW', package: 'zlib', version: '1.2' }

/** An image that is scanned when it is pushed, which is at the start of the world. */
export function scanned(scan: Scan, more: Partial<Image> = {}): ScenarioInput {
  return { images: [{ image, scan, ...more }], repositories: [{ name: 'app', scanOnPush: true }] }
}

export function indexed(platforms: Image['platforms'], more: Partial<Image> = {}): ScenarioInput {
  return { images: [{ image, platforms, ...more }], repositories: [{ name: 'app', scanOnPush: true }] }
}

/** A whole world on virtual time: the use case, the real SDK client, and the simulator behind it. */
export function world(input: ScenarioInput = {}) {
  const clock = new VirtualClock()
  const simulator = createSimulator({ scenario: scenario(input), clock })
  const { accessKeyId, secretAccessKey } = simulator.userCredentials
  const settings = {
    ...clientSettings({
      ...{ region: 'eu-west-1', clock, environment: {}, action: 'scan-gate' },
      credentials: { accessKeyId, secretAccessKey },
    }),
    requestHandler: requestHandler(simulator),
  }
  const files = new Map<string, string>()
  const events: GateEvent[] = []
  const cancellation = new AbortController()
  const start = clock.now()
  const client = new ECRClient(settings)
  const registry = new EcrScans(client)
  const ports: GatePorts = {
    ecr: async () => registry,
    readReport: async (name) => {
      const text = files.get(name)
      return text === undefined ? undefined : parts(text, name)
    },
    ...{ clock, cancelled: cancellation.signal },
    emit: (event) => events.push(event),
  }
  return {
    ...{ clock, simulator, client, registry, events, cancellation, files },
    digest: simulator.images.find(image)?.digest ?? '',
    statuses: () => events.flatMap((event) => (event.kind === 'scan-status' ? [event.status] : [])),
    /** Milliseconds since the start of the world. */
    elapsed: () => clock.now() - start,
    gate(given: Record<string, string> = {}) {
      const all = 'images' in given ? given : { image, ...given }
      const environment = Object.fromEntries(
        Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      )
      return clock.drive(run(readInputs(action, environment), ports))
    },
  }
}

async function* parts(text: string, name: string) {
  yield* trivyParts(text, name)
}
