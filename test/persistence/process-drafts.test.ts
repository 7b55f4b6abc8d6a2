import { draftRevisions } from '../../src/definitions/drafts/draft-revisions.ts';
import { findDraft } from '../../src/definitions/drafts/draft.ts';
import { createUser } from '../../src/identity/create-user.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { carryOver } from '../../src/persistence/migrations/0030-process-drafts.ts';
import { aDatabase, describedIn } from '../support/database.ts';

it('makes drafts of the single files of before, and loses nothing of them', async () => {
  // given
  const { database, remove } = await aDatabase();
  const clock = { now: () => new Date('2026-11-23T02:00:00.000Z') };
  const account = {
    ...{ username: 'siti', name: 'Siti', email: 'siti@example.go.id', password: 'benar-kuda-baterai' },
    roles: ['designer' as const],
  };
  const { id: by } = await createUser(database, clock, account, { memoryKib: 64, passes: 1 });
  const file = {
    id: 'd1',
    name: 'Cuti',
    xml: '\uFEFF<x/>\r\n',
    saved_at: '2026-11-20T02:00:00.000Z',
    saved_by: by,
  };
  await inTransaction(database, (tx) => tx.insert('drafts', file));
  const described = await describedIn(database);
  const runner = described.createQueryRunner();
  // when
  await runner.startTransaction();
  if (described.options.type === 'postgres') await runner.query('SET TRANSACTION READ WRITE');
  await carryOver(runner);
  await runner.commitTransaction();
  await runner.release();
  await described.destroy();
  // then
  const draft = await findDraft(database, 'd1');
  expect(draft).toMatchObject({
    name: 'Cuti',
    revision: 1,
    savedBy: 'Siti',
    savedAt: new Date(file.saved_at),
  });
  expect([...(draft?.files ?? [])]).toEqual([['process.bpmn', file.xml]]);
  expect(await draftRevisions(database, 'd1', 10)).toMatchObject([{ revision: 1, how: 'begun' }]);
  await remove();
});
