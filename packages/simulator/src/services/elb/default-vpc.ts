/** Of load balancers and target groups that come from a scenario. */
export const defaultVpcId = 'vpc-00000000000000000'
