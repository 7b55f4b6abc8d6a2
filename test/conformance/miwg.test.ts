import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runMiwg } from './run-miwg.ts';

const folder = join(__dirname, '../../../shared/conformance/miwg');
const isPresent = existsSync(folder);
if (!isPresent) process.stdout.write(`skipped: no interchange models, ${folder} is missing\n`);
if (!isPresent && process.env.CI === 'true') throw new Error(`Expected interchange models in ${folder}`);

(isPresent ? it : it.skip)(
  'keeps every reference model whole, and deploys it or says which rule it breaks',
  async () => {
    const results = await runMiwg(folder);
    expect(results.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(results).toHaveLength(21);
  },
);
