import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../../support/properties.ts';
import { compileModel } from '../../../src/engine/model/compile-model.ts';
import { lintProcess } from '../../../src/engine/model/lint-process.ts';
import { EngineCase } from '../engine-case.ts';
import { aProcess, flow } from './a-process.ts';
import { Drawn, randomBlock } from './random-drawing.ts';

// What the warnings about joins say is what the engine does: of processes drawn at random, mostly wrong ones, no
// join that is said never to complete ever completes.

const warned = async (xml: string, rule: string): Promise<string[]> =>
  (await lintProcess(xml)).filter((found) => found.rule === rule).map(({ elementId }) => elementId);

const kinds = ['userTask', 'userTask', 'exclusiveGateway', 'parallelGateway', 'parallelGateway'] as const;
type Drawing = { kinds: (typeof kinds)[number][]; flows: [number, number][] };

const drawing: fc.Arbitrary<Drawing> = fc.integer({ min: 4, max: 9 }).chain((size) =>
  fc.record({
    kinds: fc.array(fc.constantFrom(...kinds), { minLength: size, maxLength: size }),
    flows: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { minLength: size, maxLength: size + 5 }),
  }),
);

/** Every element that has no way in is led to from the start by a parallel split; ways out are chosen by `way`. */
function drawn({ kinds, flows }: Drawing): string {
  const split = new Set(kinds.flatMap((kind, at) => (kind === 'exclusiveGateway' ? [at] : [])));
  const lastOf = (from: number) => flows.findLastIndex(([source]) => source === from);
  const nodes = kinds.map((kind, at) => {
    const more =
      kind === 'userTask' ? 'camunda:assignee="a"' : split.has(at) ? `default="f${lastOf(at)}"` : '';
    return `<bpmn:${kind} id="n${at}" ${lastOf(at) < 0 ? more.replace(/default.*/, '') : more}/>`;
  });
  const edges = flows.map(([from, to], at) =>
    flow(`f${at}`, `n${from}`, `n${to}`, split.has(from) && lastOf(from) !== at ? `\${way == ${at}}` : ''),
  );
  const begun = kinds.flatMap((_, at) =>
    flows.some(([, to]) => to === at) ? [] : [flow(`s${at}`, 'fork', `n${at}`)],
  );
  const first = begun.length > 0 ? begun : [flow('s', 'fork', 'n0')];
  return aProcess(
    `<bpmn:startEvent id="start"/><bpmn:parallelGateway id="fork"/>${flow('f', 'start', 'fork')}${nodes.join('')}${edges.join('')}${first.join('')}`,
  );
}

/** Completes open tasks in turn, the way at the next decisions as chosen, until nothing is open or the turns are over. */
async function play(xml: string, ways: readonly number[]): Promise<EngineCase> {
  const process = new EngineCase(await compileModel(xml)).start({ way: ways[0] ?? 0 });
  for (const way of ways) {
    const task = process.open[way % Math.max(1, process.open.length)];
    if (task === undefined || process.problems.length > 0) break;
    process.complete(task, { way });
  }
  return process;
}

describe('a join that is said never to complete', () => {
  it('never completes', async () => {
    const ways = fc.array(fc.nat(14), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(drawing, ways, async (drawing, ways) => {
        const xml = drawn(drawing);
        const never = await warned(xml, 'join-completes');
        if (never.length === 0) return;
        const { story } = await play(xml, ways);
        expect(never.filter((id) => story.includes(`element.entered ${id}`))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a process whose splits are closed by their own kind', () => {
  it('is never warned of', async () => {
    await fc.assert(
      fc.asyncProperty(randomBlock, async (drawing) => {
        expect(await lintProcess(aProcess(new Drawn().whole(drawing)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('models that nobody here drew', () => {
  const folder = join(__dirname, '../../../../shared/conformance');
  const isPresent = existsSync(folder);
  if (!isPresent) process.stderr.write(`skipped: no conformance models, ${folder} is missing\n`);

  /** Each looked at, and right: the process does hang there. */
  const looked = [
    'miwg/B.2.0.bpmn _df7727a0-f509-45eb-bb89-85753f439576',
    'token-simulation/process-implicit-start-none-event.bpmn GATEWAY',
  ];

  (isPresent ? it : it.skip)(
    'are warned of where their joins do not complete, and nowhere else',
    async () => {
      const found: string[] = [];
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.bpmn'),
      );
      for (const file of files) {
        const xml = readFileSync(join(folder, file), 'utf8').replaceAll(
          'isExecutable="false"',
          'isExecutable="true"',
        );
        for (const [, processId = ''] of xml.matchAll(/<(?:\w+:)?process[^>]*\sid="([^"]+)"/g)) {
          const findings = await lintProcess(xml, { processId });
          found.push(
            ...findings
              .filter(({ rule }) => rule.startsWith('join-'))
              .map(({ elementId }) => `${file} ${elementId}`),
          );
        }
      }
      expect(found.sort()).toEqual(looked);
    },
  );
});
