import { describe, expect, test } from '@jest/globals'
import { parseScenario, ScenarioError } from '../../src/scenario/parse.ts'
import { world } from '../support/world.ts'
import { blueGreenScenario } from './blue-green-scenario.ts'

function problemsOf(attempt: () => unknown): readonly string[] {
  try {
    attempt()
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems
    throw error
  }
  return []
}

describe('CodeDeploy in a scenario', () => {
  test('names applications and groups as the console does, unless told', () => {
    const { codeDeploy } = parseScenario(blueGreenScenario())

    expect(codeDeploy.applications).toMatchObject([
      { name: 'AppECS-prod-web', deploymentGroups: [{ name: 'DgpECS-prod-web', history: ['web:1'] }] },
    ])
  })

  test('tells every name that nothing has, all at once', () => {
    const problems = problemsOf(() =>
      parseScenario(
        blueGreenScenario({
          service: 'other',
          deploymentConfig: 'Slow',
          targetGroups: ['blue', 'red'],
          productionListener: { loadBalancer: 'web', port: 443 },
          testListener: { loadBalancer: 'other', port: 80 },
          alarms: ['errors'],
        }),
      ),
    )

    const path = 'codeDeploy.applications[0].deploymentGroups[0]'
    expect(problems).toEqual([
      `${path}.service: "prod/other" is not among services (one of prod/web); add it there or correct the name`,
      expect.stringContaining(
        `${path}.deploymentConfig: "Slow" is not among the deployment configurations (one of CodeDeployDefault.ECSAllAtOnce, `,
      ),
      `${path}.targetGroups[1]: "red" is not among targetGroups (one of blue, green); add it there or correct the name`,
      `${path}.productionListener.port: "443" is not among the listeners of web (one of 80, 8080); add it there or correct the name`,
      `${path}.testListener.loadBalancer: "other" is not among loadBalancers (one of web); add it there or correct the name`,
      `${path}.alarms[0]: "errors" is not among alarms (none there); add it there or correct the name`,
    ])
  })

  test('wants a service that CodeDeploy controls, and two target groups', () => {
    const scenario = blueGreenScenario({ targetGroups: ['blue', 'blue'] })
    const services = (scenario.services ?? []).map((service) => ({ ...service, deploymentController: 'ECS' as const }))

    expect(problemsOf(() => parseScenario({ ...scenario, services }))).toEqual([
      'codeDeploy.applications[0].deploymentGroups[0].service: web needs deploymentController: CODE_DEPLOY (found ECS)',
      'codeDeploy.applications[0].deploymentGroups[0].targetGroups: blue is there twice; name two target groups',
    ])
  })

  test('has one deployment group for a service', () => {
    const scenario = blueGreenScenario()
    const { applications = [] } = scenario.codeDeploy ?? {}
    const twice = applications.flatMap((application) => [application, { ...application, name: 'second' }])

    expect(problemsOf(() => parseScenario({ ...scenario, codeDeploy: { applications: twice } }))).toEqual([
      expect.stringContaining('prod/web is there already'),
    ])
  })

  test('refuses waits out of range', () => {
    const problems = problemsOf(() =>
      parseScenario(blueGreenScenario({ terminationWaitMinutes: 2_881, readyWaitMinutes: 0 })),
    )

    expect(problems).toEqual([
      expect.stringContaining('terminationWaitMinutes: must be at most 2880 (minutes)'),
      expect.stringContaining('readyWaitMinutes: must be at least 1 (minutes)'),
    ])
  })

  test('tells what CodeDeploy itself would refuse when the simulator starts', () => {
    const config = { name: 'Endless', type: 'TimeBasedLinear', percentage: 1, intervalMinutes: 60 } as const
    const scenario = blueGreenScenario({ history: ['web:9'] }, { codeDeploy: { deploymentConfigs: [config] } })

    expect(problemsOf(() => world(scenario))).toEqual([
      expect.stringContaining('codeDeploy.deploymentConfigs[0]: linearInterval must be'),
      expect.stringContaining('codeDeploy.applications[0].deploymentGroups[0]: '),
    ])
  })
})
