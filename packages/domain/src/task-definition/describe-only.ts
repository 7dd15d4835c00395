import { shownOnly } from './shown-only.generated.ts'

/**
 * What DescribeTaskDefinition tells and RegisterTaskDefinition does not take. `inferenceAccelerators` belonged to a
 * service that has ended: AWS still shows it for old revisions.
 */
export const describeOnly: ReadonlySet<string> = new Set([...shownOnly, 'inferenceAccelerators'])
