import type { RuleCondition as ConditionDescription } from '@aws-sdk/client-elastic-load-balancing-v2'
import { required, validationError } from '../../../validation-error.ts'

import type { RuleCondition } from '../listener/conditions.ts'

/** @throws ServiceError ValidationError */
export function readConditions(given: readonly ConditionDescription[] | undefined): RuleCondition[] {
  const conditions = required('conditions', given)
  if (conditions.length < 1 || conditions.length > 5) {
    throw validationError(`A rule must have 1 to 5 conditions, not ${conditions.length}`)
  }
  return conditions.map(readCondition)
}

function readCondition(given: ConditionDescription): RuleCondition {
  const field = required('conditions.field', given.Field)
  if (given.RegexValues?.length) throw validationError('RegexValues are not simulated: give values with * and ?')
  switch (field) {
    case 'path-pattern':
      return { field, values: checked(field, given.PathPatternConfig?.Values ?? given.Values) }
    case 'host-header':
      return { field, values: checked(field, given.HostHeaderConfig?.Values ?? given.Values) }
    case 'http-request-method':
      return { field, values: checked(field, given.HttpRequestMethodConfig?.Values) }
    case 'http-header': {
      const headerName = required('conditions.httpHeaderConfig.httpHeaderName', given.HttpHeaderConfig?.HttpHeaderName)
      return { field, headerName, values: checked(field, given.HttpHeaderConfig?.Values) }
    }
    default:
      throw validationError(
        `Condition field '${field}' is not simulated: only path-pattern, host-header, http-header and http-request-method are`,
      )
  }
}

function checked(field: string, values: readonly string[] | undefined): readonly string[] {
  if (values === undefined || values.length === 0)
    throw validationError(`A condition value must be specified for '${field}'`)
  const long = values.find((value) => value.length > 128)
  if (long !== undefined) throw validationError(`Condition value '${long}' must have at most 128 characters`)
  return values
}

export function describeCondition({ field, headerName, values }: RuleCondition): ConditionDescription {
  const Values = [...values]
  switch (field) {
    case 'path-pattern':
      return { Field: field, Values, PathPatternConfig: { Values } }
    case 'host-header':
      return { Field: field, Values, HostHeaderConfig: { Values } }
    case 'http-request-method':
      return { Field: field, HttpRequestMethodConfig: { Values } }
    case 'http-header':
      return {
        Field: field,
        HttpHeaderConfig: { ...(headerName !== undefined && { HttpHeaderName: headerName }), Values },
      }
  }
}
