import { type IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam'
import { calling } from './failures.ts'

/** AWS Identity and Access Management, as far as the actions use it. Every method throws Failure. */
export class Iam {
  readonly #client: IAMClient

  constructor(client: IAMClient) {
    this.#client = client
  }

  /**
   * Those of the actions that the role's policies do not allow on all resources, as far as they can be simulated: policies
   * of the resources, and conditions on what is not known here, are not looked at.
   */
  async notAllowed(options: { roleArn: string; actions: readonly string[] }): Promise<readonly string[]> {
    const { roleArn, actions } = options
    const call = { action: 'iam:SimulatePrincipalPolicy', subject: `role ${roleArn}` }
    const allowed = new Set<string>()
    let marker: string | undefined
    do {
      const from = marker === undefined ? {} : { Marker: marker }
      const input = { PolicySourceArn: roleArn, ActionNames: [...actions], ...from }
      const reply = await calling(call, () => this.#client.send(new SimulatePrincipalPolicyCommand(input)))
      for (const { EvalActionName: name, EvalDecision: decision } of reply.EvaluationResults ?? []) {
        if (name !== undefined && decision === 'allowed') allowed.add(name.toLowerCase())
      }
      marker = reply.IsTruncated ? reply.Marker : undefined
    } while (marker !== undefined)
    return actions.filter((name) => !allowed.has(name.toLowerCase()))
  }
}
