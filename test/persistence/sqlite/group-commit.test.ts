import { copyFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  closeDatabase,
  openDatabase,
  openForReading,
  type Database,
} from '../../../src/persistence/database.ts';
import { inTransaction, type Transaction } from '../../../src/persistence/in-transaction.ts';
import { aFile } from '../../support/database.ts';
import { breath, names, put, putAlone } from '../counters.ts';

// Transactions that stand in line at the same time share one COMMIT. Another reader of the file sees what is
// on the disk, whoever is told what.

let opened: Awaited<ReturnType<typeof aFile>>;
let database: Database;
let another: Database;
beforeEach(async () => {
  opened = await aFile();
  await closeDatabase(opened.database);
  database = await openDatabase({ file: opened.file, groupMs: 60_000 });
  another = await openForReading({ file: opened.file });
});
afterEach(async () => {
  await closeDatabase(another);
  await closeDatabase(database);
  await opened.remove();
});

const sixteen = Array.from({ length: 16 }, (_, index) => `n${String(index + 1).padStart(2, '0')}`);
const withBreath = (name: string, work?: (tx: Transaction) => Promise<void>) =>
  inTransaction(database, async (tx) => {
    await put(tx, name);
    await breath();
    await work?.(tx);
  });

describe('sixteen at once', () => {
  it('are all on the disk when the first is told, and nobody is told before', async () => {
    // given
    const told: string[] = [];
    const seenInside: string[][] = [];
    const one = async (name: string) => {
      await withBreath(name, async () => void seenInside.push([...told, ...(await names(another))]));
      told.push(name);
    };
    // when
    await one('n00').then(() => (told.length = 0));
    const all = sixteen.map(one);
    await Promise.race(all);
    // then
    expect(await names(another)).toEqual(['n00', ...sixteen]);
    await Promise.all(all);
    expect(told).toEqual(sixteen);
    expect(seenInside.slice(1)).toEqual(sixteen.map(() => ['n00']));
  });

  it('share it, too, where each turn of the loop of events opens one connection more', async () => {
    // given
    const onDisk: string[][] = [];
    const all: Promise<void>[] = [];
    // when
    for (const name of sixteen) {
      const turn = nextTurn();
      all.push(putAlone(database, name).then(async () => void onDisk.push(await names(another))));
      await turn;
    }
    await Promise.all(all);
    // then
    expect(onDisk).toEqual(sixteen.map(() => sixteen));
  });

  it('share it, too, where one connection after the other is read in one turn of the loop of events', async () => {
    const all = sixteen.map(async (name) => {
      await nextTurn();
      await inTransaction(database, (tx) => put(tx, name));
    });
    await Promise.race(all);
    expect(await names(another)).toEqual(sixteen);
    await Promise.all(all);
  });

  it('succeed or fail each on its own', async () => {
    const all = sixteen.map((name) =>
      withBreath(name, async () => {
        if (name === 'n08') throw new Error('n08 has changed its mind');
      }),
    );
    const results = await Promise.allSettled(all);
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    expect(failed).toEqual(['Error: n08 has changed its mind']);
    expect(await names(another)).toEqual(sixteen.filter((name) => name !== 'n08'));
  });

  it('survive a statement of one that fails', async () => {
    const all = sixteen.map((name) =>
      withBreath(name, async (tx) => {
        if (name === 'n08') await put(tx, 'n03');
      }),
    );
    const results = await Promise.allSettled(all);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await names(another)).toEqual(sixteen.filter((name) => name !== 'n08'));
  });

  it('go on in a new group where the first of them fails', async () => {
    const all = sixteen.map((name) =>
      withBreath(name, async () => {
        if (name === 'n01') throw new Error('n01 has changed its mind');
      }),
    );
    const results = await Promise.allSettled(all);
    expect(results.map(({ status }) => status)).toEqual(['rejected', ...Array(15).fill('fulfilled')]);
    expect(await names(another)).toEqual(sixteen.slice(1));
  });

  it('see what those before them did, each', async () => {
    const seen: number[] = [];
    await Promise.all(
      sixteen.map((name) => withBreath(name, async () => void seen.push((await names(database)).length))),
    );
    expect(seen).toEqual(sixteen.map((_, index) => index + 1));
  });

  it('may undo a part of their own', async () => {
    const one = (name: string) =>
      withBreath(name, async () => {
        const inner = inTransaction(database, async (nested) => {
          await put(nested, `${name}, undone`);
          throw new Error('only this part');
        });
        await expect(inner).rejects.toThrow('only this part');
      });
    await Promise.all(sixteen.map(one));
    expect(await names(another)).toEqual(sixteen);
  });

  it('are told that they may go on only when all is on the disk', async () => {
    const seen: Promise<string[]>[] = [];
    const one = (name: string) =>
      withBreath(name, async (tx) => tx.afterCommit(() => void seen.push(names(another))));
    await Promise.all(sixteen.map(one));
    expect(await Promise.all(seen)).toEqual(sixteen.map(() => sixteen));
  });

  it('cannot be written into from outside', async () => {
    let leaked: Transaction | undefined;
    await Promise.all([
      inTransaction(database, async (tx) => void (leaked = tx)),
      ...sixteen.map((name) =>
        withBreath(name, async () => {
          await expect(leaked?.run('DELETE FROM counters')).rejects.toThrow('its transaction has ended');
        }),
      ),
    ]);
    expect(await names(another)).toEqual(sixteen);
  });
});

describe('a group', () => {
  it('is bounded: the first of many is not kept waiting for all of them', async () => {
    const all = Array.from({ length: 200 }, (_, index) => putAlone(database, `n${index}`));
    await Promise.race(all);
    const first = await names(another);
    expect(first.length).toBeGreaterThan(1);
    expect(first.length).toBeLessThanOrEqual(64);
    await Promise.all(all);
    expect(await names(another)).toHaveLength(200);
  });

  it('is bounded in time', async () => {
    const hasty = await openDatabase({ file: opened.file, groupMs: 0 });
    const seen = ['a', 'b', 'c'].map(async (name) => {
      await putAlone(hasty, name);
      return names(another);
    });
    expect(await Promise.all(seen)).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']]);
    await closeDatabase(hasty);
  });

  it('of those that nobody waits for takes in a person who comes meanwhile, and is then on the disk', async () => {
    // given
    const told: string[] = [];
    let person: Promise<unknown> | undefined;
    const comes = () => void (person ??= putAlone(database, 'person').then(() => told.push('person')));
    // when
    const patient = sixteen.map((name) =>
      inTransaction(
        database,
        async (tx) => {
          await put(tx, name);
          if (name === 'n03') void breath().then(comes);
        },
        { patient: true },
      ).then(() => told.push(name)),
    );
    await patient[0];
    const together = await names(another);
    await Promise.all([...patient, person]);
    // then
    expect(together).toContain('person');
    expect(together).not.toContain('n16');
    expect(told.indexOf('person')).toBe(together.length - 1);
    expect(told).toHaveLength(17);
  });

  it('is lost as a whole, untold, where the program dies before its COMMIT', async () => {
    // given
    const told: string[] = [];
    const copy = `${opened.file}-left`;
    const first = putAlone(database, 'a').then(() => told.push('a'));
    const second = inTransaction(database, async (tx) => {
      await put(tx, 'b');
      // when
      for (const part of ['', '-wal']) await copyFile(opened.file + part, copy + part);
      // then
      expect(told).toEqual([]);
    });
    await Promise.all([first, second]);
    const left = await openDatabase({ file: copy });
    expect(await names(left)).toEqual([]);
    await closeDatabase(left);
  });

  it('is told so, all of it, where its COMMIT fails', async () => {
    const violating = withBreath('b', async (tx) => {
      await tx.query('PRAGMA defer_foreign_keys = ON');
      await tx.insert('user_roles', { user_id: 'nobody', role: 'admin' });
    });
    const after: string[] = [];
    const others = ['a', 'c'].map((name) =>
      withBreath(name, async (tx) => tx.afterCommit(() => after.push(name))),
    );
    const results = await outcomes([violating, ...others]);
    expect(results).toEqual(Array(3).fill(expect.stringMatching(/FOREIGN KEY constraint failed/)));
    expect(after).toEqual([]);
    expect(await names(another)).toEqual([]);
    await putAlone(database, 'd');
    expect(await names(another)).toEqual(['d']);
  });

  it('is told so, all of it up to the one that fails, where the disk is full and SQLite gives up', async () => {
    // given
    await inTransaction(database, async (tx) => {
      const [size] = await tx.query<{ page_count: number }>('PRAGMA page_count');
      await tx.query(`PRAGMA max_page_count = ${size?.page_count ?? 0}`);
    });
    // when
    const large = (tx: Transaction) => put(tx, 'x'.repeat(100_000));
    const results = await outcomes([withBreath('a'), withBreath('b', large), withBreath('c')]);
    // then
    const full: unknown = expect.stringMatching(/disk is full/);
    expect(results).toEqual([full, full, 'done']);
    expect(await names(another)).toEqual(['c']);
  });
});

async function outcomes(all: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(all);
  return settled.map((one) => (one.status === 'rejected' ? String(one.reason) : 'done'));
}
