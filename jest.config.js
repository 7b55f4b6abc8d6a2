import { findPostgresql, howToGetPostgresql } from './test/support/databases/find-postgresql.js';
import { suitesByDatabase } from './test/support/databases/suites.js';

// The packages below ship only ES modules; Jest runs CommonJS, so they are transformed like our own files.
const esmOnly = [
  'bpmn-moddle',
  'moddle',
  'moddle-xml',
  'saxen',
  'min-dash',
  'feelin',
  'lezer-feel',
  '@lezer',
  '@marijn',
  'temporal-polyfill',
  'temporal-utils',
  '@bpmn-io',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'dmn-moddle',
  'csrf-sync',
  'uuid',
];
const swc = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
  module: { type: 'commonjs' },
};

const everywhere = {
  testEnvironment: 'node',
  runtime: '<rootDir>/test/support/runtime/quick-runtime.js',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: [],
  transform: { '^.+\\.(t|j)sx?$|^.+\\.mjs$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalTeardown: '<rootDir>/test/support/databases/end-run.ts',
};

const { both, postgresqlOnly } = suitesByDatabase();

const sqlite = {
  ...everywhere,
  displayName: 'sqlite',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...postgresqlOnly.map((name) => `<rootDir>/test/${name}$`)],
  globalSetup: '<rootDir>/test/support/databases/begin-run.ts',
};

const postgresql = {
  ...everywhere,
  displayName: 'postgresql',
  testMatch: [...both, ...postgresqlOnly].map((name) => `<rootDir>/test/${name}`),
  globalSetup: '<rootDir>/test/support/databases/begin-run-on-postgresql.ts',
  setupFiles: ['<rootDir>/test/support/databases/on-postgresql.ts'],
};

// By hand the suites go on without PostgreSQL; on the build server its absence is a failure.
const isSkipped = findPostgresql() === undefined && process.env.CI !== 'true';
if (isSkipped) process.stderr.write(`SKIPPED: the suites on PostgreSQL: ${howToGetPostgresql}\n`);

export default {
  projects: isSkipped ? [sqlite] : [sqlite, postgresql],
  reporters: [
    'default',
    '<rootDir>/test/support/databases/databases-reporter.js',
    '<rootDir>/test/support/coverage/coverage-reporter.js',
  ],
  testSequencer: '<rootDir>/test/support/order/longest-first.js',
  testTimeout: 20_000,
  maxWorkers: 2,
  // What the suites of one worker leave in memory adds up; a new worker costs a second.
  workerIdleMemoryLimit: '1500MB',
};
