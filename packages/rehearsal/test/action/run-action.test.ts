import { access, readdir, readFile } from 'node:fs/promises'
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

describe('the workflow of the job', () => {
  const yaml = `
inputs:
  ref: { default: '\${{ job.workflow_ref }}' }
  sha: { default: '\${{ job.workflow_sha }}' }
  repository: { default: '\${{ job.workflow_repository }}' }
  path: { default: '\${{ job.workflow_file_path }}' }
  status: { default: '\${{ job.status }}' }
runs: { using: node24, main: dist/main.mjs }`
  const shown = async (options: Partial<Parameters<typeof runAction>[0]>) => {
    const place = await action('console.log(JSON.stringify(process.env))', { yaml })
    const {
      INPUT_REF,
      INPUT_SHA,
      INPUT_REPOSITORY,
      INPUT_PATH,
      INPUT_STATUS,
      GITHUB_WORKFLOW_REF,
      GITHUB_WORKFLOW_SHA,
    } = JSON.parse((await runAction({ ...place, ...options })).stdout)
    return {
      job: [INPUT_REF, INPUT_SHA, INPUT_REPOSITORY, INPUT_PATH, INPUT_STATUS],
      github: [GITHUB_WORKFLOW_REF, GITHUB_WORKFLOW_SHA],
    }
  }
  const sha = 'a'.repeat(40)
  const event = { repository: 'acme/notes', ref: 'refs/heads/main', sha }
  const own = 'acme/notes/.github/workflows/rehearsal.yml@refs/heads/main'

  test('is the one that was started, and can stand in the default of an input', async () => {
    expect(await shown({ event })).toEqual({
      job: [own, sha, 'acme/notes', '.github/workflows/rehearsal.yml', 'success'],
      github: [own, sha],
    })
  })

  test('can be a called one, of which the github context knows nothing', async () => {
    const called = 'acme/shared/.github/workflows/deploy.yml@refs/tags/v1'
    const { job, github } = await shown({ event, jobWorkflow: called })
    expect(job).toEqual([
      called,
      expect.stringMatching(/^\d{40}$/),
      'acme/shared',
      '.github/workflows/deploy.yml',
      'success',
    ])
    expect(job[1]).not.toBe(sha)
    expect(github).toEqual([own, sha])
  })

  test('that is called by a commit has that commit', async () => {
    const commit = 'b'.repeat(40)
    const { job } = await shown({ event, jobWorkflow: `acme/shared/.github/workflows/deploy.yml@${commit}` })
    expect(job[1]).toBe(commit)
  })

  test('must be named with repository, path and ref', async () => {
    await expect(shown({ jobWorkflow: 'deploy.yml@main' })).rejects.toThrow(`'deploy.yml@main' names no workflow`)
  })
})

describe('the strategy of the job', () => {
  const yaml = `
inputs:
  strategy: { default: '\${{ toJSON(strategy) }}' }
  leg: { default: '\${{ strategy.job-index }}' }
runs: { using: node24, main: dist/main.mjs }`
  const shown = async (options: { jobIndex?: number } = {}) => {
    const place = await action('console.log(JSON.stringify([process.env.INPUT_LEG, process.env.INPUT_STRATEGY]))', {
      yaml,
    })
    const [leg, strategy] = JSON.parse((await runAction({ ...place, ...options })).stdout)
    return { leg, strategy: JSON.parse(strategy) }
  }

  test('is that of a job without a matrix, and can stand in the default of an input', async () => {
    expect(await shown()).toEqual({
      leg: '0',
      strategy: { 'fail-fast': true, 'job-index': 0, 'job-total': 1, 'max-parallel': 1 },
    })
  })

  test('can be a leg of a matrix', async () => {
    expect(await shown({ jobIndex: 2 })).toMatchObject({ leg: '2', strategy: { 'job-index': 2, 'job-total': 3 } })
  })

  test.each([-1, 0.5])('refuses %s as the index of a leg', async (jobIndex) => {
    await expect(shown({ jobIndex })).rejects.toThrow(`a whole number from 0, not ${jobIndex}`)
  })
})

describe('ACTIONS_ORCHESTRATION_ID', () => {
  const idOf = async (options: Partial<Parameters<typeof runAction>[0]> = {}) => {
    const { environment } = await environmentOf({ ...options, event: { runId: '7', ...options.event } })
    const [guid = '', ...job] = environment.ACTIONS_ORCHESTRATION_ID?.split('.') ?? []
    return { guid, job: job.join('.'), attempt: environment.GITHUB_RUN_ATTEMPT }
  }

  test('is a GUID and the job', async () => {
    const { guid, job } = await idOf()
    expect(guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(job).toBe('rehearsal.__default')
  })

  test('names the jobs that the caller gives', async () => {
    expect(await idOf({ orchestrationJob: 'caller.migrate.__default' })).toMatchObject({
      job: 'caller.migrate.__default',
    })
  })

  test('has another GUID in a re-run, and the same in all steps of an attempt', async () => {
    const first = await idOf()
    expect(await idOf()).toEqual(first)
    const second = await idOf({ event: { runId: '7', runAttempt: '2' } })
    expect(second).toMatchObject({ job: first.job, attempt: '2' })
    expect(second.guid).not.toBe(first.guid)
  })
})

describe('a pull request from a fork', () => {
  const pullRequest = {
    number: 7,
    head: { ref: 'evil', repo: { full_name: 'mallory/notes', fork: true } },
    base: { ref: 'main', repo: { full_name: 'acme/notes', fork: false } },
  }
  const event = {
    ...{ name: 'pull_request', ref: 'refs/pull/7/merge', repository: 'acme/notes' },
    payload: { action: 'opened', number: 7, pull_request: pullRequest },
  }

  test('is in the event file and in the variables of the action', async () => {
    const place = await action(`
      const { readFileSync } = await import('node:fs')
      const { GITHUB_EVENT_NAME, GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF, GITHUB_BASE_REF, GITHUB_EVENT_PATH } = process.env
      const variables = { GITHUB_EVENT_NAME, GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF, GITHUB_BASE_REF }
      console.log(JSON.stringify({ variables, event: JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) }))`)
    expect(JSON.parse((await runAction({ ...place, event })).stdout)).toEqual({
      variables: {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_REF_NAME: '7/merge',
        GITHUB_HEAD_REF: 'evil',
        GITHUB_BASE_REF: 'main',
      },
      event: expect.objectContaining({
        pull_request: pullRequest,
        repository: expect.objectContaining({ full_name: 'acme/notes' }),
      }),
    })
  })

  test('can be seen by the default of an input', async () => {
    const yaml = `
inputs: { fork: { default: '\${{ github.event.pull_request.head.repo.fork }}' } }
runs: { using: node24, main: dist/main.mjs }`
    const run = await runAction({ ...(await action('console.log(process.env.INPUT_FORK)', { yaml })), event })
    expect(run.stdout).toBe('true\n')
  })
})

describe('RUNNER_TEMP', () => {
  const write = `const { writeFileSync } = await import('node:fs'); writeFileSync(process.env.RUNNER_TEMP + '/made', 'by main')`
  const read = `const { readFileSync } = await import('node:fs'); console.log(readFileSync(process.env.RUNNER_TEMP + '/made', 'utf8'))`

  test('that the caller gives is shared by main and post, and stays with all that was written', async () => {
    const place = { ...(await action(`${write}; file('ENV', 'NAME=x\\n')`, { post: read })), temp: await directory() }
    await runAction(place)
    const post = await runAction({ ...place, phase: 'post' })
    expect(post.stdout).toBe('by main\n')
    const commands = join(place.temp, '_runner_file_commands')
    const texts = (await readdir(commands)).map((name) => readFile(join(commands, name), 'utf8'))
    expect(await Promise.all(texts)).toContain('NAME=x\n')
  })

  test('is gone after the run unless the caller gave it', async () => {
    const run = await runAction(await action(`${write}; console.log(process.env.RUNNER_TEMP)`))
    expect(run.exitCode).toBe(0)
    await expect(access(run.stdout.trim())).rejects.toMatchObject({ code: 'ENOENT' })
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

  test('the caller knows the process, as the process knows itself', async () => {
    let pid = 0
    const run = await runAction({
      ...(await action('console.log(process.pid)')),
      onStart: (child) => {
        pid = child.pid
      },
    })
    expect(run.stdout).toBe(`${pid}\n`)
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
