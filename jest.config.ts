import type { Config } from 'jest'

const shared: Config = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
}

const config: Config = {
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'sources',
      testMatch: [
        '<rootDir>/{packages,actions,examples}/**/test/**/*.test.ts',
        '<rootDir>/scripts/**/test/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'bundle',
      testMatch: ['<rootDir>/bundle/test/**/*.test.ts'],
      // Tests of what ships run a bundle made from the sources under test, not the committed one.
      globalSetup: '<rootDir>/bundle/test/support/build.ts',
    },
  ],
}

export default config
