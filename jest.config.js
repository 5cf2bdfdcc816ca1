const transform = {
  '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.jest.json', diagnostics: false }],
};
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  transform,
  setupFiles: ['<rootDir>/tests/properties.ts'],
  ...more,
});

/** unit: no build needed. integration, browser: on what `npm run build` wrote. */
module.exports = {
  projects: [
    project('unit', ['<rootDir>/{cloudfunctions,miniprogram,scripts}/**/*.test.ts']),
    project('integration', ['<rootDir>/tests/integration/**/*.test.ts']),
    project('browser', ['<rootDir>/tests/browser/**/*.test.ts']),
  ],
  testTimeout: process.env.PROPERTY_RUNS ? 3_600_000 : 60_000,
};
