import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stockRun } from '../engine/host/stock-run.ts';
import { prepareXml } from './prepare-xml.ts';
import type { Step } from './replay.ts';
import { casesIn, runCase } from './run-token-simulation.ts';

// The same recorded processes, begun by the stock elements of bpmn-engine: where these take the flows that were
// recorded, ours take the same.

const folder = join(__dirname, '../../../shared/conformance/token-simulation');
const isPresent = existsSync(folder);
if (!isPresent) process.stdout.write(`skipped: no token traces, ${folder} is missing\n`);

/** The flows up to the first comparison, where all that is done before is to start the process. */
function firstFlows(name: string): string[] | undefined {
  const { steps } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { steps: Step[] };
  const [start, seen] = steps;
  if (!start || !('trigger' in start) || !seen || !('expect' in seen)) return undefined;
  return seen.expect.flatMap((line) => /^enter:((?:Flow|SequenceFlow)\w*):/.exec(line)?.[1] ?? []).sort();
}

async function stockFlows(name: string): Promise<string[]> {
  const xml = prepareXml(readFileSync(join(folder, `${name}.bpmn`), 'utf8'));
  return stockRun(xml).then(
    ({ taken }) => [...taken].sort(),
    () => ['it fails'],
  );
}

(isPresent ? it : it.skip)('agrees with stock bpmn-engine wherever that is right', async () => {
  const right: string[] = [];
  const others: string[] = [];
  for (const name of casesIn(folder)) {
    const recorded = firstFlows(name);
    if (!recorded || recorded.length === 0) continue;
    if (JSON.stringify(await stockFlows(name)) !== JSON.stringify(recorded)) others.push(name);
    else if ((await runCase(folder, name)).passed) right.push(name);
    else throw new Error(`Stock bpmn-engine begins ${name} as recorded, and ours does not`);
  }
  process.stdout.write(
    `stock bpmn-engine begins ${right.length} of ${right.length + others.length} as recorded, ours all of them\n`,
  );
  expect(right.length).toBeGreaterThan(15);
});
