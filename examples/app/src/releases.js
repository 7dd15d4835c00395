// In your own repository every release is a commit with the migrations it needs. Here one source tree serves all of
// them, so that one Dockerfile can build them: a release is the last migration that belongs to it, and the variables
// that its service cannot do without.
const releases = new Map([
  ['v1', { lastMigration: 2, required: [] }],
  ['v2', { lastMigration: 4, required: [] }],
  ['v3', { lastMigration: 5, required: [] }],
  // v3's migration failed in production, so what came after it was built on v2.
  ['v4', { lastMigration: 4, required: ['SEARCH_URL'] }],
  ['v5', { lastMigration: 4, required: [] }],
])

/** @param {string} name */
export function releaseOf(name) {
  const release = releases.get(name)
  if (release) return release
  const known = [...releases.keys()].join(', ')
  throw new Error(`APP_RELEASE is "${name}", expected one of ${known}: build the image with --build-arg RELEASE=…`)
}
