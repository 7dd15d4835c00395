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
 * The task definition that an AppSpec deploys, whoever wrote it: JSON or YAML, keys in any case. Undefined when it
 * names none, or more than one.
 */
export async function taskDefinitionIn(content: string): Promise<string | undefined> {
  const found = [...definitionsIn(await parse(content))]
  return found.length === 1 ? found[0] : undefined
}

function* definitionsIn(document: Json | undefined): Generator<string> {
  const resources = member(document, 'resources')
  for (const entry of isJsonArray(resources) ? resources : [resources]) {
    if (!isJsonObject(entry)) continue
    for (const resource of Object.values(entry)) {
      const definition = member(member(resource, 'properties'), 'taskdefinition')
      if (typeof definition === 'string') yield definition
    }
  }
}

function member(value: Json | undefined, name: string): Json | undefined {
  if (!isJsonObject(value)) return undefined
  return Object.entries(value).find(([key]) => key.toLowerCase() === name)?.[1]
}

async function parse(content: string): Promise<Json | undefined> {
  try {
    const value: unknown = /^\s*\{/.test(content) ? JSON.parse(content) : await yaml(content)
    return isJson(value) ? value : undefined
  } catch {
    return undefined
  }
}

async function yaml(content: string): Promise<unknown> {
  const { parseDocument } = await import('yaml')
  return parseDocument(content, { logLevel: 'silent' }).toJS({ maxAliasCount: 100 })
}
