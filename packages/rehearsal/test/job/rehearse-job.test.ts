import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { JobResult } from '../../src/job/job-result.ts'
import { type RehearseJobOptions, rehearseJob } from '../../src/job/rehearse-job.ts'
import { temporaryDirectories, writeFiles } from '../support/temp.ts'
import { tinyWorlds } from '../support/tiny-world.ts'

const directory = temporaryDirectories()
const world = tinyWorlds()

/** An action whose phases do what their input says. */
const action = (postIf = '') => `
name: Probe
inputs:
  main: { default: '' }
  post: { default: '' }
  workflow: { default: '\${{ job.workflow_repository }} \${{ job.workflow_file_path }}' }
runs: { using: node24, main: run.mjs, post: run.mjs${postIf && `, post-if: ${postIf}`} }`

const script = `
import { appendFileSync } from 'node:fs'
const file = (name, text) => appendFileSync(process.env['GITHUB_' + name], text)
const post = process.env.STATE_main !== undefined
if (!post) file('STATE', 'main=yes\\n')
await new Function('file', 'env', 'return (async () => {' + process.env[post ? 'INPUT_POST' : 'INPUT_MAIN'] + '})()')(file, process.env)
`

type Options = Partial<RehearseJobOptions> & { postIf?: string }

async function rehearse(workflow: string, { postIf, ...options }: Options = {}): Promise<JobResult> {
  const root = await writeFiles(await directory(), {
    'suite/actions/probe/action.yml': action(postIf),
    'suite/actions/probe/run.mjs': script,
    'app/.github/workflows/w.yml': workflow,
    'app/sub/here.txt': 'here',
  })
  return rehearseJob({
    workflow: join(root, 'app/.github/workflows/w.yml'),
    job: 'job',
    repository: { root: join(root, 'suite'), name: 'ecs-actions/ecs-actions' },
    workspace: join(root, 'app'),
    ...options,
  })
}

const job = (body: string) =>
  `on: workflow_dispatch\njobs:\n  job:\n    runs-on: x\n${body.replaceAll(/^(?=.)/gm, '    ')}`
const steps = (body: string) => job(`steps:\n${body}`)
const brief = (result: JobResult) => result.steps.map((step) => `${step.phase} ${step.name}: ${step.conclusion}`)
const outputOf = (result: JobResult, index: number) =>
  result.steps[index]?.lines.filter(({ kind }) => kind === 'output').map(({ text }) => text) ?? []

async function gone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    // A dead process whose new parent never looks stays in the table as a zombie.
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z')
    if (state.includes(') Z')) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

describe('steps', () => {
  test('hand outputs, variables and PATH to those after them', async () => {
    const result = await rehearse(
      job(`
outputs: { seen: '\${{ steps.second.outputs.seen }}' }
steps:
  - id: first
    run: |
      echo "value=a=b" >> "$GITHUB_OUTPUT"
      echo "EXPORTED=from first" >> "$GITHUB_ENV"
      mkdir -p bin; printf '#!/bin/sh\\necho tool' > bin/tool; chmod +x bin/tool
      echo "$PWD/bin" >> "$GITHUB_PATH"
  - id: second
    env: { TAKEN: '\${{ steps.first.outputs.value }} \${{ env.EXPORTED }}' }
    run: echo "seen=$TAKEN $EXPORTED $(tool)" >> "$GITHUB_OUTPUT"
`),
    )
    expect(result.outputs).toEqual({ seen: 'a=b from first from first tool' })
    expect(result.conclusion).toBe('success')
  })

  test('are left with an empty variable by a step that writes one without a value', async () => {
    const result = await rehearse(
      steps(`
  - run: echo "KEY=secret" >> "$GITHUB_ENV"
  - run: echo "\${KEY-unset} \${MACHINE-unset}"
  - run: printf 'KEY=\\nMACHINE=\\n' >> "$GITHUB_ENV"
  - run: echo "[\${KEY-unset}] [\${MACHINE-unset}] [\${{ env.KEY }}]"
`),
      { environment: { MACHINE: 'of the runner' } },
    )
    expect(outputOf(result, 1)).toContain('secret of the runner')
    expect(outputOf(result, 3)).toContain('[] [] []')
  })

  test('get env from workflow, job and step, the nearest first', async () => {
    const result = await rehearse(`
env: { A: workflow, B: workflow, C: workflow }
jobs:
  job:
    env: { B: job, C: job }
    steps:
      - env: { C: step }
        run: echo "$A $B $C"
`)
    expect(outputOf(result, 0)).toContain('workflow job step')
  })

  test('are skipped after a failure, unless their condition asks for it', async () => {
    const result = await rehearse(
      steps(`
  - { name: breaks, run: exit 4 }
  - { name: next, run: echo }
  - { name: clean up, if: always(), run: echo }
  - { name: tell, if: failure(), run: echo }
  - { name: also not, if: "github.actor == 'octocat'", run: echo }
`),
    )
    expect(brief(result)).toEqual([
      'main breaks: failure',
      'main next: skipped',
      'main clean up: success',
      'main tell: success',
      'main also not: skipped',
    ])
    expect(result.conclusion).toBe('failure')
    expect(result.steps[0]).toMatchObject({ exitCode: 4 })
    expect(result.steps[0]?.annotations[0]?.message).toBe('Process completed with exit code 4.')
  })

  test('may fail with continue-on-error: outcome and conclusion differ', async () => {
    const result = await rehearse(
      steps(`
  - { id: shaky, continue-on-error: '\${{ !inputs.strict }}', run: exit 1 }
  - run: echo "\${{ steps.shaky.outcome }} \${{ steps.shaky.conclusion }} \${{ job.status }}"
`),
    )
    expect(outputOf(result, 1)).toContain('failure success success')
    expect(result.conclusion).toBe('success')
  })

  test('fail when one of their expressions does', async () => {
    const result = await rehearse(steps(`  - run: echo \${{ fromJSON('{') }}\n`))
    expect(result.steps[0]).toMatchObject({ conclusion: 'failure', exitCode: null })
  })

  test('are named as they say, with expressions and without secrets', async () => {
    const result = await rehearse(
      steps(`
  - { name: 'Deploy \${{ inputs.x }}\${{ github.ref_name }} with \${{ secrets.KEY }}', run: echo }
  - run: echo \${{ github.ref_name }}
`),
      { secrets: { KEY: 'top-secret' } },
    )
    expect(result.steps.map(({ name }) => name)).toEqual(['Deploy main with ***', 'Run echo main'])
  })

  test('run in the workspace, in working-directory or in the default one', async () => {
    const result = await rehearse(
      job(`
defaults: { run: { working-directory: sub } }
steps:
  - run: basename "$PWD"
  - { run: 'basename "$PWD"', working-directory: . }
`),
    )
    expect([outputOf(result, 0), outputOf(result, 1)]).toEqual([
      expect.arrayContaining(['sub']),
      expect.arrayContaining(['app']),
    ])
  })

  test('use bash -e without a shell, and pipefail with shell: bash', async () => {
    const result = await rehearse(
      steps(`
  - { run: 'false | true', continue-on-error: true }
  - { run: 'false | true', shell: bash, continue-on-error: true }
  - { run: 'false; true', shell: sh, continue-on-error: true }
`),
    )
    expect(result.steps.map(({ outcome }) => outcome)).toEqual(['success', 'failure', 'failure'])
  })

  test('named actions/checkout do nothing but say so', async () => {
    const result = await rehearse(steps('  - uses: actions/checkout@v5\n'))
    expect(result.steps[0]).toMatchObject({ conclusion: 'success', uses: 'actions/checkout@v5' })
    expect(outputOf(result, 0)[0]).toContain('nothing is checked out')
  })

  test('named actions/download-artifact copy what the rehearsal was given', async () => {
    const artifacts = { report: await writeFiles(await directory(), { 'trivy.json': '{}' }) }
    const result = await rehearse(
      steps(`
  - { uses: actions/download-artifact@v5, with: { name: report, path: reports } }
  - run: ls reports
`),
      { artifacts },
    )
    expect(brief(result)[0]).toBe('main Run actions/download-artifact@v5: success')
    expect(outputOf(result, 1)).toContain('trivy.json')
  })

  test.each([
    ['an artifact that it was not given', '{ name: other }', 'Artifact not found for name: other'],
    ['a path outside the workspace', '{ name: report, path: ../.. }', 'path: ../.. leaves the workspace'],
  ])('named actions/download-artifact fail with %s', async (_what, inputs, message) => {
    const artifacts = { report: await directory() }
    const result = await rehearse(steps(`  - { uses: actions/download-artifact@v5, with: ${inputs} }\n`), { artifacts })
    expect(result.conclusion).toBe('failure')
    expect(result.steps[0]?.annotations[0]?.message).toContain(message)
  })

  test('bear the names that the runner gives them', async () => {
    const result = await rehearse(
      steps(`
  - run: echo $GITHUB_ACTION
  - run: echo $GITHUB_ACTION
  - { id: mine, run: echo $GITHUB_ACTION }
  - { uses: ./actions/probe, with: { main: 'console.log(env.GITHUB_ACTION)' } }
  - { uses: ecs-actions/ecs-actions/actions/probe@v1, with: { main: 'console.log(env.GITHUB_ACTION, env.GITHUB_ACTION_REPOSITORY, env.GITHUB_ACTION_REF)' } }
`),
    )
    expect([0, 1, 2, 3, 4].map((index) => outputOf(result, index).at(-1))).toEqual([
      '__run',
      '__run_2',
      'mine',
      '__self',
      '__ecs-actions_ecs-actions_actions_probe ecs-actions/ecs-actions v1',
    ])
  })
})

describe('a process in the background', () => {
  test('serves the steps after it, and ends with the job', async () => {
    const result = await rehearse(
      steps(`
  - run: |
      sleep 300 > /dev/null 2>&1 &
      echo "PID=$!" >> "$GITHUB_ENV"
  - run: kill -0 "$PID" && echo "pid $PID"
`),
    )
    const pid = Number(/pid (\d+)/.exec(outputOf(result, 1).join('\n'))?.[1])
    expect(pid).toBeGreaterThan(0)
    await expect(gone(pid)).resolves.toBe(true)
  })
})

describe('post phases', () => {
  test('run in reverse order, also after a failure, and only when the main phase was started', async () => {
    const result = await rehearse(
      steps(`
  - { name: one, uses: ./actions/probe, with: { post: "console.log('post of one')" } }
  - { name: two, uses: ./actions/probe, with: { main: 'process.exitCode = 1' } }
  - { name: three, uses: ./actions/probe }
`),
    )
    expect(brief(result)).toEqual([
      'main one: success',
      'main two: failure',
      'main three: skipped',
      'post two: success',
      'post one: success',
    ])
    expect(outputOf(result, 4)).toContain('post of one')
    expect(result.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  })

  test('run when post-if holds', async () => {
    const two = steps(`
  - { name: one, uses: ./actions/probe }
  - { name: two, run: exit 1 }
`)
    expect(brief(await rehearse(two, { postIf: 'success()' })).at(-1)).toBe('post one: skipped')
    expect(brief(await rehearse(two, { postIf: 'failure()' })).at(-1)).toBe('post one: success')
  })

  test('that fail fail the job', async () => {
    const result = await rehearse(steps(`  - { uses: ./actions/probe, with: { post: process.exitCode = 1 } }\n`))
    expect(result.steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'failure'])
    expect(result.conclusion).toBe('failure')
  })
})

describe('secrets', () => {
  test('are masked in the log, and an output that holds one is dropped', async () => {
    const result = await rehearse(
      job(`
outputs: { leaked: '\${{ steps.a.outputs.v }}', fine: '\${{ steps.a.outputs.w }}', empty: '\${{ steps.a.outputs.none }}' }
steps:
  - id: a
    env: { KEY: '\${{ secrets.KEY }}' }
    run: |
      echo "key: $KEY"
      echo "v=x-$KEY" >> "$GITHUB_OUTPUT"
      echo "w=x" >> "$GITHUB_OUTPUT"
`),
      { secrets: { KEY: 'top-secret' } },
    )
    expect(outputOf(result, 0)).toContain('key: ***')
    expect(result.outputs).toEqual({ fine: 'x' })
    expect(result.annotations.map(({ message }) => message)).toEqual([
      `Skip output 'leaked' since it may contain secret.`,
    ])
  })

  test('of one step stay masked in the next', async () => {
    const result = await rehearse(steps(`  - run: echo "::add-mask::hush-hush"\n  - run: echo "oh hush-hush"\n`))
    expect(outputOf(result, 1)).toContain('oh ***')
  })
})

describe('the token endpoint', () => {
  const idToken = { url: 'http://127.0.0.1:9/?v=1', token: 't' }
  const show = '  - run: echo "url=$ACTIONS_ID_TOKEN_REQUEST_URL"\n'

  test.each([
    ['permissions: { id-token: write }\n', 'url=http://127.0.0.1:9/?v=1'],
    ['permissions: write-all\n', 'url=http://127.0.0.1:9/?v=1'],
    ['permissions: { contents: read }\n', 'url='],
    ['permissions: read-all\n', 'url='],
    ['', 'url='],
  ])('is there as the permissions say: %j', async (permissions, expected) => {
    expect(outputOf(await rehearse(job(`${permissions}steps:\n${show}`), { idToken }), 0)).toContain(expected)
  })

  test('reaches run: steps and actions alike, with the token to ask it', async () => {
    const values = '"$ACTIONS_ID_TOKEN_REQUEST_URL $ACTIONS_ID_TOKEN_REQUEST_TOKEN"'
    const action = 'console.log(env.ACTIONS_ID_TOKEN_REQUEST_URL, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)'
    const text = `permissions: { id-token: write }
steps:
  - run: echo ${values}
  - uses: ./actions/probe
    with: { main: '${action}' }
`
    const result = await rehearse(job(text), { idToken })
    for (const index of [0, 1]) expect(outputOf(result, index)).toContain(`${idToken.url} ${idToken.token}`)
  })

  test('follows the job’s permissions, not the workflow’s, when both are given', async () => {
    const text = `permissions: { id-token: write }\n${job(`permissions: {}\nsteps:\n${show}`)}`
    expect(outputOf(await rehearse(text, { idToken }), 0)).toContain('url=')
  })
})

describe('a job', () => {
  test('sees its event, its inputs and its variables', async () => {
    const workflow = `
on: { workflow_dispatch: { inputs: { release: { required: true }, dry: { type: boolean, default: true } } } }
jobs:
  job:
    steps:
      - run: echo "\${{ inputs.release }} \${{ inputs.dry && 'dry' }} \${{ github.event.inputs.release }} \${{ vars.REGION }} \${{ github.ref_name }} $GITHUB_JOB $(cat "$GITHUB_EVENT_PATH" | tr -d '\\n ' | head -c 24)"
`
    const result = await rehearse(workflow, { event: { inputs: { release: '7' } }, variables: { REGION: 'eu-west-1' } })
    expect(outputOf(result, 0).at(-1)).toBe('7 dry 7 eu-west-1 main job {"ref":"refs/heads/main"')
  })

  test('knows the workflow that defines it, also in the defaults of inputs', async () => {
    const sha = 'a'.repeat(40)
    const workflow = steps(`
  - run: echo "\${{ job.workflow_ref }} \${{ job.workflow_sha }} \${{ job.status }}"
  - uses: ./actions/probe
    with: { main: 'console.log(env.INPUT_WORKFLOW)' }
`)
    const result = await rehearse(workflow, { event: { repository: 'acme/notes', ref: 'refs/heads/main', sha } })
    expect(outputOf(result, 0)).toContain(`acme/notes/.github/workflows/w.yml@refs/heads/main ${sha} success`)
    expect(outputOf(result, 1)).toContain('acme/notes .github/workflows/w.yml')
  })

  test('has the strategy of a job without a matrix, except in its own condition', async () => {
    const workflow = `
jobs:
  job:
    env: { TOTAL: '\${{ strategy.job-total }}' }
    steps:
      - run: echo "\${{ strategy.job-index }} of $TOTAL, \${{ strategy.fail-fast }}, \${{ strategy.max-parallel }}"
`
    expect(outputOf(await rehearse(workflow), 0)).toContain('0 of 1, true, 1')
    const early = job(`if: strategy.job-index == 0\nsteps:\n  - run: exit 1\n`)
    await expect(rehearse(early)).rejects.toThrow(`Unrecognized named-value: 'strategy'`)
  })

  test('is named to its actions and its scripts in ACTIONS_ORCHESTRATION_ID', async () => {
    const workflow = steps(`
  - { uses: ./actions/probe, with: { main: 'console.log(env.ACTIONS_ORCHESTRATION_ID)' } }
  - run: echo "$ACTIONS_ORCHESTRATION_ID"
`)
    const result = await rehearse(workflow)
    const ids = [0, 1].map((step) => outputOf(result, step).at(-1))
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}\.job\.__default$/)
    expect(ids[1]).toBe(ids[0])
  })

  test('needs the results of the jobs before it', async () => {
    const workflow = job(`needs: [build]\nsteps:\n  - run: echo "\${{ needs.build.outputs.image }}"\n`)
    await expect(rehearse(workflow)).rejects.toThrow(`needs 'build', whose result was not given`)
    const built = await rehearse(workflow, { needs: { build: { result: 'success', outputs: { image: 'app@sha' } } } })
    expect(outputOf(built, 0)).toContain('app@sha')
    const broken = await rehearse(workflow, { needs: { build: { result: 'failure' } } })
    expect(broken).toMatchObject({ conclusion: 'skipped', steps: [] })
  })

  test('is skipped when its condition does not hold', async () => {
    expect(await rehearse(job(`if: github.ref == 'refs/heads/x'\nsteps:\n  - run: exit 1\n`))).toMatchObject({
      conclusion: 'skipped',
    })
  })

  test('names its environment', async () => {
    const result = await rehearse(
      job(
        `environment: { name: production, url: 'https://x/\${{ steps.a.outputs.id }}' }\nsteps:\n  - { id: a, run: 'echo id=5 >> $GITHUB_OUTPUT' }\n`,
      ),
    )
    expect(result.environment).toEqual({ name: 'production', url: 'https://x/5' })
  })

  test('runs nothing when anything in it is not supported', async () => {
    const lines: string[] = []
    const rehearsal = rehearse(steps('  - run: echo\n  - uses: someone/else@v1\n'), {
      onLine: ({ text }) => lines.push(text),
    })
    await expect(rehearsal).rejects.toThrow(`'uses: someone/else@v1' is not supported`)
    expect(lines).toEqual([])
  })
})

describe('time and cancellation', () => {
  test('a cancel stops the running step; always(), cancelled() and posts still run', async () => {
    const controller = new AbortController()
    const result = await rehearse(
      steps(`
  - name: waits
    uses: ./actions/probe
    with:
      main: |
        process.on('SIGINT', () => { console.log('got SIGINT'); process.exit(0) }); console.log('ready'); setInterval(() => {}, 1e3)
      post: console.log('post')
  - { name: not, run: echo }
  - { name: told, if: cancelled(), run: echo }
  - { name: cleans, if: always(), run: echo }
`),
      { signal: controller.signal, onLine: ({ text }) => text === 'ready' && controller.abort() },
    )
    expect(brief(result)).toEqual([
      'main waits: cancelled',
      'main not: skipped',
      'main told: success',
      'main cleans: success',
      'post waits: success',
    ])
    expect(outputOf(result, 0)).toContain('got SIGINT')
    expect(result.conclusion).toBe('cancelled')
  })

  test('a cancel lets a step go on whose condition is always()', async () => {
    const controller = new AbortController()
    const result = await rehearse(
      steps(`  - { name: cleans, if: always(), run: 'echo ready; sleep 0.3; echo done' }\n`),
      { signal: controller.signal, onLine: ({ text }) => text === 'ready' && controller.abort() },
    )
    expect(brief(result)).toEqual(['main cleans: success'])
    expect(result.conclusion).toBe('cancelled')
  })

  test('a step’s time limit fails it, on the clock of the rehearsal', async () => {
    const { time } = await world()
    const result = await rehearse(
      steps(`
  - { name: slow, timeout-minutes: 3, uses: ./actions/probe, with: { main: "setInterval(() => {}, 1000)" } }
  - { name: next, if: failure(), run: echo }
`),
      { time },
    )
    expect(brief(result)).toEqual(['main slow: failure', 'main next: success', 'post slow: success'])
    expect(result.steps[0]).toMatchObject({ durationMs: 180_000 })
    expect(result.steps[0]?.annotations[0]?.message).toBe(`The action 'slow' has timed out after 3 minutes.`)
    expect(result.conclusion).toBe('failure')
  })

  test('a job’s time limit cancels it, and a step that does not listen is killed 10 s later', async () => {
    const { time } = await world()
    const deaf = `for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => console.log(s)); setInterval(() => {}, 1000)`
    const result = await rehearse(
      job(`timeout-minutes: 10\nsteps:\n  - { name: deaf, uses: ./actions/probe, with: { main: "${deaf}" } }\n`),
      { time },
    )
    expect(brief(result)).toEqual(['main deaf: cancelled', 'post deaf: success'])
    expect(result.steps[0]).toMatchObject({ exitCode: null, durationMs: 610_000 })
    expect(outputOf(result, 0).slice(-2)).toEqual(['SIGINT', 'SIGTERM'])
    expect(result.annotations[0]?.message).toBe('The job has exceeded the maximum execution time of 10m0s')
    expect(result.conclusion).toBe('cancelled')
  })
})
