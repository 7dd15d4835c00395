export interface GroupName {
  readonly application: string
  readonly group: string
}

// The AWS CLI cuts each name at this length when it looks for what the console has made.
// https://github.com/aws/aws-cli/blob/develop/awscli/customizations/ecs/deploy.py
const cutAt = 46

/** What the console calls the application and group of a service, likeliest first. */
export function defaultNames(options: { cluster: string; service: string }): GroupName[] {
  const { cluster, service } = options
  const exact = named(cluster, service)
  const cut = named(cluster.slice(0, cutAt), service.slice(0, cutAt))
  return exact.application === cut.application ? [exact] : [exact, cut]
}

function named(cluster: string, service: string): GroupName {
  return { application: `AppECS-${cluster}-${service}`, group: `DgpECS-${cluster}-${service}` }
}
