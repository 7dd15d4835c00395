import { ServiceError } from '../../service.ts'

export function clientException(message: string): ServiceError {
  return new ServiceError('ClientException', message)
}

export function invalidParameter(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message)
}

export function clusterNotFound(): ServiceError {
  return new ServiceError('ClusterNotFoundException', 'Cluster not found.')
}

export function serviceNotFound(): ServiceError {
  return new ServiceError('ServiceNotFoundException', 'Service not found.')
}

export function resourceNotFound(): ServiceError {
  return new ServiceError('ResourceNotFoundException', 'The specified resource could not be found.')
}

/** For what Amazon ECS has and the simulator does not. */
export function notSimulated(what: string): ServiceError {
  return new ServiceError('UnsupportedFeatureException', `The simulator does not know ${what}.`)
}

/** @throws InvalidParameterException unless the member is absent or one of the valid values */
export function checkChoice(member: string, value: string | undefined, valid: readonly string[]): void {
  if (value === undefined || valid.includes(value)) return
  throw invalidParameter(`Invalid ${member} '${value}': one of ${valid.join(', ')}.`)
}
