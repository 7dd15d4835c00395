import type { JsonObject } from '../../json.ts'
import { withoutSecrets } from '../../secret-looking.ts'
import { containerSizeFindings } from './container-size.ts'
import { type Definition, definitionOf } from './definition.ts'
import { dependencyFindings } from './dependencies.ts'
import { deviceFindings } from './devices.ts'
import { environmentFindings } from './environment.ts'
import { executionRoleFindings } from './execution-role.ts'
import { fargateFindings } from './fargate.ts'
import type { Finding } from './finding.ts'
import { firelensFindings } from './firelens.ts'
import { imageFindings } from './images.ts'
import { limitFindings } from './limits.ts'
import { logFindings, type Purpose } from './logs.ts'
import { nameFindings } from './names.ts'
import { networkFindings } from './network.ts'
import { plaintextFindings } from './plaintext-secrets.ts'
import { portFindings } from './ports.ts'
import { rangeFindings } from './ranges.ts'
import { roleFindings, tagFindings } from './roles-and-tags.ts'
import { shapeFindings } from './shape-findings.ts'
import { taskSizeFindings } from './task-size.ts'
import { volumeFindings } from './volumes.ts'
import { windowsFindings } from './windows.ts'

const groups: readonly ((definition: Definition) => Iterable<Finding>)[] = [
  limitFindings,
  nameFindings,
  roleFindings,
  tagFindings,
  imageFindings,
  taskSizeFindings,
  containerSizeFindings,
  portFindings,
  networkFindings,
  dependencyFindings,
  rangeFindings,
  deviceFindings,
  volumeFindings,
  firelensFindings,
  environmentFindings,
  plaintextFindings,
  executionRoleFindings,
  fargateFindings,
  windowsFindings,
]

/**
 * Everything that is wrong with a definition, or doubtful, before AWS sees it. Takes any mapping, and never throws.
 * Neither paths nor messages hold a value that looks secret; they are foreign text all the same.
 * @param options.purpose what tasks of it are for; a service unless said otherwise
 */
export function findingsIn(definition: JsonObject, options: { readonly purpose?: Purpose } = {}): Finding[] {
  const view = definitionOf(definition)
  const { purpose = 'service' } = options
  const found = [
    ...shapeFindings(definition),
    ...logFindings(view, purpose),
    ...groups.flatMap((group) => [...group(view)]),
  ]
  return found.map((each) => ({ ...each, at: withoutSecrets(each.at), message: withoutSecrets(each.message) }))
}
