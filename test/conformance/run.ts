import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runMiwg } from './run-miwg.ts';
import { runTck } from './run-tck.ts';
import { runTokenSimulation } from './run-token-simulation.ts';

// `npm run conformance [-- folder]`: suites that nobody here wrote, one line each, and what fails in them. There is
// no list of failures that are expected. Ends with 1 where anything fails or a suite is missing.

interface Report {
  line: string;
  failed: string[];
}

const suites: Readonly<Record<string, (folder: string) => Promise<Report>>> = {
  'token-simulation': async (folder) => {
    const verdicts = await runTokenSimulation(folder);
    const failed = verdicts.flatMap(({ name, passed, why = '' }) => (passed ? [] : [`${name}: ${why}`]));
    return { line: `${verdicts.length - failed.length}/${verdicts.length}`, failed };
  },
  miwg: async (folder) => {
    const results = await runMiwg(folder);
    const failed = results.flatMap(({ name, wrong }) =>
      wrong.length > 0 ? [`${name}: ${wrong.join('; ')}`] : [],
    );
    const deployed = results.filter(({ became }) => became === 'deployed').length;
    const became = `stored and given back without a lost element; ${deployed} deployed, ${results.length - deployed} refused by rule`;
    return { line: `${results.length - failed.length}/${results.length} (${became})`, failed };
  },
  'dmn-tck': async (folder) => {
    const { models, cases, failed } = await runTck(folder);
    const passed = failed.length === 0 ? 'all cases' : `${cases - failed.length} of`;
    return {
      line: `${models} models, ${passed} (${cases} results)`,
      failed: failed.map((one) => JSON.stringify(one)),
    };
  },
};

async function main(): Promise<void> {
  const [folder = join('..', 'shared', 'conformance')] = process.argv.slice(2);
  for (const [name, run] of Object.entries(suites)) {
    const place = join(folder, name);
    const report = existsSync(place)
      ? await run(place)
      : { line: `skipped: ${place} is missing`, failed: [''] };
    console.log(`${name} ${report.line}`);
    for (const failure of report.failed) if (failure) console.log(`  ${failure}`);
    if (report.failed.length > 0) process.exitCode = 1;
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
