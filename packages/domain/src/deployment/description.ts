import type { DeploymentSnapshot } from './snapshot.ts'

// CreateDeployment refuses more: https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html
const longest = 256

/**
 * A deployment's description: the reader's own words, the run that made it, and the mark by which it is found again.
 * Words are cut before the run's URL, and the mark never.
 */
export function deploymentDescription(options: { words: string | undefined; runUrl: string; marker: string }): string {
  const { words, runUrl, marker } = options
  const url = cut(runUrl, longest - marker.length - 1)
  const end = `${url} ${marker}`
  const start = cut(words ?? '', longest - end.length - 1)
  return start === '' ? end : `${start} ${end}`
}

function cut(text: string, most: number): string {
  let kept = ''
  // By character, so that none is cut in two.
  for (const character of text) {
    if (kept.length + character.length > most) break
    kept += character
  }
  return kept
}

/**
 * Whether a deployment is the one that carries this mark and, as far as AWS shows its revision, deploys the same.
 * @param own.sha256 of the AppSpec; undefined, like the task definition, when only the mark is known
 */
export function isMarked(
  deployment: Pick<DeploymentSnapshot, 'description' | 'taskDefinition' | 'revisionHash'>,
  own: { marker: string; taskDefinition: string | undefined; sha256: string | undefined },
): boolean {
  const { description, taskDefinition, revisionHash } = deployment
  if (description === undefined || !description.split(' ').includes(own.marker)) return false
  return agrees(taskDefinition, own.taskDefinition) && agrees(revisionHash, own.sha256)
}

function agrees(shown: string | undefined, own: string | undefined): boolean {
  return shown === undefined || own === undefined || shown === own
}
