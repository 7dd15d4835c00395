import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const entry = join(dirname(import.meta.dirname), 'dist/render-task-definition/index.js')

/** Has the process write its CPU time, of user and system, to descriptor 3 when it ends: nobody else can ask for it. */
const preload = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs'
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeSync(3, String((user + system) / 1_000))
})
`)}`

const name = (index: number) => `container-${index}`

function container(index: number) {
  const numbered = (count: number) => Array.from({ length: count }, (_, each) => each)
  return {
    name: name(index),
    image: `ghcr.io/o/app:${index}`,
    memory: 128,
    essential: index === 0,
    command: ['sh', '-c', 'exec app --listen 8080'],
    environment: numbered(74).map((each) => ({
      name: `VARIABLE_${index}_${each}`,
      value: `the value of variable ${each}`,
    })),
    secrets: numbered(11).map((each) => ({
      name: `SECRET_${index}_${each}`,
      valueFrom: `arn:aws:ssm:eu-west-1:123456789012:parameter/app/${each}`,
    })),
    dockerLabels: Object.fromEntries(numbered(12).map((each) => [`com.example.label-${each}`, 'x'.repeat(24)])),
    logConfiguration: { logDriver: 'json-file' },
  }
}

function definition(containers: number): string {
  const executionRoleArn = 'arn:aws:iam::123456789012:role/execution'
  const containerDefinitions = Array.from({ length: containers }, (_, index) => container(index))
  return JSON.stringify({ family: 'app', executionRoleArn, containerDefinitions })
}

const small = JSON.stringify({ family: 'app', containerDefinitions: [{ name: name(0), image: 'old:1', memory: 128 }] })
const large = definition(10)

/** Milliseconds of CPU time of render-task-definition for one small container: start of the process, and of the action. */
export function renderSmall(): Promise<number> {
  return cpuTime(small)
}

/** The same for a definition of almost 64 KiB, ECS's limit, with ten containers. */
export function renderLarge(): Promise<number> {
  if (large.length < 60 * 1_024) throw new Error(`the definition has ${large.length} bytes only`)
  return cpuTime(large)
}

async function cpuTime(text: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  await writeFile(join(folder, 'td.json'), text)
  const variables = {
    ...{ 'INPUT_TASK-DEFINITION': 'td.json', 'INPUT_CONTAINER-NAME': name(0), INPUT_IMAGE: 'ghcr.io/o/app:new' },
    ...{ GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder },
  }
  const child = spawn(process.execPath, ['--import', preload, entry], {
    ...{ env: variables, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  })
  let told = ''
  child.stdio[3]?.on('data', (chunk) => {
    told += String(chunk)
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  await rm(folder, { recursive: true })
  if (code !== 0 || told === '') throw new Error(`render-task-definition ended with ${code}`)
  return Number(told)
}
