import { releaseOf } from './releases.js'

/**
 * Everything the environment says, checked once; all mistakes in one error.
 *
 * @param {Record<string, string | undefined>} environment
 * @param {{ serving: boolean }} options a migration needs less than the service
 */
export function readSettings(environment, { serving }) {
  const mistakes = []
  const settings = {
    release: environment.APP_RELEASE ?? '',
    lastMigration: 0,
    databaseFile: environment.DATABASE_FILE ?? '',
    port: wholeNumber('PORT', '8080', 65_535),
    lockSeconds: wholeNumber('MIGRATION_LOCK_SECONDS', '60', 3_600),
  }
  try {
    const { lastMigration, required } = releaseOf(settings.release)
    settings.lastMigration = lastMigration
    const missing = required.filter((name) => serving && !environment[name])
    for (const name of missing) mistakes.push(`${name} is empty: ${settings.release} cannot serve without it`)
  } catch (error) {
    mistakes.push(error.message)
  }
  if (settings.databaseFile === '') mistakes.push('DATABASE_FILE is empty: set it to the path of the SQLite file')
  if (mistakes.length > 0) throw new Error(mistakes.join('; '))
  return settings

  function wholeNumber(name, fallback, most) {
    const text = environment[name] ?? fallback
    const value = Number(text)
    if (/^\d{1,5}$/.test(text) && value <= most) return value
    mistakes.push(`${name} is "${text}", expected a whole number from 0 to ${most}`)
    return 0
  }
}
