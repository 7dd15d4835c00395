import { looksSecret } from '../../secret-looking.ts'
import type { Container, Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { entries, mapping, options, text, texts } from './reading.ts'

// The whole definition is open to everyone who may call DescribeTaskDefinition, and to the console.
const risk = 'everyone who may describe task definitions reads it'
const parameter = 'arn:aws:ssm:REGION:ACCOUNT:parameter/PATH'
const secret = 'arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME'

/** Secrets that stand in the definition in the clear. Their values are never part of a finding. */
export function* plaintextFindings({ containers }: Definition): Generator<Finding> {
  for (const container of containers) {
    yield* variableFindings(container)
    yield* optionFindings(container)
    yield* otherFindings(container)
  }
}

function* variableFindings({ at, value }: Container): Generator<Finding> {
  for (const variable of entries(value.environment, `${at}.environment`)) {
    const content = text(variable.value.value)
    if (content === undefined) continue
    const why = looksSecret({ name: text(variable.value.name) ?? '', value: content })
    if (why === undefined) continue
    const said = `looks like a secret (${why}), and ${risk}. Move it to "secrets", with "valueFrom": "${parameter}" or "${secret}".`
    yield finding('plaintext-secret', `${variable.at}.value`, said)
  }
}

/** Drivers and routers take tokens as options: `splunk-token`, the `apikey` of an agent. */
function* optionFindings({ at, value }: Container): Generator<Finding> {
  const path = `${at}.logConfiguration.options`
  for (const option of options(mapping(value.logConfiguration).options, path)) {
    const why = looksSecret({ name: option.key, value: option.value })
    if (why === undefined) continue
    const said = `looks like a secret (${why}), and ${risk}. Move it to "secretOptions", with "valueFrom": "${parameter}" or "${secret}".`
    yield finding('plaintext-secret', option.at, said)
  }
}

function* otherFindings({ at, value }: Container): Generator<Finding> {
  const { command: check } = mapping(value.healthCheck)
  const others = [
    ...texts(value.command, `${at}.command`),
    ...texts(value.entryPoint, `${at}.entryPoint`),
    ...texts(check, `${at}.healthCheck.command`),
    ...options(value.dockerLabels, `${at}.dockerLabels`),
  ]
  for (const other of others) {
    // By the form of the value only: an argument has no name, and the names of labels say what they are about.
    const why = looksSecret({ value: other.value })
    if (why === undefined) continue
    const said = `looks like a secret (${why}), and ${risk}. Give it as a variable from "secrets" instead.`
    yield finding('plaintext-secret', other.at, said)
  }
}
