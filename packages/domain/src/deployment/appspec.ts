import { parseArn } from '../arn.ts'
import { isJson, isJsonArray, isJsonObject, type Json } from '../json.ts'

/**
 * The AppSpec of an ECS deployment, as JSON.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html
 */
export function appSpec(options: { taskDefinition: string; container: string; port: number }): string {
  const { taskDefinition, container, port } = options
  return JSON.stringify({
    version: 0.0,
    Resources: [
      {
        TargetService: {
          Type: 'AWS::ECS::Service',
          Properties: {
            TaskDefinition: taskDefinition,
            LoadBalancerInfo: { ContainerName: container, ContainerPort: port },
          },
        },
      },
    ],
  })
}

/**
 * The ARN of the task definition that an AppSpec deploys, whoever wrote it: JSON or YAML, keys in any case. Undefined
 * when it names none, or more than one, or one without its revision: what that was then nobody can tell.
 */
export async function taskDefinitionIn(content: string): Promise<string | undefined> {
  const [name, ...more] = definitionsIn(await parse(content))
  if (name === undefined || more.length > 0) return undefined
  const arn = parseArn(name)
  return arn?.service === 'ecs' && /^task-definition\/[^:/]+:\d+$/.test(arn.resource) ? name : undefined
}

function* definitionsIn(document: Json | undefined): Generator<string> {
  const resources = members(document, 'resources').flatMap((value) => (isJsonArray(value) ? value : [value]))
  for (const resource of resources.filter(isJsonObject).flatMap(Object.values)) {
    for (const properties of members(resource, 'properties')) {
      for (const definition of members(properties, 'taskdefinition')) {
        if (typeof definition === 'string') yield definition.trim()
      }
    }
  }
}

/** All of them: the same name may stand there in two cases. */
function members(value: Json | undefined, name: string): Json[] {
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) => (key.toLowerCase() === name ? [member] : []))
}

async function parse(content: string): Promise<Json | undefined> {
  try {
    const value: unknown = json(content) ?? (await yaml(content))
    return isJson(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** undefined for YAML, which may begin with a brace too. */
function json(content: string): unknown {
  if (!/^\s*\{/.test(content)) return undefined
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

async function yaml(content: string): Promise<unknown> {
  const { parseDocument } = await import('yaml')
  const document = parseDocument(content, { logLevel: 'silent' })
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 })
}
