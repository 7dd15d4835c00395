import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { runAction } from '../../src/action/run-action.ts'
import { temporaryDirectories, writeFiles } from '../support/temp.ts'

const directory = temporaryDirectories()

const manifest = `
name: Greet
inputs:
  who: { description: whom, default: world }
  run-url: { description: url, default: '\${{ github.server_url }}/\${{ github.repository }}/\${{ github.run_id }}' }
  'two words': { description: blanks }
  old: { description: old, deprecationMessage: use who }
runs:
  using: node24
  main: dist/main.mjs
  post: dist/post.mjs
`

const prelude = `
import { appendFileSync, statSync } from 'node:fs'
const file = (name, text) => appendFileSync(process.env['GITHUB_' + name], text)
`

async function action(main: string, { post = '', yaml = manifest } = {}) {
  const root = await directory()
  await writeFiles(root, {
    'greet/action.yml': yaml,
    'greet/dist/main.mjs': prelude + main,
    'greet/dist/post.mjs': prelude + post,
    'workspace/file.txt': 'here',
  })
  return { action: join(root, 'greet'), workspace: join(root, 'workspace') }
}

async function environmentOf(options: Partial<Parameters<typeof runAction>[0]> = {}) {
  const run = await runAction({ ...(await action('console.log(JSON.stringify(process.env))')), ...options })
  const environment: Record<string, string> = JSON.parse(run.stdout)
  return { run, environment }
}

describe('the environment of an action', () => {
  test('holds every declared input with its default, and every given one', async () => {
    const { environment } = await environmentOf({
      inputs: { Who: 'Ada' },
      event: { repository: 'acme/notes', runId: '7' },
    })
    expect(environment).toMatchObject({
      INPUT_WHO: 'Ada',
      'INPUT_RUN-URL': 'https://github.com/acme/notes/7',
      INPUT_TWO_WORDS: '',
    })
  })

  test('holds an input that is not declared, with a warning', async () => {
    const { run, environment } = await environmentOf({ inputs: { whom: 'x', 'two words': 'y' } })
    expect(environment).toMatchObject({ INPUT_WHOM: 'x' })
    expect(run.annotations.map(({ message }) => message)).toEqual([
      `Unexpected input(s) 'whom', valid inputs are ['who', 'run-url', 'two words', 'old']`,
    ])
  })

  test('warns about a deprecated input', async () => {
    const { run } = await environmentOf({ inputs: { old: '1' } })
    expect(run.annotations[0]?.message).toBe(`Input 'old' has been deprecated with message: use who`)
  })

  test('is that of a runner, and brings nothing of its own from this machine', async () => {
    process.env.AWS_SECRET_ACCESS_KEY = 'of the developer'
    const { environment } = await environmentOf({ event: { ref: 'refs/tags/v1', repository: 'acme/notes' } })
    delete process.env.AWS_SECRET_ACCESS_KEY
    expect(environment).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_REF_NAME: 'v1',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_REPOSITORY_OWNER: 'acme',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_OS: expect.any(String),
    })
    expect(environment).not.toHaveProperty('AWS_SECRET_ACCESS_KEY')
    expect(environment).not.toHaveProperty('GITHUB_TOKEN')
    expect(environment.HOME).not.toBe(process.env.HOME)
  })

  test('has the token endpoint only when the job may have one', async () => {
    expect((await environmentOf()).environment).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_URL')
    const idToken = { url: 'http://127.0.0.1:1/?v=2', token: 't' }
    expect((await environmentOf({ idToken })).environment).toMatchObject({
      ACTIONS_ID_TOKEN_REQUEST_URL: idToken.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
    })
  })

  test('has RUNNER_DEBUG when debug lines are wanted', async () => {
    expect((await environmentOf({ debug: true })).environment).toMatchObject({ RUNNER_DEBUG: '1' })
    expect((await environmentOf()).environment).not.toHaveProperty('RUNNER_DEBUG')
  })
})

describe('what an action leaves behind', () => {
  test('comes from its files', async () => {
    const run = await runAction(
      await action(`
        file('OUTPUT', 'a=1\\nb<<E\\ntwo\\nlines\\nE\\n'); file('ENV', 'NAME=x\\n'); file('STATE', 'id=9\\n')
        file('PATH', '/opt/a\\n/opt/b\\n'); file('STEP_SUMMARY', '# Done s3cret'); console.log('::add-mask::s3cret')`),
    )
    expect(run).toMatchObject({
      exitCode: 0,
      conclusion: 'success',
      outputs: { a: '1', b: 'two\nlines' },
      env: { NAME: 'x' },
      state: { id: '9' },
      path: ['/opt/a', '/opt/b'],
      summary: '# Done ***',
      masks: ['s3cret'],
    })
  })

  test('fails the step when a file cannot be parsed, although the process ended well', async () => {
    const run = await runAction(await action(`file('OUTPUT', 'good=1\\nbad\\n')`))
    expect(run).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: { good: '1' } })
    expect(run.annotations.map(({ message }) => message)).toEqual([
      `Unable to process file command 'output' successfully.`,
      `Invalid format 'bad'`,
    ])
  })

  test('holds no NODE_OPTIONS', async () => {
    const run = await runAction(await action(`file('ENV', 'node_options=--require /x\\nA=1\\n')`))
    expect(run.env).toEqual({ A: '1' })
    expect(run.annotations[0]?.message).toContain('NODE_OPTIONS')
  })

  test('holds a summary of 1 MiB, and nothing of a larger one', async () => {
    const most = await runAction(await action(`file('STEP_SUMMARY', 'x'.repeat(1024 * 1024))`))
    expect(most.summary).toHaveLength(1024 * 1024)
    const more = await runAction(await action(`file('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))`))
    expect(more.summary).toBe('')
    expect(more.annotations[0]).toMatchObject({ level: 'error', message: expect.stringContaining('1024k') })
  })

  test('is a failure with its exit code', async () => {
    const run = await runAction(await action(`console.error('no'); process.exit(3)`))
    expect(run).toMatchObject({ exitCode: 3, conclusion: 'failure', stderr: 'no\n' })
  })
})

describe('the post phase', () => {
  test('gets the state as STATE_ variables', async () => {
    const place = await action('', { post: `console.log(process.env.STATE_id)` })
    const run = await runAction({ ...place, phase: 'post', state: { id: '9' } })
    expect(run.stdout).toBe('9\n')
  })

  test('needs a script', async () => {
    const place = await action('', { yaml: 'name: x\nruns: { using: node20, main: dist/main.mjs }' })
    await expect(runAction({ ...place, phase: 'post' })).rejects.toThrow(`no 'runs.post'`)
  })
})

describe('an action that cannot be run', () => {
  test.each(['composite', 'docker'])('is refused by name: %s', async (using) => {
    const place = await action('', { yaml: `name: x\nruns:\n  using: ${using}` })
    await expect(runAction(place)).rejects.toThrow(`action.yml:3: 'runs.using: ${using}' is not supported`)
  })

  test('is told of all its problems at once', async () => {
    const yaml = `
inputs:
  files: { default: "\${{ hashFiles('x') }}" }
runs: { using: node24, main: dist/main.mjs, pre: a.js }`
    await expect(runAction(await action('', { yaml }))).rejects.toThrow(
      /2 problems[\s\S]*'runs.pre' is not supported[\s\S]*'files': hashFiles\(\) is not supported/,
    )
  })
})

describe('signals', () => {
  const patient = `
    process.on('SIGINT', () => console.log('SIGINT'))
    process.on('SIGTERM', () => { console.log('SIGTERM'); process.exit(0) })
    console.log('ready'); setInterval(() => {}, 1000)`

  test('come as on a runner: SIGINT, then SIGTERM 7.5 s later', async () => {
    const controller = new AbortController()
    const started = performance.now()
    const run = await runAction({
      ...(await action(patient)),
      signal: controller.signal,
      onLine: ({ text }) => text === 'ready' && controller.abort(),
    })
    expect(run.stdout).toBe('ready\nSIGINT\nSIGTERM\n')
    expect(run.conclusion).toBe('cancelled')
    expect(performance.now() - started).toBeGreaterThan(7400)
  })

  test('can be sent at a moment of the caller’s choice', async () => {
    let kill = () => {}
    const run = await runAction({
      ...(await action(patient)),
      onStart: (child) => {
        kill = () => child.kill('SIGKILL')
      },
      onLine: ({ text }) => text === 'ready' && kill(),
    })
    expect(run).toMatchObject({ exitCode: null, signal: 'SIGKILL', conclusion: 'failure' })
  })
})
