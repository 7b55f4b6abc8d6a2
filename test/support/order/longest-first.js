import { createRequire } from 'node:module';

// Jest starts the suites that took longest last time first. A fresh clone has no last time, and Jest then goes
// by the size of the files: the stories in the browser are a short file and by far the longest suite, so they
// would begin late, and one worker would wait for the other at the end.

const required = createRequire(import.meta.url);

/** Jest's own: a package that comes with it. */
const { default: Sequencer } = createRequire(required.resolve('jest'))('@jest/test-sequencer');

const longest = /[/\\]e2e[/\\]e2e\.test\.ts$/;

/** @param {{ path: string }} suite */
const place = ({ path }) => (longest.test(path) ? 0 : 1);

/** Jest's order, but the longest suite leads. */
export default class LongestFirst extends Sequencer {
  /** @param {{ path: string }[]} tests */
  sort(tests) {
    /** @type {{ path: string }[]} */
    const sorted = super.sort(tests);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
