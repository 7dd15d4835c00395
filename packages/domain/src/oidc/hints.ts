import { parseArn } from '../arn.ts'
import type { Claims } from './claims.ts'
import { subjectOf } from './subject.ts'

/** What is often overlooked when a trust policy does not match such a token, or would match too much. */
export function hints(options: { role: string; claims: Claims }): string[] {
  const { role, claims } = options
  return [subjectHint(claims), spellingHint(claims), audienceHint(role, claims), calledHint(claims)].filter(
    (hint) => hint !== undefined,
  )
}

function subjectHint(claims: Claims): string | undefined {
  const subject = subjectOf(claims)
  if (subject?.spelling === 'customised') {
    return 'sub is customised, and may stand for more than this job: where it does, add conditions on ref, environment or job_workflow_ref.'
  }
  if (subject?.context.startsWith('environment:')) {
    return 'The job has an environment, so sub names that and no branch: a condition on a branch never matches. Without protection rules of the environment, jobs of every branch and pull request have this sub.'
  }
  if (subject?.context === 'pull_request' || subject?.context.startsWith('pull_request:')) {
    return 'Every pull request from a branch of the repository has this sub, reviewed or not: a role that may change anything should not accept it.'
  }
  return undefined
}

function spellingHint(claims: Claims): string | undefined {
  if (subjectOf(claims)?.spelling !== 'immutable') return undefined
  return 'sub has the ids of owner and repository in it, as in all repositories created, renamed or transferred after 2026-07-15: a condition on the names alone never matches.'
}

function audienceHint(role: string, { aud }: Claims): string | undefined {
  const usual = ['sts.amazonaws.com']
  if (parseArn(role)?.partition === 'aws-cn') usual.push('sts.amazonaws.com.cn')
  if (aud === undefined || usual.includes(aud)) return undefined
  return `The audience is not ${usual.join(' or ')}: when that is not meant, correct the input audience.`
}

function calledHint({ repository, job_workflow_ref: file }: Claims): string | undefined {
  if (!repository || !file || file.toLowerCase().startsWith(`${repository}/`.toLowerCase())) return undefined
  return 'The workflow file is of another repository than the one that calls it: sub and repository name the caller, job_workflow_ref names the file.'
}
