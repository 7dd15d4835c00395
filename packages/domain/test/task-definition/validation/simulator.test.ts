import { describe, expect, test } from '@jest/globals'
import { corpus } from './corpus.ts'
import { simulatorOpinion } from './simulator-opinion.ts'

// The simulator shares no code with the rules: where both say the same, two readings of AWS agree. Where they differ,
// this says why. A name is a rule as a whole, or one definition.
const differences: Readonly<Record<string, string>> = {
  'unknown-key':
    'like AWS, the simulator passes over members that it does not know; the loss is what the rule is about',
  'wrong-type-fraction': 'to the schema of the SDK a number is a number',

  'missing-member-device-path': 'the simulator asks for the members that it uses',
  'missing-member-efs-file-system': 'the simulator asks for the members that it uses',
  'missing-member-environment-file-type': 'the simulator asks for the members that it uses',
  'missing-member-environment-file-value': 'the simulator asks for the members that it uses',
  'missing-member-ephemeral-size': 'the simulator asks for the members that it uses',
  'missing-member-firelens-type': 'the simulator asks for the members that it uses',
  'missing-member-fsx-authorization': 'the simulator asks for the members that it uses',
  'missing-member-hard-limit': 'the simulator asks for the members that it uses',
  'missing-member-host-address': 'the simulator asks for the members that it uses',
  'missing-member-proxy-container': 'the simulator asks for the members that it uses',
  'missing-member-repository-credentials': 'the simulator asks for the members that it uses',
  'missing-member-resource-type': 'the simulator asks for the members that it uses',
  'missing-member-restart-enabled': 'the simulator asks for the members that it uses',
  'missing-member-tmpfs-size': 'the simulator asks for the members that it uses',
  'unknown-value-cpu-architecture': 'the simulator checks the values that it uses',
  'unknown-value-firelens': 'the simulator checks the values that it uses',
  'unknown-value-pid-mode': 'the simulator checks the values that it uses',
  'unknown-value-scope': 'the simulator checks the values that it uses',

  'image-reference-no-tag': 'AWS registers it, and no task starts: Docker finds no tag behind the colon',
  'image-reference-variable': 'AWS registers it, and no task starts: there is no such image',

  'duplicate-host-port':
    'AWS says "TCP host port \'3000\' is mapped multiple times in task."; the simulator has no host ports',
  'host-port-host': 'the simulator has no network mode host',
  'links-network-mode-host': 'the simulator has no network mode host',
  'port-range': 'the simulator has no port ranges',
  'ports-without-network': 'the simulator has no network mode none',
  'duplicate-port-name': 'the simulator has no Service Connect, whose names these are',
  'execution-role-secrets': 'AWS asks for it whatever runs the task; the simulator for Fargate only',
  'secret-reference': 'the simulator looks for the secret when a task starts',
  'environment-file': 'the simulator has no S3',
  'firelens-router': 'the simulator has no FireLens',
  'firelens-unused': 'the simulator has no FireLens',
  'efs-volume': 'the simulator has no volumes but their names',
  'volume-kind': 'the simulator has no volumes but their names',
  'volumes-at-launch': 'the simulator has no volumes but their names',
  'restart-policy': 'the simulator restarts no containers',
  'linux-parameters': 'the simulator has no kernel',
  'placement-constraints': 'the simulator places every task',
  'credential-specs': 'the simulator has no Active Directory',
  'proxy-container': 'the simulator has no App Mesh',
  'resource-requirement': 'the simulator has no GPUs',
  'fargate-platform': 'the simulator has no Windows',
  'fargate-size-windows': 'the simulator has no Windows',
}

const { valid, broken } = corpus()

describe('the simulator takes what has no mistake', () => {
  test.each(valid)('$name', async ({ definition }) => {
    await expect(simulatorOpinion(definition)).resolves.toBeUndefined()
  })
})

describe('the simulator refuses what has a mistake, unless the difference is explained', () => {
  test.each(broken)('$name', async ({ name, breaks, definition }) => {
    const explained = breaks in differences || name in differences
    const opinion = await simulatorOpinion(definition)

    expect(opinion === undefined).toBe(explained)
  })
})

test('every explanation is about a definition', () => {
  const known = new Set(broken.flatMap(({ name, breaks }) => [name, breaks]))

  expect(Object.keys(differences).filter((name) => !known.has(name))).toEqual([])
})
