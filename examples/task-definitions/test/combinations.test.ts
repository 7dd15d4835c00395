import { isSameContent } from '@ecs-actions/domain/task-definition/normalised'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { describe, expect, test } from '@jest/globals'
import { definitionsWorld } from '../../../packages/operations/test/definitions-world.ts'
import { type Combination, overlays, overlaysForInstances, rendered } from './rendered.ts'

const variants: readonly { base: string; first: readonly string[]; fitting: readonly string[] }[] = [
  { base: 'web.yaml', first: [], fitting: overlays },
  { base: 'variants/base.yaml', first: ['variants/ec2.yaml'], fitting: overlaysForInstances },
  { base: 'variants/base.yaml', first: ['variants/fargate.yaml'], fitting: overlays },
]

const combinations: Combination[] = variants.flatMap(({ base, first, fitting }) =>
  [[], ...fitting.map((overlay) => [overlay]), fitting].map((more) => ({ base, overlays: [...first, ...more] })),
)

describe.each(combinations.map((combination) => ({ combination, files: titleOf(combination) })))(
  '$files',
  ({ combination }) => {
    test('has nothing that AWS would refuse, and nothing doubtful', async () => {
      expect(findingsIn(await rendered(combination))).toEqual([])
    })

    test('is registered as it is', async () => {
      const { clock, definitions } = definitionsWorld()
      const definition = await rendered(combination)
      const registration = await clock.drive(definitions.register(definition))
      expect(registration).toMatchObject({ kind: 'registered', arn: expect.stringMatching(/:task-definition\/web:1$/) })
      clock.advanceTo(clock.now() + 60_000)
      const shown = await clock.drive(definitions.describe('web'))
      expect(isSameContent(shown.definition, definition)).toBe(true)
    })
  },
)

function titleOf({ base, overlays: names }: Combination): string {
  return [base, ...names].join(' + ')
}
