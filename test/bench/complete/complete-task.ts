import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from '../harness.ts';
import { Office } from './office.ts';
import { replay } from './replay.ts';
import { Stock } from './stock.ts';

// What completing a task costs: through the program's own verb with everything on (policy, history, tasks,
// timers, variables), next to the same statements without the program, next to stock bpmn-engine.

const cases = 40;

export async function completeTask(): Promise<Benchmark> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-bench-'));
  const office = await Office.open(folder);
  const stock = new Stock(office.file);
  let recorded: Awaited<ReturnType<Office['completeAll']>> | undefined;
  return {
    name: 'complete',
    about:
      'the first disposition of a case is completed, on SQLite with synchronous=FULL; then the same statements alone',
    unit: 'tasks completed',
    rounds: 9,
    contenders: [
      {
        name: 'instances/complete-task',
        async round() {
          await office.prepare(cases);
          recorded = await office.completeAll(join(folder, 'before.sqlite'));
          return recorded.rate;
        },
      },
      {
        name: 'the same statements, better-sqlite3',
        round: async () => replay(join(folder, 'before.sqlite'), recorded?.statements ?? []),
      },
      { name: 'stock bpmn-engine, state saved', round: () => stock.round(cases) },
    ],
    async close() {
      console.log(`${(recorded?.statements.length ?? 0) / cases} statements for each completion`);
      stock.close();
      await office.close();
      await rm(folder, { recursive: true });
    },
  };
}
