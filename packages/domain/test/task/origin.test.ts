import { originTags } from '@ecs-actions/domain/task/origin'
import { expect, test } from '@jest/globals'

const origin = {
  ...{ repository: 'o/r', sha: '1'.repeat(40), runUrl: 'https://github.com/o/r/actions/runs/1/attempts/2' },
  ...{ actor: 'octocat', attempt: 2, start: 'start-1' },
}

test('tags hold what AWS takes in their values: some characters, and 256 of them', () => {
  const tags = originTags({ ...origin, actor: 'dependabot[bot]', repository: `o/${'r'.repeat(298)}` })
  expect(tags.get('ecs-actions:actor')).toBe('dependabot_bot_')
  expect(tags.get('ecs-actions:repository')).toBe(`o/${'r'.repeat(254)}`)
  expect(tags.get('ecs-actions:run')).toBe(origin.runUrl)
})
