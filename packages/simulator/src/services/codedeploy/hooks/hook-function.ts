/** A Lambda function that the simulated world has, as far as CodeDeploy calls it. */
export interface HookFunction {
  /** Name or ARN. */
  readonly function: string
  /** What it reports; `none`: nothing, somebody else has to. */
  readonly status: 'Succeeded' | 'Failed' | 'none'
  /** Milliseconds from its call to its report. */
  readonly after: number
}

/** The name of a function that is given by name or ARN, without a version or alias. */
export function functionName(nameOrArn: string): string {
  return nameOrArn.replace(/^arn:aws[a-z-]*:lambda:[^:]*:[^:]*:function:/, '').replace(/:[^:]*$/, '')
}
