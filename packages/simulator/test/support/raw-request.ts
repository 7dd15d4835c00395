import type { Simulator } from '../../src/simulator.ts'
import type { WireRequest } from '../../src/wire/message.ts'

/** One operation of AWS as its wire names it. */
export interface WireOperation {
  readonly service: keyof typeof targets | keyof typeof versions
  readonly name: string
}

export interface Answer {
  readonly status: number
  /** The error's wire code. */
  readonly error: string | undefined
  readonly body: string
}

const targets = {
  codedeploy: 'CodeDeploy_20141006',
  ecs: 'AmazonEC2ContainerServiceV20141113',
  ecr: 'AmazonEC2ContainerRegistry_V20150921',
  logs: 'Logs_20140328',
  monitoring: 'GraniteServiceVersion20100801',
}

const versions = { elasticloadbalancing: '2015-12-01', iam: '2010-05-08', sts: '2011-06-15' }

/** Sends what no SDK would let through, as an authenticated caller. */
export async function sendRaw(
  simulator: Simulator,
  { service, name, input }: WireOperation & { readonly input: unknown },
): Promise<Answer> {
  const { accessKeyId } = simulator.userCredentials
  const scope = `${accessKeyId}/20260101/${simulator.scenario.region}/${service}/aws4_request`
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`
  const reply = await simulator.handle({
    method: 'POST',
    target: '/',
    ...message({ service, name, input }, authorization),
  })
  if (reply.kind === 'reset') throw new Error('no fault asked for a reset')
  const error = reply.headers['x-amzn-errortype'] ?? /<Code>([^<]*)<\/Code>/.exec(reply.body)?.[1]
  return { status: reply.status, error, body: reply.body }
}

function message(
  { service, name, input }: WireOperation & { readonly input: unknown },
  authorization: string,
): Pick<WireRequest, 'headers' | 'body'> {
  if (service !== 'sts' && service !== 'elasticloadbalancing' && service !== 'iam') {
    return { headers: { authorization, 'x-amz-target': `${targets[service]}.${name}` }, body: JSON.stringify(input) }
  }
  const form = new URLSearchParams({ Action: name, Version: versions[service] })
  for (const [key, value] of formFields('', input)) form.append(key, value)
  return { headers: { authorization }, body: form.toString() }
}

function formFields(key: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => formFields(`${key}.member.${index + 1}`, item))
  if (typeof value !== 'object' || value === null) return [[key, String(value)]]
  return Object.entries(value).flatMap(([name, item]) => formFields(key === '' ? name : `${key}.${name}`, item))
}
