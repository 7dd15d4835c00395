import { start } from '../index.js'
await start('run-migration/post')
