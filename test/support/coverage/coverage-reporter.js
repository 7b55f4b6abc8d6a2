import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coverageTable } from './coverage-table.js';

// After a run in which every suite of test/processes took part: one table of what it passed of the processes that
// are shipped. A flow node that nothing passed, and a folder that nothing walked, fail the run.

const root = fileURLToPath(new URL('../../..', import.meta.url));
const counts = join(root, 'coverage', 'counts');
const suites = join(root, 'test', 'processes');

export default class CoverageReporter {
  /** @type {Error | undefined} */
  error;

  /** @param {{ testNamePattern?: string }} globalConfig */
  constructor(globalConfig) {
    this.isWhole = !globalConfig.testNamePattern;
  }

  onRunStart() {
    rmSync(counts, { recursive: true, force: true });
  }

  /**
   * @param {unknown} _contexts
   * @param {{ testResults: readonly { testFilePath: string }[] }} results
   */
  onRunComplete(_contexts, { testResults }) {
    const ran = new Set(testResults.map(({ testFilePath }) => testFilePath));
    if (!this.isWhole || !walkingSuites().every((file) => ran.has(file))) return;
    const { text, below } = coverageTable(shippedFolders(), readCounts());
    process.stderr.write(`\nWhat the test kit passed of the processes that are shipped\n${text}\n`);
    if (below.length === 0) return;
    process.stderr.write(`Below 100 %:\n  ${below.join('\n  ')}\n`);
    this.error = new Error(`Expected every flow node to be passed, but not in ${below.length} processes`);
  }

  /** What it gives fails the run. */
  getLastError() {
    return this.error;
  }
}

const walkingSuites = () =>
  readdirSync(suites)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(suites, name));

const shippedFolders = () =>
  readdirSync(join(root, 'processes'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** @returns {import('./coverage-table.js').Counts[]} */
const readCounts = () =>
  existsSync(counts)
    ? readdirSync(counts).map((name) => JSON.parse(readFileSync(join(counts, name), 'utf8')))
    : [];
