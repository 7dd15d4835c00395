import { setSecret } from '@actions/core'
import type { MintPorts, Signer } from '@ecs-actions/aws/credentials/mint'
import type { CredentialSource } from '@ecs-actions/aws/credentials/source'
import type { Sts } from '@ecs-actions/aws/sts'
import { idToken } from '@ecs-actions/github/id-token'
import type { Surroundings } from './surroundings.ts'

interface OpeningPorts extends MintPorts {
  sts(signer?: Signer): Promise<Sts>
}

/** What opening a session needs: GitHub's tokens, STS, masks. Each part of the SDK is loaded when it is first needed. */
export function mintPorts(
  options: Surroundings & {
    readonly region: string
    /** The value of the `job.workflow_ref` context. */
    readonly jobWorkflow: string | undefined
    /** With which a chain begins that no token opens. */
    readonly atHand?: CredentialSource
    readonly mask?: (secret: string) => void
  },
): OpeningPorts {
  const { region, environment, clock, action, jobWorkflow, atHand, mask = setSecret } = options
  return {
    idToken: (audience, effort) =>
      idToken({ audience, environment, clock, jobWorkflow, mask, retry: effort === 'patient' }),
    async sts(signer) {
      const { sts } = await import('@ecs-actions/aws/connect/sts')
      const credentials = signer === 'at-hand' ? atHand : signer
      return sts({ region, environment, clock, action, ...(credentials ? { credentials } : {}) })
    },
    ...{ mask, clock, random: Math.random },
  }
}
