import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { keep } from '../../support/databases/keep.ts';
import { Office } from '../complete/office.ts';
import { summaryOf, type Report, type Settings, type Survey, type Table } from '../harness.ts';
import { forcedWrite } from './forced-write.ts';
import { leftBehind } from './left-behind.ts';
import { clusterCounts, minus, processCounts, type Counter, type Counts } from './counters.ts';

// What one completion of a task costs, as the machine and the database count it: what a larger machine would have
// to offer. Each completion is the first disposition of a case, with everything on.

export async function cost({ quick, rounds = quick ? 1 : 3 }: Settings): Promise<Survey> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-bench-cost-'));
  const { url = '', end } = await keep('durable-postgresql');
  const client = new pg.Client({ connectionString: url });
  const cases = quick ? 60 : 240;
  return {
    name: 'cost',
    about: 'the cost of one completion (the first disposition of a case, with everything on), by counters',
    async measure() {
      await client.connect();
      const onFile = await Office.open(join(folder, 'sqlite'));
      const onServer = await Office.open(join(folder, 'postgresql'), { DATABASE_URL: url });
      const both: Counter = async () => ({ ...(await processCounts()), ...(await clusterCounts(client)) });
      try {
        return {
          tables: [
            await tableOf('SQLite, synchronous=FULL', onFile, processCounts, { cases, rounds }),
            await tableOf('PostgreSQL, fsync and synchronous_commit on', onServer, both, { cases, rounds }),
            await leftBehind(folder),
            await forcedWrite(folder),
          ],
        } satisfies Report;
      } finally {
        await onFile.close();
        await onServer.close();
      }
    },
    async close() {
      await client.end();
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const callers = [1, 16];
const few = 30;

async function tableOf(
  title: string,
  office: Office,
  counter: Counter,
  { cases, rounds }: { cases: number; rounds: number },
): Promise<Table> {
  const measured: Counts[][] = callers.map(() => []);
  for (let round = -1; round < rounds; round++)
    for (const [at, many] of callers.entries()) {
      const costs = await costsOf(office, counter, cases, many);
      if (round >= 0) measured[at]?.push(costs);
    }
  const names = Object.keys(measured[0]?.[0] ?? {});
  return {
    title: `one completion on ${title}, ${rounds} rounds of ${cases}`,
    columns: callers.map((many) => ({ name: `${many} at once`, unit: '' })),
    rows: names.map((name) => ({
      name,
      figures: measured.map((all) => summaryOf(all.map((one) => one[name] ?? NaN))),
    })),
  };
}

async function costsOf(office: Office, counter: Counter, cases: number, many: number): Promise<Counts> {
  // A few at a time, so that none waits too long for a connection.
  for (let made = 0; made < cases; made += few) await office.prepare(few);
  const before = await counter();
  const { rate } = await office.completeAll({ callers: many });
  const used = minus(await counter(), before);
  const each = Object.entries(used).map(([name, value]) => [name, value / cases] as const);
  return { 'completions a second': rate, ...Object.fromEntries(each) };
}
