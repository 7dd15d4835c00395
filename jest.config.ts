import type { Config } from 'jest'

const config: Config = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  testMatch: [
    '<rootDir>/{packages,actions}/*/test/**/*.test.ts',
    '<rootDir>/{bundle,scripts,examples}/**/test/**/*.test.ts',
  ],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  // Node's own clean-up of child processes is part of what the bundle tests look at; a hanging handle is a finding.
  testTimeout: 30_000,
}

export default config
