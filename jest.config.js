const transform = {
  '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.jest.json', diagnostics: false }],
};
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  transform,
  ...more,
});

/** unit: no build needed. integration, browser: on what `npm run build` wrote. */
module.exports = {
  projects: [
    project('unit', ['<rootDir>/{cloudfunctions,miniprogram,scripts}/**/*.test.ts']),
    project('integration', ['<rootDir>/tests/integration/**/*.test.ts']),
    project('browser', ['<rootDir>/tests/browser/**/*.test.ts']),
  ],
  testTimeout: 60_000,
};
