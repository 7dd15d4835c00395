import { migrate } from './migrate.js'
import { serve } from './server.js'
import { readSettings } from './settings.js'

// One stream for everything: a log driver reads stdout and stderr apart and may swap lines between them.
function print(line) {
  process.stdout.write(`${line}\n`)
}

async function main([command, ...rest]) {
  if (rest.length > 0 || (command !== undefined && command !== 'migrate')) {
    throw new Error(`unknown arguments ${JSON.stringify([command, ...rest])}: expected "migrate", or none to serve`)
  }
  const settings = readSettings(process.env, { serving: command === undefined })
  if (command === 'migrate') return migrate({ ...settings, print })
  const stop = new AbortController()
  for (const name of ['SIGTERM', 'SIGINT']) process.once(name, () => stop.abort())
  return serve({ ...settings, print, signal: stop.signal })
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  print(`failed: ${error.message}`)
  process.exitCode = 1
}
