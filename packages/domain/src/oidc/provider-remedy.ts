import { foreignLine } from '../foreign-text.ts'
import type { Claims } from './claims.ts'
import { identityProvider } from './identity-provider.ts'

/**
 * What to do when STS knows no identity provider for a token: create it, teach it the audience, or open its keys to AWS.
 * @param options.words what STS said: it tells these apart
 */
export function providerRemedy(options: { role: string; claims: Claims; words: string }): string {
  const { role, claims, words } = options
  const provider = identityProvider(role, claims)
  const { iss = '', aud = '' } = claims
  if (!provider || aud === '') return 'Check ACTIONS_ID_TOKEN_REQUEST_URL: this is no token of GitHub.'
  const { accountId, arn } = provider
  const values = `${foreignLine(iss, 256)} with the audience ${foreignLine(aud, 256)}`
  if (/retrieve verification key/i.test(words)) {
    return `AWS could not read the keys of ${foreignLine(iss, 256)}: ${iss.replace(/\/$/, '')}/.well-known/openid-configuration must be open to it.`
  }
  if (/audience/i.test(words)) {
    return [
      `The identity provider of account ${accountId} does not know the audience. Correct the input audience, or add it:`,
      `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${arn} --client-id ${shellWord(aud)}`,
    ].join('\n')
  }
  return [
    `Account ${accountId} needs an identity provider for ${values}. Where it is missing, create it:`,
    `aws iam create-open-id-connect-provider --url ${shellWord(iss)} --client-id-list ${shellWord(aud)}`,
  ].join('\n')
}

/** One word of a command that a reader may paste into a shell. */
function shellWord(text: string): string {
  const line = foreignLine(text)
  return /^[\w.:/@%+=,-]+$/.test(line) ? line : `'${line.replaceAll("'", `'\\''`)}'`
}
