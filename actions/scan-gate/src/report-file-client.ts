import { type TrivyPart, trivyParts } from '@ecs-actions/domain/scan/trivy-parts'
import { readWorkspaceFile } from '@ecs-actions/github/workspace'

// Read and parsed as a whole it takes some four times its size in memory, and a second for each 128 MB. The largest that
// somebody has complained about has 160 MB: https://github.com/aquasecurity/trivy/issues/3168
const limit = {
  bytes: 268_435_456,
  remedy: 'Have Trivy leave out what the gate does not read: --scanners vuln --list-all-pkgs=false',
}

/**
 * The parts of a report in the workspace or in the runner's temporary folder; undefined when there is no such file.
 * @throws Failure `invalid-input` when it lies elsewhere, is no regular file or is larger than 256 MiB; `invalid-source`
 *   while it is read
 */
export async function readTrivyReport(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<AsyncIterable<TrivyPart> | undefined> {
  const text = await readWorkspaceFile(name, environment, limit)
  return text === undefined ? undefined : parts(text, name)
}

/** Parsed as a whole for now; whoever consumes the parts would not notice a reader that slices. */
async function* parts(text: string, name: string): AsyncGenerator<TrivyPart, void> {
  yield* trivyParts(text, name)
}
