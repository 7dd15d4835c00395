import { ServiceError } from '../../service.ts'

/** An error of CodeDeploy, whose names all end in Exception: `refused('RevisionRequired', …)`. */
export function refused(name: string, message: string): ServiceError {
  return new ServiceError(`${name}Exception`, message)
}
