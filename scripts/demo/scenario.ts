import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const releases = ['v1', 'v2', 'v3', 'v4', 'v5'] as const
export type Release = (typeof releases)[number]

/**
 * How many times as fast as this machine the local AWS lives, and the actions with it: with a shift in steps of a
 * minute, and a minute until blue is terminated, the whole story takes one minute.
 */
export const speed = 20

const account = '123456789012'
const region = 'eu-central-1'
export const repository = `${account}.dkr.ecr.${region}.amazonaws.com/notes`

export function digestOf(release: Release): string {
  return `sha256:${createHash('sha256').update(`notes:${release}`).digest('hex')}`
}

interface Places {
  readonly workspace: string
  readonly databaseFile: string
  /** For files of SQLite's own. */
  readonly folder: string
}

/**
 * What the header of release.yml asks a reader to set up, with the release v1 in service.
 * @param options.draining false: the load balancer does not drain, as only a broken one would
 */
export function scenarioFor(places: Places, options: { draining: boolean }) {
  const { workspace } = places
  const { draining } = options
  return {
    ...{ region, accountId: account, speed },
    github: { claims: { repository: 'acme/notes', environment: 'production', event_name: 'workflow_dispatch' } },
    roles: [
      { name: 'notes-pipeline', maxSessionDuration: 10_800, trustPolicy: jsonOf(workspace, 'iam/trust-policy.json') },
    ],
    repositories: [{ name: 'notes', scanOnPush: true }],
    images: releases.map((release) => image(release, places)),
    clusters: ['production'],
    logGroups: ['/ecs/notes'],
    taskDefinitions: [firstDefinition(workspace)],
    targetGroups: ['notes-blue', 'notes-green'].map((name) => ({
      ...{ name, port: 8080, deregistrationDelaySeconds: 10, draining },
      healthCheck: {
        path: '/health',
        intervalSeconds: 5,
        timeoutSeconds: 4,
        healthyThreshold: 2,
        unhealthyThreshold: 2,
      },
    })),
    loadBalancers: [{ name: 'notes', listeners: [{ port: 443, targetGroup: 'notes-blue' }] }],
    services: [service],
    // AWS waits longer before it tries again what has failed; the story has a minute.
    timing: { serviceRestartDelay: 20_000 },
    codeDeploy,
  }
}

function image(release: Release, { workspace, databaseFile, folder }: Places) {
  return {
    image: `${repository}:${release}`,
    digest: digestOf(release),
    scan: { findings: [{ name: 'CVE-2011-3374', severity: 'LOW', package: 'apt', version: '2.6.1' }] },
    program: {
      kind: 'process',
      entryPoint: ['node', 'src/main.js'],
      // APP_RELEASE is the image's own; the others stand in for the volume at /data.
      environment: { APP_RELEASE: release, DATABASE_FILE: databaseFile, SQLITE_TMPDIR: folder },
      workingDirectory: workspace,
      ports: [{ containerPort: 8080, variable: 'PORT' }],
    },
  }
}

const service = {
  ...{ name: 'notes', cluster: 'production', taskDefinition: 'notes', desiredCount: 2, launchType: 'FARGATE' },
  deploymentController: 'CODE_DEPLOY',
  loadBalancer: { targetGroup: 'notes-blue', containerName: 'app', containerPort: 8080 },
  subnets: ['subnet-0a1b2c3d4e5f60718'],
  securityGroups: ['sg-0a1b2c3d4e5f60718'],
}

const codeDeploy = {
  deploymentConfigs: [
    { name: 'Notes.Linear25PercentEvery1Minute', type: 'TimeBasedLinear', percentage: 25, intervalMinutes: 1 },
  ],
  applications: [
    {
      name: 'AppECS-production-notes',
      deploymentGroups: [
        {
          ...{ name: 'DgpECS-production-notes', cluster: 'production', service: 'notes' },
          deploymentConfig: 'Notes.Linear25PercentEvery1Minute',
          targetGroups: ['notes-blue', 'notes-green'],
          productionListener: { loadBalancer: 'notes', port: 443 },
          terminationWaitMinutes: 1,
          autoRollback: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST'],
          // The release that serves at the start was deployed like any other.
          history: ['notes:1'],
        },
      ],
    },
  ],
}

function firstDefinition(workspace: string): object {
  const text = readFileSync(join(workspace, 'task-definition.json'), 'utf8')
  return JSON.parse(text.replace(`${repository}:replaced-by-the-pipeline`, `${repository}@${digestOf('v1')}`))
}

function jsonOf(workspace: string, file: string): unknown {
  return JSON.parse(readFileSync(join(workspace, file), 'utf8'))
}
