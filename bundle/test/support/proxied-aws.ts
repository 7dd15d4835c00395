import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionRun, CompressedTime, runAction } from '@ecs-actions/rehearsal'
import { createSimulator, SystemClock, scenario, startServer } from '@ecs-actions/simulator'
import { repository } from './repository.ts'
import { type TlsFront, tlsFront } from './tls-front.ts'

/** The names of AWS's endpoints, and of GitHub's for tokens, at which a job in eu-west-1 calls. */
export const hosts = {
  token: 'token-service.example',
  sts: 'sts.eu-west-1.amazonaws.com',
  ecs: 'ecs.eu-west-1.amazonaws.com',
  logs: 'logs.eu-west-1.amazonaws.com',
  codeDeploy: 'codedeploy.eu-west-1.amazonaws.com',
}

const role = 'arn:aws:iam::123456789012:role/deploy'
const logs = { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' }
const logConfiguration = { logDriver: 'awslogs' as const, options: logs }
const Statement = {
  Effect: 'Allow' as const,
  Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
  Action: 'sts:AssumeRoleWithWebIdentity',
}
const world = scenario({
  roles: [{ name: 'deploy', trustPolicy: { Statement } }],
  clusters: ['prod'],
  logGroups: ['/ecs/app'],
  images: [
    { image: 'app:v2', program: { kind: 'scripted', steps: [{ line: { text: 'done' } }, { exit: { code: 0 } }] } },
  ],
  taskDefinitions: [
    {
      ...{ family: 'app', networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' },
      executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
      containerDefinitions: [{ name: 'app', image: 'app:v2', logConfiguration }],
    },
  ],
  timing: { taskVisibility: 0, provisioning: 100, pending: 100, activating: 100, logFlush: 100, logVisibility: 0 },
})

type Variables = Readonly<Record<string, string>>

export interface ProxiedAws {
  readonly front: TlsFront
  /** How many requests have reached the simulator, on whatever way. */
  requests(): number
  /** Runs the bundle of assume-role in a job with these variables and, unless told otherwise, the token host's. */
  assumeRole(environment: Variables, tokenHost?: string): Promise<ActionRun>
  /** The variables of a runner that has credentials of a web identity. */
  webIdentity(): Promise<Variables>
  /** Runs the bundle of run-migration. */
  migrate(environment: Variables): Promise<ActionRun>
  close(): Promise<void>
}

/**
 * A simulator that answers at the real names, over TLS, to whom a proxy leads there.
 * @param options.speed how many of the job's seconds pass in a real one; its time-outs of connections shrink with them
 */
export async function proxiedAws({ speed }: { speed: number }): Promise<ProxiedAws> {
  const clock = new SystemClock({ speed })
  let requests = 0
  const simulator = createSimulator({ scenario: world, clock, log: () => void requests++ })
  const server = await startServer(simulator)
  const front = await tlsFront({ names: [...Object.values(hosts), 'localhost'], to: server.url })
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  const authority = join(workspace, 'authority.pem')
  await writeFile(authority, front.certificate)
  const step = (action: string, options: Partial<Parameters<typeof runAction>[0]>) =>
    runAction({
      action: join(repository, 'actions', action),
      workspace,
      time: new CompressedTime({ clock, speed }),
      ...options,
      environment: { NODE_EXTRA_CA_CERTS: authority, ...options.environment },
    })
  return {
    front,
    requests: () => requests,
    assumeRole(environment, tokenHost = hosts.token) {
      const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } =
        simulator.environment(`https://${tokenHost}`)
      const inputs = { 'role-to-assume': role, 'aws-region': 'eu-west-1' }
      return step('assume-role', { inputs, environment, idToken: { url, token } })
    },
    async webIdentity() {
      const AWS_WEB_IDENTITY_TOKEN_FILE = join(workspace, 'token')
      await writeFile(AWS_WEB_IDENTITY_TOKEN_FILE, simulator.issuer.issue('sts.amazonaws.com'))
      return { AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN: role, AWS_REGION: 'eu-west-1' }
    },
    migrate: (environment) =>
      step('run-migration', {
        inputs: { 'task-definition': 'app', cluster: 'prod', subnets: 'subnet-1' },
        environment,
      }),
    async close() {
      await front.close()
      await server.close()
      await simulator.close()
      await rm(workspace, { recursive: true, force: true })
    },
  }
}
