import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type AssumedRole, assumeRole } from './assume-role.ts'
import type { Check } from './check.ts'
import type { World } from './suite.ts'

type Environment = Readonly<Record<string, string>>

const inputs = {
  'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
  'aws-region': 'eu-west-1',
  'role-session-name': 'witness',
  'credential-process': 'true',
}

/** What later steps get from assume-role's profile, and what they find again after its post step. */
export async function credentialsJob(world: World): Promise<void> {
  await jobWithoutCredentials(world)
  await jobWithCredentials(world)
}

async function jobWithoutCredentials(world: World): Promise<void> {
  const { folder, look } = world
  // botocore renews what ends within 15 minutes: every use asks for new credentials.
  const job = { name: 'without-credentials', inputs: { ...inputs, 'role-duration-seconds': '900' }, before: {} }
  const role = await assumeRole(world, job)
  await look('credentials.later_step', role.environment)
  await endJob(world, {
    ...{ name: 'in a job without credentials', role },
    back: {
      AWS_CONFIG_FILE: join(folder, '.aws/config'),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, '.aws/credentials'),
      ...{ AWS_REGION: '', AWS_DEFAULT_REGION: '' },
    },
    module: 'credentials.no_credentials',
  })
}

/** Its machine has the keys of the simulator's user, and a profile of its own. */
async function jobWithCredentials(world: World): Promise<void> {
  const { environment, folder, look } = world
  const own = join(folder, 'own')
  await mkdir(own)
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = environment
  const before = {
    ...{ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' },
    ...{ AWS_CONFIG_FILE: join(own, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(own, 'credentials') },
  }
  await writeFile(before.AWS_CONFIG_FILE, '[profile work]\noutput = json\n')
  await writeFile(before.AWS_SHARED_CREDENTIALS_FILE, '')
  const role = await assumeRole(world, { name: 'with-credentials', inputs, before: { ...before, AWS_PROFILE: 'work' } })
  await look('credentials.named_profile', role.environment)
  await endJob(world, {
    ...{ name: 'in a job with credentials and AWS_PROFILE', role, back: before },
    module: 'credentials.own_credentials',
  })
}

interface End {
  readonly name: string
  readonly role: AssumedRole
  /** What its variables held before it. */
  readonly back: Environment
  /** What looks around then. */
  readonly module: string
}

async function endJob({ onCheck, look }: World, { name, role, back, module }: End): Promise<void> {
  const { exported, environment, left } = await role.post()
  const same = (what: string, seen: unknown, expected: unknown): Check => ({
    name: `the post step of assume-role ${name}: ${what}`,
    passed: isDeepStrictEqual(seen, expected),
    expected: JSON.stringify(expected),
    seen: JSON.stringify(seen),
  })
  onCheck(same('its files are gone', left, []))
  onCheck(same('every variable is set again', Object.keys(exported).sort(), Object.keys(role.exported).sort()))
  onCheck(same('they hold what they held before', exported, back))
  await look(module, environment)
}
