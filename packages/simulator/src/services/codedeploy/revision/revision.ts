import { createHash } from 'node:crypto'
import type { AppSpecContent, RevisionLocation } from '@aws-sdk/client-codedeploy'
import { refused } from '../errors.ts'

/** An AppSpec file as text. */
export interface Revision {
  readonly content: string
  /** Hexadecimal, of the content. */
  readonly sha256: string
}

/** AWS publishes no limit; this one is far beyond any AppSpec file of ECS. */
const longestContent = 102_400

/**
 * The AppSpec that a request brings along. Whether it makes sense shows only when it is deployed.
 * @throws RevisionRequiredException, InvalidRevisionException
 */
export function revisionOf(location: RevisionLocation | undefined): Revision {
  const { content, sha256 } = appSpecContent(location)
  if (!content) throw refused('InvalidRevision', 'The content of the AppSpec must be specified')
  if (Buffer.byteLength(content) > longestContent) {
    throw refused('InvalidRevision', `The AppSpec has more than ${longestContent} bytes`)
  }
  const actual = createHash('sha256').update(content).digest('hex')
  if (sha256 !== undefined && sha256.toLowerCase() !== actual) {
    throw refused('InvalidRevision', `The sha256 of the AppSpec's content is ${actual}, not ${sha256}`)
  }
  return { content, sha256: actual }
}

/**
 * The digest by which a request names an AppSpec: its own, or that of the content.
 * @throws RevisionRequiredException, InvalidRevisionException
 */
export function digestOf(location: RevisionLocation | undefined): string {
  const { content, sha256 } = appSpecContent(location)
  return content || !sha256 ? revisionOf(location).sha256 : sha256.toLowerCase()
}

function appSpecContent(location: RevisionLocation | undefined): AppSpecContent {
  if (!location) throw refused('RevisionRequired', 'RevisionLocation must be specified')
  const { revisionType } = location
  if (revisionType === undefined) throw refused('InvalidRevision', 'The revisionType must be specified')
  // The deprecated predecessor, of the same form.
  if (revisionType === 'String') return location.string ?? {}
  if (revisionType === 'AppSpecContent') return location.appSpecContent ?? {}
  const reason = revisionType === 'S3' ? 'this simulator has no Amazon S3' : 'ECS takes AppSpecContent'
  throw refused('InvalidRevision', `The revisionType ${revisionType} cannot be deployed: ${reason}`)
}

/** As an answer shows it. */
export function locationOf({ content, sha256 }: Revision, { withContent }: { withContent: boolean }): RevisionLocation {
  return { revisionType: 'AppSpecContent', appSpecContent: withContent ? { content, sha256 } : { sha256 } }
}
