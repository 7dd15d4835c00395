import type { Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { isGiven, mapping } from './reading.ts'

/** FireLens: containers that log through a router, and the container that is the router (FirelensConfiguration). */
export function* firelensFindings({ containers, isForFargate }: Definition): Generator<Finding> {
  const users = containers.filter(({ value }) => mapping(value.logConfiguration).logDriver === 'awsfirelens')
  const routers = containers.filter(({ value }) => isGiven(value.firelensConfiguration))
  const [router, ...others] = routers
  if (!router) {
    // "… a firelens configuration object must be configured in one of the containers."
    const said = 'is "awsfirelens", but no container has a firelensConfiguration, which makes it the log router.'
    for (const { at } of users) yield finding('firelens-router', `${at}.logConfiguration.logDriver`, said)
    return
  }
  if (users.length === 0) {
    // "… at least one container has to be configured with the awsfirelens log driver."
    const said = 'is given, but no container has the log driver "awsfirelens".'
    yield finding('firelens-unused', `${router.at}.firelensConfiguration`, said)
  }
  for (const { at } of others) {
    yield finding(
      'firelens-routers',
      `${at}.firelensConfiguration`,
      `is given, but ${router.label} is the log router already.`,
    )
  }
  if (!isForFargate) return
  for (const { at, value } of routers) {
    const { options } = mapping(value.firelensConfiguration)
    if (mapping(options)['config-file-type'] !== 's3') continue
    const said = 'is "s3"; on Fargate the log router takes its configuration from a "file" only.'
    yield finding('fargate-doubtful', `${at}.firelensConfiguration.options.config-file-type`, said)
  }
}
