import fc from 'fast-check'

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

function word(length: number, alphabet = letters) {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length })
}

/** Texts that look secret by their form alone, each unlike anything else. */
export const secretForm = fc.oneof(
  word(16).map((rest) => `AKIA${rest}`),
  word(16).map((rest) => `ASIA${rest}`),
  word(40).map((rest) => `ghp_${rest}`),
  word(30).map((rest) => `github_pat_${rest}`),
  word(24).map((rest) => `xoxb-${rest}`),
  fc.tuple(word(12), word(12), word(12)).map(([a, b, c]) => `eyJ${a}.eyJ${b}.${c}`),
  word(12).map((password) => `postgres://app:${password}@db/app`),
)
