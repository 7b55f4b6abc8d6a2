import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostedAdvance } from '../../../src/engine/host/hosted-advance.ts';
import type { Benchmark, Bound, Result, Settings } from '../harness.ts';
import { Office, type Way } from './office.ts';
import type { Statement } from './record.ts';
import { replay } from './replay.ts';
import { Stock } from './stock.ts';

// What completing a task costs: the bare statements, the program's own verb with everything on (policy,
// history, tasks, timers, variables) in three ways, and stock bpmn-engine saving its state in the same file.

const names = {
  bare: 'the same statements alone',
  cold: 'complete-task, engine cold',
  pooled: 'complete-task',
  many: 'complete-task, 16 at once',
  stock: 'stock bpmn-engine, cold',
} as const;

export async function completeTask({ quick }: Settings): Promise<Benchmark> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-bench-'));
  const office = await Office.open(folder);
  const stock = new Stock(office.file);
  const cases = quick ? 40 : 320;
  let recorded: Statement[] = [];
  const bare = async () => {
    const uncounted = cases / 8;
    await office.prepare(cases + uncounted);
    const before = join(folder, 'before.sqlite');
    recorded = await office.record(before);
    return replay(before, recorded, uncounted);
  };
  const ours = (name: string, way: Way) => ({
    name,
    async round() {
      await office.prepare(cases);
      return office.completeAll(way);
    },
  });
  return {
    name: 'complete',
    about:
      'the first disposition of a case is completed, on SQLite with synchronous=FULL; the ratio is to the same statements without the program',
    unit: 'tasks completed',
    rounds: 9,
    contenders: [
      { name: names.bare, round: bare },
      ours(names.cold, { advance: hostedAdvance }),
      ours(names.pooled, {}),
      ours(names.many, { callers: 16 }),
      { name: names.stock, round: () => stock.round(cases / 4) },
    ],
    verdict: boundsOf,
    async close() {
      const commits = recorded.filter(({ sql }) => sql === 'COMMIT').length;
      console.log(`  ${(recorded.length / commits).toFixed(1)} statements for each completion`);
      stock.close();
      await office.close();
      await rm(folder, { recursive: true });
    },
  };
}

function boundsOf(results: readonly Result[]): Bound[] {
  const rate = (name: string) => results.find(({ contender }) => contender === name)?.median ?? NaN;
  const bound = (one: string, other: string, atLeast: number): Bound => ({
    what: `${one} ÷ ${other}`,
    measured: rate(one) / rate(other),
    atLeast,
  });
  return [
    bound(names.cold, names.bare, 0.3),
    bound(names.pooled, names.bare, 0.45),
    bound(names.many, names.bare, 2),
    bound(names.pooled, names.stock, 10),
  ];
}
