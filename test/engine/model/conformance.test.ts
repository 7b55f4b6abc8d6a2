import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from '../../../src/engine/model/compile-model.ts';
import { Rejection } from '../../../src/kernel/rejection.ts';
import { around } from './a-process.ts';

// Models that nobody here drew: each is compiled, or refused with a sentence that names element and rule.

const folder = join(__dirname, '../../../../shared/conformance');
const isPresent = existsSync(folder);

if (!isPresent) process.stderr.write(`skipped: no conformance models, ${folder} is missing\n`);
if (!isPresent && process.env.CI === 'true') throw new Error(`Expected conformance models in ${folder}`);

const files = isPresent
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bpmn'))
  : [];

const outcomeOf = async (xml: string, processId?: string): Promise<unknown> => {
  // of the processor, not of the clock: others use the machine as well
  const before = process.cpuUsage();
  const outcome = await compileModel(xml, processId === undefined ? {} : { processId }).catch(
    (error: unknown) => error,
  );
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(1_000);
  return outcome;
};

(isPresent ? describe : describe.skip)('conformance models', () => {
  // what is loaded once in the life of the program is not counted
  beforeAll(() => compileModel(around('<bpmn:userTask id="x"/>')));

  it.each(files)('%s compiles or is refused in words', async (file) => {
    // given: as it is, and made executable process by process so that every rule gets to see it
    const xml = readFileSync(join(folder, file), 'utf8');
    const executable = xml.replaceAll('isExecutable="false"', 'isExecutable="true"');
    const processIds = [...xml.matchAll(/<(?:\w+:)?process[^>]*\sid="([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    // when
    const outcomes = [await outcomeOf(xml)];
    for (const processId of processIds) outcomes.push(await outcomeOf(executable, processId));
    // then
    for (const outcome of outcomes.filter((found) => found instanceof Error)) {
      expect(outcome).toBeInstanceOf(Rejection);
      expect(String(outcome)).toMatch(/^Rejection: Expected to deploy .+, but .+/);
    }
  });
});
