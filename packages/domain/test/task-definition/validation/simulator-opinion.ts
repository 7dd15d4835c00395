import type { JsonObject } from '@ecs-actions/domain/json'
import { createSimulator, scenario, VirtualClock } from '@ecs-actions/simulator'

/** What RegisterTaskDefinition of the simulator says to a definition: its error, or undefined when it takes it. */
export async function simulatorOpinion(definition: JsonObject): Promise<string | undefined> {
  const simulator = createSimulator({ scenario: scenario({}), clock: new VirtualClock() })
  const { accessKeyId } = simulator.userCredentials
  const scope = `${accessKeyId}/20260101/${simulator.scenario.region}/ecs/aws4_request`
  // As it stands: the SDK would leave out keys that it does not know.
  const reply = await simulator.handle({
    method: 'POST',
    target: '/',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonEC2ContainerServiceV20141113.RegisterTaskDefinition',
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(definition),
  })
  if (reply.kind === 'reset') throw new Error('the simulator broke the connection')
  return reply.status === 200 ? undefined : reply.body
}
