import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * One migrator at a time: an exclusive transaction on a database of its own, beside the real one. The operating system
 * drops the lock when the process dies, however it dies, so there is never a stale lock to clear by hand.
 *
 * @param {{ databaseFile: string, seconds: number, onWait: () => void }} options
 * @returns {Promise<() => void>} releases the lock
 * @throws when another migrator still holds the lock after `seconds`
 */
export async function lockMigrations({ databaseFile, seconds, onWait }) {
  const database = new DatabaseSync(`${databaseFile}.lock`, { timeout: 0 })
  const deadline = Date.now() + seconds * 1_000
  for (let tries = 0; !lock(database); tries++) {
    if (tries === 0) onWait()
    if (Date.now() >= deadline) {
      database.close()
      throw new Error(`another migrator has held the lock ${databaseFile}.lock for more than ${seconds} s`)
    }
    await sleep(100)
  }
  return () => database.close()
}

function lock(database) {
  try {
    database.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (error.errcode === sqliteBusy) return false
    throw error
  }
}

// https://www.sqlite.org/rescode.html#busy
const sqliteBusy = 5
