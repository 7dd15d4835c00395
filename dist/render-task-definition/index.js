import { start } from '../index.js'
await start('render-task-definition')
