import { z } from 'zod'

const claimsSchema = z
  .looseObject({
    repository: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/, 'must be OWNER/NAME')
      .default('octo-org/octo-repo'),
    repository_id: z.string().regex(/^\d+$/, 'must be digits').default('74'),
    repository_owner_id: z.string().regex(/^\d+$/, 'must be digits').default('65'),
    ref: z.string().startsWith('refs/', 'must start with refs/').default('refs/heads/main'),
    event_name: z.string().default('push'),
    environment: z.string().min(1).optional(),
    sub: z.string().min(1).optional().describe('Default: built from the other claims as GitHub builds it'),
  })
  .catchall(z.string())

export const githubSchema = z
  .strictObject({
    issuer: z.url().default('https://token.actions.githubusercontent.com'),
    audiences: z
      .array(z.string().min(1))
      .min(1)
      .default(['sts.amazonaws.com'])
      .describe('The client ids of the identity provider in the AWS account'),
    immutableSubject: z
      .boolean()
      .default(false)
      .describe('sub as in repositories created after 2026-07-15: repo:OWNER@OWNER-ID/NAME@ID:…'),
    requestTokenMinutes: z
      .number()
      .positive()
      .default(370)
      .describe('How long the job may ask for OIDC tokens, from the start of the simulator'),
    tokenLifetimeSeconds: z
      .number()
      .int('must be a whole number')
      .min(1)
      .default(300)
      .describe('How long an OIDC token lives'),
    claims: claimsSchema.prefault({}).describe("The claims of the job's OIDC token"),
  })
  .describe("GitHub's OIDC provider")

export type GitHubScenario = z.output<typeof githubSchema>
export type GitHubClaims = z.output<typeof claimsSchema>
