import { start } from '../index.js'
await start('assume-role/credential-process')
