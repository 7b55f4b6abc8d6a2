import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../../support/properties.ts';
import { compileModels } from '../../../src/engine/model/compile-model.ts';
import type { Model } from '../../../src/engine/model/model.ts';
import { lintProcess } from '../../../src/engine/model/lint-process.ts';
import { Rejection } from '../../../src/kernel/rejection.ts';
import { EngineCase } from '../engine-case.ts';
import { takeTurn } from '../random-turns.ts';
import { prepareXml } from '../../conformance/prepare-xml.ts';
import { changes, spoilt } from './mutations.ts';

// Files that are almost right. Whatever is wrong in one, it is refused in words or it runs; nothing inside ever
// comes out as it is, neither at deployment nor when a case is moved.

const folder = join(__dirname, '../../../../shared/conformance');
const isPresent = existsSync(folder);
if (!isPresent) process.stdout.write(`skipped: no conformance models, ${folder} is missing\n`);

const foreign = isPresent
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bpmn'))
  : [];
const whole = [
  readFileSync('processes/penerbitan-se-individu/process.bpmn', 'utf8'),
  ...foreign.map((file) => prepareXml(readFileSync(join(folder, file), 'utf8'))),
];

async function modelsOf(xml: string): Promise<Model[]> {
  try {
    return await compileModels(xml);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    for (const { message } of error.problems) expect(message).toMatch(/^Element .+\.$/s);
    return [];
  }
}

it('is refused in words, or runs', async () => {
  let ran = 0;
  const turns = fc.array(fc.record({ which: fc.nat(), n: fc.nat(8) }), { maxLength: 15 });
  const property = fc.asyncProperty(fc.nat(), changes, turns, async (which, spoiling, schedule) => {
    const xml = spoilt(whole[which % whole.length] ?? '', spoiling);
    const models = await modelsOf(xml);
    await lintProcess(xml);
    for (const model of models) {
      const process = new EngineCase(model, { maxSteps: 500 });
      if (process.give({ type: 'started', variables: { n: 1 } }).refusal !== undefined) continue;
      ran++;
      for (const turn of schedule) if (!takeTurn(process, turn)) break;
    }
  });
  await fc.assert(property, { numRuns: process.env.CI ? 500 : 60, endOnFailure: true });
  expect(ran).toBeGreaterThan(5);
}, 300_000);
