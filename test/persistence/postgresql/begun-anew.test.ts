import { Rejection } from '../../../src/kernel/rejection.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { inTransaction, type Transaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { StaleRow } from '../../../src/persistence/transactions/stale-row.ts';
import { UncertainCommit } from '../../../src/persistence/transactions/uncertain-commit.ts';
import { names, put, putAlone } from '../counters.ts';
import { barrier, openedTwice, type Several } from './several.ts';

let several: Several;
let database: Database;
let other: Database;
beforeEach(async () => {
  several = await openedTwice();
  [database, other] = several.databases;
});
afterEach(() => several.remove());

const raise = (tx: Transaction, name: string) =>
  tx.run('UPDATE counters SET last = last + 1 WHERE name = ?', [name]);
const lastOf = async (name: string) => {
  const [row] = await read<{ last: number }>(database, 'SELECT last FROM counters WHERE name = ?', [name]);
  return row?.last;
};

describe('two transactions that wait for each other', () => {
  beforeEach(async () => {
    await putAlone(database, 'a');
    await putAlone(database, 'b');
  });

  it('both succeed, one of them begun anew, and each tells once', async () => {
    // given
    const meet = barrier(2);
    const told: string[] = [];
    let runs = 0;
    const crossing = (on: Database, first: string, second: string) =>
      inTransaction(on, async (tx) => {
        runs += 1;
        tx.afterCommit(() => told.push(first));
        await raise(tx, first);
        await meet();
        await raise(tx, second);
      });
    // when
    await Promise.all([crossing(database, 'a', 'b'), crossing(other, 'b', 'a')]);
    // then
    expect(runs).toBe(3);
    expect(told.sort()).toEqual(['a', 'b']);
    expect([await lastOf('a'), await lastOf('b')]).toEqual([2, 2]);
  });

  it('are so also where one of them would go on without the part that lost', async () => {
    // given
    const meet = barrier(2);
    let swallowed = 0;
    const crossing = (on: Database, first: string, second: string) =>
      inTransaction(on, async (tx) => {
        await raise(tx, first);
        await meet();
        await inTransaction(on, (nested) => raise(nested, second)).catch(() => (swallowed += 1));
      });
    // when
    await Promise.all([crossing(database, 'a', 'b'), crossing(other, 'b', 'a')]);
    // then
    expect(swallowed).toBe(1);
    expect([await lastOf('a'), await lastOf('b')]).toEqual([2, 2]);
  });
});

describe('a row that is no longer what was read', () => {
  it('has all of it done again, and nothing is left of the first time', async () => {
    let runs = 0;
    await inTransaction(database, async (tx) => {
      runs += 1;
      await put(tx, `run ${runs}`);
      if (runs < 3) throw new StaleRow('change it');
    });
    expect(await names(database)).toEqual(['run 3']);
  });

  it('is told of as a conflict when it never ends', async () => {
    let runs = 0;
    const writing = inTransaction(database, async () => {
      runs += 1;
      throw new StaleRow('change it');
    });
    await expect(writing).rejects.toMatchObject({ kind: 'conflict', attempt: 'change it' });
    expect(runs).toBe(6);
  });

  it('is nothing that other refusals are', async () => {
    let runs = 0;
    const writing = inTransaction(database, async () => {
      runs += 1;
      throw new Rejection('conflict', 'change it', 'it is closed');
    });
    await expect(writing).rejects.toThrow('it is closed');
    expect(runs).toBe(1);
  });
});

describe('a key that came between a look and an insert', () => {
  const putUnlessThere = async (tx: Transaction, met: () => Promise<void>) => {
    const found = await tx.query(`SELECT name FROM counters WHERE name = 'a'`);
    if (found.length > 0) return 'found';
    await met();
    await put(tx, 'a');
    return 'put';
  };

  it('is found the next time', async () => {
    const meet = barrier(2);
    const both = await Promise.all(
      [database, other].map((on) => inTransaction(on, (tx) => putUnlessThere(tx, meet))),
    );
    expect(both.sort()).toEqual(['found', 'put']);
  });

  it('and has been there all the time, is an error', async () => {
    await putAlone(database, 'a');
    let runs = 0;
    const writing = inTransaction(database, (tx) => {
      runs += 1;
      return put(tx, 'a');
    });
    await expect(writing).rejects.toMatchObject({ driverError: { code: '23505' } });
    expect(runs).toBe(3);
  });
});

describe('a connection that ends', () => {
  const endConnectionOf = async (tx: Transaction) => {
    const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await read(other, 'SELECT pg_terminate_backend(?)', [own?.pid ?? 0]);
    for (let there = 1; there > 0;) {
      const rows = await read(other, 'SELECT 1 FROM pg_stat_activity WHERE pid = ?', [own?.pid ?? 0]);
      there = rows.length;
    }
  };

  it('before the commit leaves nothing, and another takes its place', async () => {
    let runs = 0;
    await inTransaction(database, async (tx) => {
      runs += 1;
      await put(tx, `run ${runs}`);
      if (runs === 1) await endConnectionOf(tx);
      await raise(tx, 'nobody');
    });
    expect(await names(database)).toEqual(['run 2']);
  });

  it('at the commit is told, and nothing is done twice', async () => {
    let runs = 0;
    let told = 0;
    const writing = inTransaction(database, async (tx) => {
      runs += 1;
      tx.afterCommit(() => (told += 1));
      await put(tx, 'a');
      await endConnectionOf(tx);
    });
    await expect(writing).rejects.toThrow(UncertainCommit);
    expect({ runs, told }).toEqual({ runs: 1, told: 0 });
  });
});
