import type { Service } from '../../service.ts'
import { type Principals, simulatePrincipalPolicy } from './simulate-principal-policy.ts'

/** AWS Identity and Access Management: what the policies of principals say, and nothing more. */
export function iamService(principals: Principals): Service {
  return {
    name: 'iam',
    protocol: { kind: 'query', version: '2010-05-08', xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/' },
    operations: [simulatePrincipalPolicy(principals)],
  }
}
