import { cpus } from 'node:os'
import { deployForAnHour, sixtyMinutes } from './deployment.ts'
import { renderLarge, renderSmall } from './render-cpu.ts'
import { firstCall, idleNode, renderFile } from './start.ts'
import { interleaved, median } from './statistics.ts'
import { twentyMinutes } from './virtual-time.ts'

// Quiet enough to be a median, short enough to be run often.
const rounds = 20
const virtualRounds = 5

const starts = await interleaved(rounds, [
  idleNode,
  () => firstCall('run-migration'),
  renderFile,
  () => firstCall('deploy'),
])
const [idle = 0, call = 0, render = 0, deployCall = 0] = starts.map(median)
// One after the other: what a busy machine adds to CPU time, it adds to both.
const [small = 0, large = 0] = (await interleaved(rounds, [renderSmall, renderLarge])).map(median)
const waits = await interleaved(virtualRounds, [twentyMinutes, sixtyMinutes, deployForAnHour])
const [migration = 0, deployment = 0, deploy = 0] = waits.map(median)

const rows = [
  { what: 'node -e 0', ms: idle, value: 1, unit: 'x', bound: undefined },
  { what: 'run-migration: start to first AWS call', ms: call, value: call / idle, unit: 'x', bound: 3.6 },
  { what: 'render-task-definition: a file, start to exit', ms: render, value: render / idle, unit: 'x', bound: 2.4 },
  // A small file stands for the start of the process; the definition has ten containers.
  {
    what: 'render-task-definition: 60 KiB, CPU beyond one container',
    ms: large,
    ...milliseconds(large - small),
    bound: 50,
  },
  { what: 'deploy: start to first AWS call', ms: deployCall, value: deployCall / idle, unit: 'x', bound: 5 },
  { what: 'run-migration: a task of 20 minutes, virtual time', ...seconds(migration), bound: 2 },
  { what: 'CodeDeploy by the SDK: linear, 60 minutes, virtual time', ...seconds(deployment), bound: 1 },
  { what: 'deploy: the same deployment, virtual time', ...seconds(deploy), bound: 3 },
]

console.log(
  `Node ${process.version}, ${cpus().length} cores; medians of ${rounds} rounds in turn, of ${virtualRounds} where time is virtual\n`,
)
for (const { what, ms, value, unit, bound } of rows) {
  const figure = `${value.toFixed(2)} ${unit}`.padStart(8)
  const limit = bound === undefined ? '' : `  at most ${bound} ${unit}${value <= bound ? '' : '  EXCEEDED'}`
  console.log(`${what.padEnd(57)}${ms.toFixed(0).padStart(6)} ms ${figure}${limit}`)
  if (bound !== undefined && value > bound) process.exitCode = 1
}

function milliseconds(value: number) {
  return { value, unit: 'ms' }
}

function seconds(ms: number) {
  return { ms, value: ms / 1_000, unit: 's' }
}
