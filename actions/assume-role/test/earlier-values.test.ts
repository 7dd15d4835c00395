import { earlierOf, earlierText, earlierValues, secretsAmong } from '@ecs-actions/assume-role/earlier-values'
import { seal, unseal } from '@ecs-actions/assume-role/seal-client'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const values = fc.dictionary(fc.string(), fc.option(fc.string({ unit: 'binary' }), { nil: undefined }))

describe('earlier values', () => {
  test('come back from their box as they were, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (held) => {
        const earlier = earlierValues(Object.keys(held), held)
        expect(earlierOf(await unseal(await seal(earlierText(earlier))))).toEqual(earlier)
      }),
    )
  })

  test.each(['', '[]', 'null', '{"AWS_REGION":1}', '{"AWS_REGION":"eu-west-1"'])('are not read from %j', (text) => {
    expect(() => earlierOf(text)).toThrow()
  })

  test('that are credentials are known as secrets; stand-ins for a local AWS are not', () => {
    const held = {
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'x'.repeat(20),
    }
    expect(secretsAmong(earlierValues(Object.keys(held), held))).toEqual(['AKIAIOSFODNN7EXAMPLE'])
    expect(secretsAmong(earlierValues(['AWS_SESSION_TOKEN'], {}))).toEqual([])
  })
})

describe('a sealed text', () => {
  test('shows nothing of itself', async () => {
    const text = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
    const { box, key } = await seal(text)
    for (const encoding of ['latin1', 'base64', 'hex'] as const) {
      expect(box.toString(encoding)).not.toContain(Buffer.from(text.slice(0, 6)).toString(encoding))
    }
    expect(key).not.toContain(text)
  })

  test('has a key and a box of its own each time', async () => {
    const [one, other] = [await seal('same'), await seal('same')]
    expect(one.key).not.toBe(other.key)
    expect(one.box.equals(other.box)).toBe(false)
  })

  test('opens with its own key only', async () => {
    const { box } = await seal('text')
    const { key } = await seal('text')
    await expect(unseal({ box, key })).rejects.toThrow()
    await expect(unseal({ box, key: '' })).rejects.toThrow()
  })

  test('does not open when any bit of it was changed, or any of it is gone', async () => {
    const sealed = await seal('AWS_REGION')
    const size = sealed.box.length
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), fc.nat(7), async (at, bit) => {
        const box = Buffer.from(sealed.box)
        box[at] = (box[at] ?? 0) ^ (1 << bit)
        await expect(unseal({ ...sealed, box })).rejects.toThrow()
        await expect(unseal({ ...sealed, box: sealed.box.subarray(0, at) })).rejects.toThrow()
      }),
    )
  })
})
