import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from '../../../src/engine/model/compile-model.ts';
import type { Model } from '../../../src/engine/model/model.ts';
import { Rejection } from '../../../src/kernel/rejection.ts';
import { prepareXml } from './prepare-xml.ts';
import { Replay, type Step } from './replay.ts';

// Token traces that nobody here wrote (bpmn-js-token-simulation). A process with elements of a later part is
// skipped by that reason; any other refusal, and any other trace, fails.

const folder = join(__dirname, '../../../../shared/conformance/token-simulation');
const isPresent = existsSync(folder);
if (!isPresent) process.stdout.write(`skipped: no token traces, ${folder} is missing\n`);
if (!isPresent && process.env.CI === 'true') throw new Error(`Expected token traces in ${folder}`);

const names = isPresent
  ? readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []))
  : [];
const later =
  /does not execute ((?:signal|escalation|compensate|link|cancel|conditional) events|\w+ elements)/;
const passed: string[] = [];
const skipped = new Map<string, string[]>();

const skip = (name: string, reason: string): void =>
  void skipped.set(reason, [...(skipped.get(reason) ?? []), name]);

/** The model, or the reason why it belongs to a later part. */
async function modelOf(xml: string): Promise<Model | string> {
  if (/<(?:\w+:)?messageFlow /.test(xml)) return 'message flows';
  try {
    return await compileModel(prepareXml(xml));
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const reasons = error.problems.flatMap(({ message }) => later.exec(message)?.[1] ?? []);
    if (reasons.length === 0) throw error;
    return [...new Set(reasons)].sort()[0] ?? '';
  }
}

const flowsIn = (model: Model, trace: string[]): string[] =>
  trace.flatMap((line) => {
    const [what, id = ''] = line.split(':');
    return what === 'enter' && model.flows.has(id) ? [id] : [];
  });

(isPresent ? describe : describe.skip)('token simulation', () => {
  it.each(names)('%s', async (name) => {
    const model = await modelOf(readFileSync(join(folder, `${name}.bpmn`), 'utf8'));
    if (typeof model === 'string') return skip(name, model);
    const { steps } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { steps: Step[] };
    const replay = new Replay(model);
    for (const step of steps) {
      if (!('expect' in step)) {
        replay.take(step);
        continue;
      }
      const ended = step.expect.filter((line) => line.startsWith(`destroyScope:${model.processId}:`)).length;
      expect(replay.happened()).toEqual({ flows: flowsIn(model, step.expect).sort(), ended });
    }
    passed.push(name);
  });

  it('runs every process whose elements are supported', () => {
    const reasons = [...skipped].map(([reason, cases]) => `${reason} ${cases.length}`).join(', ');
    process.stdout.write(`token-simulation ${passed.length}/${names.length}, for a later part: ${reasons}\n`);
    expect(passed.length + [...skipped.values()].flat().length).toBe(names.length);
  });
});
