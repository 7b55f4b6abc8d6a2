import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTck } from './run-tck.ts';

// The test cases of the DMN Technology Compatibility Kit, all of them, as their files say.

const folder = join(__dirname, '../../../shared/conformance/dmn-tck');
const isPresent = existsSync(folder);
if (!isPresent) process.stdout.write(`skipped: no DMN test cases, ${folder} is missing\n`);
if (!isPresent && process.env.CI === 'true') throw new Error(`Expected DMN test cases in ${folder}`);

(isPresent ? it : it.skip)('decides every case of the DMN TCK as it expects', async () => {
  const { models, cases, failed } = await runTck(folder);
  expect(failed).toEqual([]);
  expect(models).toBe(28);
  expect(cases).toBeGreaterThan(100);
});
