import { start } from '../index.js'
await start('assume-role/post')
