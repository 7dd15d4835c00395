import type { Container, Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { type Entry, entries, isGiven, mapping, text } from './reading.ts'
import { secretReferenceProblem } from './secret-reference.ts'

// ContainerDefinition, environmentFiles.
const mostFiles = 10

/** Variables of containers, and the secrets and files that they come from. */
export function* environmentFindings({ containers }: Definition): Generator<Finding> {
  for (const container of containers) {
    const { at, value } = container
    const secrets = entries(value.secrets, `${at}.secrets`)
    const { secretOptions } = mapping(value.logConfiguration)
    const logSecrets = entries(secretOptions, `${at}.logConfiguration.secretOptions`)
    yield* variableFindings(container, secrets)
    for (const secret of [...secrets, ...logSecrets]) yield* referenceFindings(secret)
    yield* fileFindings(container)
  }
}

function* variableFindings({ at, value }: Container, secrets: readonly Entry[]): Generator<Finding> {
  const variables = new Map<string, string>()
  for (const variable of entries(value.environment, `${at}.environment`)) {
    const name = text(variable.value.name)
    if (!isGiven(variable.value.name) || name === '') {
      yield finding('variable-name', `${variable.at}.name`, 'is missing or empty; a variable needs a name.')
    }
    if (!name) continue
    const other = variables.get(name)
    if (other === undefined) variables.set(name, variable.at)
    else yield finding('duplicate-variable', `${variable.at}.name`, `${quote(name)} is set by ${other} already.`)
  }
  const names = new Map<string, string>()
  for (const secret of secrets) {
    const name = text(secret.value.name)
    if (name === undefined) continue
    const [other, variable] = [names.get(name), variables.get(name)]
    names.set(name, secret.at)
    if (other !== undefined) {
      // "Duplicate secret names found: X. Each secret name must be unique."
      yield finding('duplicate-secret', `${secret.at}.name`, `${quote(name)} is the name of ${other} already.`)
    } else if (variable !== undefined) {
      // "The secret name must be unique and not shared with any new or existing environment variables …"
      const said = `${quote(name)} is also the variable ${variable}; remove that one.`
      yield finding('secret-and-variable', `${secret.at}.name`, said)
    }
  }
}

function* referenceFindings({ at, value }: Entry): Generator<Finding> {
  const valueFrom = text(value.valueFrom)
  const problem = valueFrom === undefined ? undefined : secretReferenceProblem(valueFrom)
  // What stands here may be the secret itself, put into the wrong place: it is not quoted.
  if (problem !== undefined) yield finding('secret-reference', `${at}.valueFrom`, `${problem}.`)
}

function* fileFindings({ at, value }: Container): Generator<Finding> {
  const files = entries(value.environmentFiles, `${at}.environmentFiles`)
  if (files.length > mostFiles) {
    const said = `has ${files.length} files; AWS takes ${mostFiles}.`
    yield finding('too-many-environment-files', `${at}.environmentFiles`, said)
  }
  for (const file of files) {
    const path = text(file.value.value)
    if (path === undefined) continue
    if (!/^arn:aws[a-z-]*:s3:::[^/]+\/./.test(path)) {
      const said = `${quote(path)} is no object of S3; expected arn:aws:s3:::BUCKET/FILE.env.`
      yield finding('environment-file', `${file.at}.value`, said)
    } else if (!path.endsWith('.env')) {
      yield finding('environment-file-extension', `${file.at}.value`, `${quote(path)} does not end in ".env".`)
    }
  }
}
