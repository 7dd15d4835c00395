// In your own repository every release is a commit with the migrations it needs. Here one source tree serves all
// three, so that one Dockerfile can build them: a release is the last migration that belongs to it.
const lastMigrations = new Map([
  ['v1', 2],
  ['v2', 4],
  ['v3', 5],
])

/** @param {string} release */
export function lastMigrationOf(release) {
  const last = lastMigrations.get(release)
  if (last !== undefined) return last
  const known = [...lastMigrations.keys()].join(', ')
  throw new Error(`APP_RELEASE is "${release}", expected one of ${known}: build the image with --build-arg RELEASE=…`)
}
