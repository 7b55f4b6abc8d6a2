import { verifyHistory } from '../../src/history/verify-history.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { withoutGuards } from '../support/databases/in-hand.ts';
import { someHistory } from './some-history.ts';

// Someone with the database in hand: the triggers are put aside, then the rows are changed behind the program's back.

let opened: TestDatabase;
beforeEach(async () => {
  opened = await aDatabase();
  await someHistory(opened.database);
});
afterEach(() => opened.remove());

const tamper = (...statements: string[]) => withoutGuards(opened.address, ...statements);

const columns = [
  ['id', '1000'],
  ['at', `'2026-03-02T01:03:00.001Z'`],
  ['type', `'task.released'`],
  ['instance_id', `'case-2'`],
  ['instance_id', 'NULL'],
  ['task_id', `'other'`],
  ['element_id', `''`],
  ['actor_id', `'budi'`],
  ['content', `'{"turn": 3}'`],
  ['hash', `'${'0'.repeat(64)}'`],
] as const;

const firstMiddleLast = [1, 3, 5];

describe('the proof', () => {
  it.each([1, 2, 3, 500])('holds for an untouched history, in batches of %i', async (batch) => {
    expect(await verifyHistory(opened.database, { batch })).toEqual({ rows: 12, streams: 4 });
  });

  it.each(
    firstMiddleLast.flatMap((position) => columns.map(([column, value]) => ({ position, column, value }))),
  )('finds $column changed to $value at position $position', async ({ position, column, value }) => {
    // when
    await tamper(
      `UPDATE history SET ${column} = ${value} WHERE stream = 'case-1' AND position = ${position}`,
    );
    const { brokenAt } = await verifyHistory(opened.database, { batch: 2 });
    // then
    expect(brokenAt).toEqual({
      id: column === 'id' ? 1000 : position * 2 - 1,
      stream: 'case-1',
      position,
      why: 'changed content',
    });
  });

  it.each(firstMiddleLast)('finds position %i moved out of its place', async (position) => {
    await tamper(`UPDATE history SET position = 77 WHERE stream = 'case-1' AND position = ${position}`);
    const { brokenAt } = await verifyHistory(opened.database);
    expect(brokenAt).toEqual({ id: undefined, stream: 'case-1', position, why: 'missing row' });
  });

  it('finds a row moved to another stream', async () => {
    await tamper(
      `UPDATE history SET stream = 'case-2', position = 6 WHERE stream = 'case-1' AND position = 5`,
    );
    const { brokenAt } = await verifyHistory(opened.database);
    expect(brokenAt).toMatchObject({ stream: 'case-1', position: 4, why: 'wrong head' });
  });

  it.each([1, 2, 4])('finds row %i of a stream taken out', async (position) => {
    await tamper(`DELETE FROM history WHERE stream = 'case-2' AND position = ${position}`);
    const { brokenAt } = await verifyHistory(opened.database, { batch: 3 });
    expect(brokenAt).toEqual({ id: undefined, stream: 'case-2', position, why: 'missing row' });
  });

  it.each([1, 2, 500])('finds the end of a stream cut off, in batches of %i', async (batch) => {
    await tamper(`DELETE FROM history WHERE stream = 'case-1' AND position > 3`);
    const { brokenAt } = await verifyHistory(opened.database, { batch });
    expect(brokenAt).toEqual({ id: 5, stream: 'case-1', position: 3, why: 'wrong head' });
  });

  it('finds the end of the last stream cut off', async () => {
    await tamper(`INSERT INTO history_heads VALUES ('zzz', 2, 'x')`);
    const { brokenAt } = await verifyHistory(opened.database);
    expect(brokenAt).toEqual({ id: undefined, stream: 'zzz', position: 1, why: 'missing row' });
  });

  it('finds all rows of a stream taken out', async () => {
    await tamper(`DELETE FROM history WHERE stream = 'system'`);
    const { brokenAt } = await verifyHistory(opened.database);
    expect(brokenAt).toEqual({ id: undefined, stream: 'system', position: 1, why: 'missing row' });
  });

  it('finds two rows swapped', async () => {
    await tamper(
      `UPDATE history SET position = 99 WHERE stream = 'case-1' AND position = 2`,
      `UPDATE history SET position = 2 WHERE stream = 'case-1' AND position = 3`,
      `UPDATE history SET position = 3 WHERE stream = 'case-1' AND position = 99`,
    );
    const { brokenAt } = await verifyHistory(opened.database);
    expect(brokenAt).toEqual({ id: 5, stream: 'case-1', position: 2, why: 'changed content' });
  });

  it.each([`hash = 'x'`, 'position = 4'])('finds a head changed: %s', async (change) => {
    await tamper(`UPDATE history_heads SET ${change} WHERE stream = 'user:siti'`);
    const { brokenAt } = await verifyHistory(opened.database);
    expect(brokenAt).toEqual({ id: 11, stream: 'user:siti', position: 1, why: 'wrong head' });
  });

  it('finds a head taken out', async () => {
    await tamper(`DELETE FROM history_heads WHERE stream = 'case-2'`);
    const { brokenAt } = await verifyHistory(opened.database);
    expect(brokenAt).toMatchObject({ stream: 'case-2', position: 5, why: 'wrong head' });
  });

  it('finds a row slipped in at the end', async () => {
    await tamper(
      `INSERT INTO history SELECT 500, stream, 6, at, type, instance_id, task_id, element_id, actor_id, content, hash
       FROM history WHERE stream = 'case-1' AND position = 5`,
    );
    const { brokenAt } = await verifyHistory(opened.database);
    expect(brokenAt).toEqual({ id: 500, stream: 'case-1', position: 6, why: 'changed content' });
  });
});
