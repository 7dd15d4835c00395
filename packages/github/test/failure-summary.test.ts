import { Failure } from '@ecs-actions/domain/failure'
import { failureSummary } from '@ecs-actions/github/failure-summary'
import { describe, expect, test } from '@jest/globals'

const summary = (message: string, remedy: string) =>
  failureSummary('ECS deploy', new Failure({ code: 'refused', message, remedy }))

describe('the summary of a step that failed before it had anything to report', () => {
  test('says what is wrong and what to do', () => {
    expect(summary('there is no service web', 'Check the name')).toBe(
      '### ❌ ECS deploy\n\nthere is no service web\n\n**What to do:** Check the name\n',
    )
  })

  test('keeps the lines of a list', () => {
    expect(summary('2 inputs are wrong:\n- a: x\n- b: y', 'r')).toContain(
      '<pre><code>2 inputs are wrong&#58;\n&#45; a&#58; x\n&#45; b&#58; y\n</code></pre>',
    )
  })

  test('takes no markup from what it quotes', () => {
    const text = summary('no image <img src=x> `$(id)`', '[click](https://evil.example)')
    expect(text).not.toMatch(/<img|`|\]\(/)
  })
})
