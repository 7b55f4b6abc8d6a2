import { rename, stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { closeDatabase, openDatabase } from '../../../src/persistence/database.ts';
import {
  Checkpoints,
  pagesAtMost,
  pagesToBeginAnew,
  pagesToCheckpoint,
} from '../../../src/persistence/sqlite/checkpoints.ts';
import { aFile, writerOf } from '../../support/database.ts';
import { names, put, putAlone } from '../counters.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';

// The log of a file is brought into the file beside the writer, not within a COMMIT.

let opened: Awaited<ReturnType<typeof aFile>>;
beforeEach(async () => (opened = await aFile()));
afterEach(async () => {
  jest.restoreAllMocks();
  await opened.remove();
});

const state = 'PRAGMA wal_checkpoint(NOOP)';

/** Pages in the log, and how many of them are in the file. */
async function log(): Promise<{ written: number; checkpointed: number }> {
  const [row] = await writerOf(opened.database).query(state);
  return { written: row.log, checkpointed: row.checkpointed };
}

/** One row as large as that many pages, in a transaction of its own. */
const putPages = (name: string, pages: number) =>
  inTransaction(opened.database, (tx) => put(tx, name + 'x'.repeat(pages * 4096)));

it('begins anew behind the writer, long before SQLite would make it within a COMMIT', async () => {
  // given
  const before = await log();
  await putPages('large', pagesToCheckpoint);
  expect((await log()).written).toBeGreaterThan(before.written + pagesToCheckpoint);
  expect((await log()).written).toBeLessThan(pagesAtMost);
  // when
  while ((await log()).checkpointed < (await log()).written) await nextTurn();
  await putAlone(opened.database, 'next');
  // then
  expect((await log()).written).toBeLessThan(10);
});

it('is brought in by the writer where little is left of much, so that it begins anew without a pause', async () => {
  // given: somebody reads, so that all of a long log is in the file and it cannot begin anew; then little more is written
  const file = `${opened.file}-busy`;
  const writer = new Sqlite(file);
  for (const setting of ['journal_mode = WAL', 'wal_autocheckpoint = 0']) writer.pragma(setting);
  writer.exec('CREATE TABLE pages (content TEXT)');
  const reader = new Sqlite(file);
  const write = (pages: number) =>
    writer.prepare('INSERT INTO pages VALUES (?)').run('x'.repeat(pages * 4096));
  const pagesOf = () => writer.prepare<[], { log: number; checkpointed: number }>(state).get();
  write(pagesToBeginAnew);
  reader.exec('BEGIN');
  reader.prepare('SELECT COUNT(*) FROM pages').get();
  writer.pragma('wal_checkpoint(PASSIVE)');
  write(100);
  expect(pagesOf()?.log).toBeGreaterThan(pagesToBeginAnew + 100);
  reader.close();
  // when
  new Checkpoints(file, writer).committed();
  // then
  expect(pagesOf()?.checkpointed).toBe(pagesOf()?.log);
  write(1);
  expect(pagesOf()?.log).toBeLessThan(10);
  writer.close();
});

it('is left to SQLite where the thread fails, and writing goes on', async () => {
  // given
  await rename(opened.file, `${opened.file}-elsewhere`);
  const warned = new Promise((resolve) => {
    jest.spyOn(process, 'emitWarning').mockImplementation((...said) => resolve(said));
  });
  // when
  await putPages('large', pagesToCheckpoint);
  const said = await warned;
  await rename(`${opened.file}-elsewhere`, opened.file);
  await putPages('larger', pagesAtMost);
  await putAlone(opened.database, 'next');
  // then
  expect(said).toEqual([expect.stringContaining('within a COMMIT from now on'), 'Checkpoint']);
  expect((await log()).written).toBeLessThan(10);
});

it('is waited for when the database is closed; nothing of it is left beside the file', async () => {
  await putPages('large', pagesToCheckpoint);
  await closeDatabase(opened.database);
  await expect(stat(`${opened.file}-wal`)).rejects.toThrow('ENOENT');
  const again = await openDatabase({ file: opened.file });
  expect((await names(again)).map(({ length }) => length)).toContain(
    'large'.length + pagesToCheckpoint * 4096,
  );
  await closeDatabase(again);
});
