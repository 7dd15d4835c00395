import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { ECRClient } from '@aws-sdk/client-ecr'
import { ECSClient } from '@aws-sdk/client-ecs'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAMClient } from '@aws-sdk/client-iam'
import { STSClient } from '@aws-sdk/client-sts'
import type { HttpHandler } from '@smithy/core/protocols'
import type { LogEntry } from '../../src/log.ts'
import { scenario } from '../../src/scenario/parse.ts'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { createSimulator, type Simulator } from '../../src/simulator.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'
import { requestHandler } from '../../src/transport/request-handler.ts'

export const START = Date.UTC(2026, 0, 1)

export interface World {
  readonly simulator: Simulator
  readonly clock: VirtualClock
  readonly log: LogEntry[]
}

/** A simulator on virtual time. */
export function world(input: ScenarioInput = {}): World {
  const clock = new VirtualClock(START)
  const log: LogEntry[] = []
  const simulator = createSimulator({ scenario: scenario(input), clock, log: (entry) => log.push(entry) })
  return { simulator, clock, log }
}

export interface ClientCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export interface ClientOptions {
  readonly credentials?: ClientCredentials
  readonly region?: string
  /** A server's URL; without it, in-process. */
  readonly endpoint?: string
}

/** The real SDK clients, one attempt each. */
export function clients(simulator: Simulator, options: ClientOptions = {}) {
  const { credentials = simulator.userCredentials, region = simulator.scenario.region, endpoint } = options
  const where: { endpoint: string } | { requestHandler: HttpHandler } =
    endpoint === undefined ? { requestHandler: requestHandler(simulator) } : { endpoint }
  const config = { credentials, region, maxAttempts: 1, ...where }
  return {
    sts: new STSClient(config),
    iam: new IAMClient(config),
    ecr: new ECRClient(config),
    ecs: new ECSClient(config),
    logs: new CloudWatchLogsClient(config),
    elb: new ElasticLoadBalancingV2Client(config),
    cloudWatch: new CloudWatchClient(config),
    codeDeploy: new CodeDeployClient(config),
  }
}
