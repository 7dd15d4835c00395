import { refused } from './errors.ts'

/** https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html */
const allowedName = /^[A-Za-z0-9._+=,@-]{1,100}$/

/** @throws ApplicationNameRequiredException, InvalidApplicationNameException */
export function applicationName(value: string | undefined): string {
  if (!value) throw refused('ApplicationNameRequired', 'Application name must be specified')
  if (!allowedName.test(value)) throw refused('InvalidApplicationName', invalid('Application', value))
  return value
}

/** @throws DeploymentGroupNameRequiredException, InvalidDeploymentGroupNameException */
export function groupName(value: string | undefined): string {
  if (!value) throw refused('DeploymentGroupNameRequired', 'Deployment Group name must be specified')
  if (!allowedName.test(value)) throw refused('InvalidDeploymentGroupName', invalid('Deployment Group', value))
  return value
}

/** @throws DeploymentConfigNameRequiredException, InvalidDeploymentConfigNameException */
export function configName(value: string | undefined): string {
  if (!value) throw refused('DeploymentConfigNameRequired', 'Deployment Configuration name must be specified')
  if (!allowedName.test(value)) throw refused('InvalidDeploymentConfigName', invalid('Deployment Configuration', value))
  return value
}

/** @throws DeploymentIdRequiredException, InvalidDeploymentIdException */
export function deploymentId(value: string | undefined): string {
  if (!value) throw refused('DeploymentIdRequired', 'Deployment ID must be specified')
  if (!/^d-[A-Z0-9]{9}$/.test(value)) {
    throw refused('InvalidDeploymentId', `Specified DeploymentId is not in the valid format: ${value}`)
  }
  return value
}

/** The guide's limit: https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html */
const longestDescription = 256

/** @throws DescriptionTooLongException */
export function checkDescription(value: string | undefined): void {
  if (value === undefined || value.length <= longestDescription) return
  throw refused('DescriptionTooLong', `The description has ${value.length} characters; at most ${longestDescription}`)
}

/** @throws BatchLimitExceededException for more names or ids than one call takes */
export function checkBatch(items: readonly unknown[], most: number): void {
  if (items.length <= most) return
  throw refused('BatchLimitExceeded', `The request has ${items.length} items; at most ${most} are allowed`)
}

function invalid(what: string, name: string): string {
  return `${what} name is not in the valid format: ${name}`
}
