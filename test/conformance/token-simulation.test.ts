import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aProcess, flow } from '../engine/model/a-process.ts';
import { casesIn, runCase, runTokenSimulation } from './run-token-simulation.ts';

const folder = join(__dirname, '../../../shared/conformance/token-simulation');
const isPresent = existsSync(folder);
if (!isPresent) process.stdout.write(`skipped: no token traces, ${folder} is missing\n`);
if (!isPresent && process.env.CI === 'true') throw new Error(`Expected token traces in ${folder}`);

(isPresent ? describe : describe.skip)('token simulation', () => {
  it.each(isPresent ? casesIn(folder) : [])('%s', async (name) => {
    expect(await runCase(folder, name)).toEqual({ name, passed: true });
  });
});

it('says what went otherwise', async () => {
  // given: one process with three traces
  const place = mkdtempSync(join(tmpdir(), 'alur-traces-'));
  const traces = {
    right: ['enter:f:A', 'destroyScope:p:A'],
    'another-flow': ['enter:g:A', 'destroyScope:p:A'],
    'goes-on': ['enter:f:A'],
  };
  const xml = aProcess(`<bpmn:startEvent id="START"/><bpmn:endEvent id="END"/>${flow('f', 'START', 'END')}`);
  for (const [name, expect] of Object.entries(traces)) {
    writeFileSync(join(place, `${name}.bpmn`), xml);
    writeFileSync(join(place, `${name}.json`), JSON.stringify({ steps: [{ trigger: 'START' }, { expect }] }));
  }
  // when
  const verdicts = await runTokenSimulation(place);
  rmSync(place, { recursive: true });
  // then
  expect(verdicts).toEqual([
    {
      name: 'another-flow',
      passed: false,
      why: 'step 2: expected flows [] taken and [p] ended, but flows [f] taken and [p] ended',
    },
    {
      name: 'goes-on',
      passed: false,
      why: 'step 2: expected flows [f] taken and [] ended, but flows [f] taken and [p] ended',
    },
    { name: 'right', passed: true },
  ]);
});
