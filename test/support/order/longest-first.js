import { createRequire } from 'node:module';
import { belowTest } from '../databases/suites.js';

// Jest starts the suites that took longest last time first. A fresh clone has no last time, and Jest then goes
// by the size of the files: stories in the browser are short files and by far the longest suites, so they would
// begin late, and one worker would wait for the other at the end. The same holds for the few after them.

const required = createRequire(import.meta.url);

/** Jest's own: a package that comes with it. */
const { default: Sequencer } = createRequire(required.resolve('jest'))('@jest/test-sequencer');

/** Below test/, as measured: the longest first. */
const longest = [
  /^e2e\//,
  /^processes\/penerbitan-se-individu/,
  /^engine\/properties\/laws/,
  /^web\/applications\/case-page/,
  /^security\/(?:role-matrix|markup)/,
  /^engine\/model\/mutations/,
  /^instances\/work\/two-people/,
  /^engine\/host\/second-opinion/,
  /^service\/documents\/inspect-pdf/,
];

/** @param {{ path: string }} suite */
const place = ({ path }) => {
  const found = longest.findIndex((pattern) => pattern.test(belowTest(path)));
  return found === -1 ? longest.length : found;
};

/** Jest's order, but the longest suites lead. */
export default class LongestFirst extends Sequencer {
  /** @param {{ path: string }[]} tests */
  sort(tests) {
    /** @type {{ path: string }[]} */
    const sorted = super.sort(tests);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
