import type { ScenarioRun } from '../../../testing/scenario/run-scenario.ts';
import type { Locale } from '../../rendering/language.ts';

/** Runs in one language, for views/try-out/runs.ejs. */
export const runsView = (runs: readonly ScenarioRun[], locale: Locale) =>
  runs.map(({ file, name, description, steps, broke }) => ({
    file,
    name,
    description,
    steps: steps.map(({ words, told, now }) => ({ words: words[locale], told: told[locale], now })),
    broke: broke && {
      step: broke.step,
      doing: broke.doing[locale],
      expected: broke.expected[locale],
      got: broke.got[locale],
    },
  }));
