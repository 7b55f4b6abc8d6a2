import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyHistory } from '../../../src/history/verify-history.ts';
import { destroyBatch } from '../../../src/service/disposals/destroy-batch.ts';
import { excludeItem } from '../../../src/service/disposals/review-items.ts';
import { liftLegalHold, setLegalHold } from '../../../src/service/retention/legal-hold.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { answerRequest, askAbout } from '../../support/data-requests.ts';
import { anEndedCase, begins, does, theList } from './a-round.ts';

const longAgo = '2021-11-20T02:00:00.000Z';
const name = 'Rahmat Hidayat Prasetyo';

let program: Program;
beforeEach(async () => void (program = await aProgram()));
afterEach(() => program.close());

const service = () => program.app.worker.service;
const decide = async () => {
  for (const element of ['Usr_TinjauUsulan', 'Usr_NilaiUsulan', 'Usr_SetujuiPemusnahan']) {
    await does(program, element);
    if (element !== 'Usr_SetujuiPemusnahan') await program.drainJobs();
  }
};

/** Every text of the database, whatever the table. */
async function everything(): Promise<string> {
  const tables = ['applications', 'instances', 'instance_variables', 'task_submissions', 'task_drafts'];
  const more = ['outbox', 'notifications', 'letters', 'dispositions', 'history', 'disposal_items', 'jobs'];
  const found = [];
  for (const table of [...tables, ...more]) found.push(await program.rows(`SELECT * FROM ${table}`));
  return JSON.stringify(found);
}

it('destroys what is due and tells the person, and keeps the case under hold and the chain', async () => {
  // given
  const due = await anEndedCase(program, longAgo, { namaLengkap: name });
  const held = await anEndedCase(program, longAgo);
  const young = await anEndedCase(program, '2021-11-24T02:00:00.000Z');
  const files = await program.rows<{ id: string; application_id: string }>(
    'SELECT id, application_id FROM documents',
  );
  await begins(program);
  expect(Object.keys((await theList(program)).states).sort()).toEqual(
    [due, held].flatMap(({ ticketNumber }) =>
      ['caseFile', 'documents', 'identityScans', 'notices'].map((kind) => `${ticketNumber} ${kind}`),
    ),
  );
  expect(await everything()).toContain(name);
  // when the decision is made, and the hold comes after it, before anything is destroyed
  await decide();
  const head = await program.as('kepala-bidang');
  await setLegalHold(service(), head, { instanceId: held.instanceId, reason: 'Perkara PTUN' });
  await program.drainJobs();
  // then
  const { states, disposal } = await theList(program);
  expect(states[`${due.ticketNumber} caseFile`]).toBe('destroyed');
  expect(states[`${due.ticketNumber} identityScans`]).toBe('destroyed');
  expect(states[`${held.ticketNumber} caseFile`]).toBe('held');
  expect(states[`${held.ticketNumber} documents`]).toBe('held');
  expect(await everything()).not.toContain(name);
  const there = async (id: string) =>
    access(join(service().dataDirectory, 'documents', id)).then(
      () => true,
      () => false,
    );
  for (const { id, application_id } of files)
    expect([id, await there(id)]).toEqual([id, application_id !== due.applicationId]);
  expect(await program.rows('SELECT * FROM disposal_files')).toEqual([]);
  const [notice] = await program.rows<{ recipient_id: string }>(
    "SELECT recipient_id FROM outbox WHERE template = 'data-dimusnahkan'",
  );
  expect(notice).toEqual({ recipient_id: (await program.as('pemohon1')).id });
  expect(disposal).toMatchObject({ number: '500.12/1/BA-PMA/DINKOMINFO/2026' });
  expect(disposal.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect((await verifyHistory(program.app.database)).brokenAt).toBe(undefined);
  const kept = await program.rows('SELECT id FROM documents WHERE application_id = ?', young.applicationId);
  expect(kept).toHaveLength(5);
});

it('is repeated without doing anything twice', async () => {
  await anEndedCase(program, longAgo);
  await begins(program);
  await decide();
  await program.drainJobs();
  const { disposal } = await theList(program);
  const before = await everything();
  const work = {
    ...{ instanceId: disposal.instanceId, elementId: 'Svc_Musnahkan', topic: 'disposal-destroy' },
    ...{ variables: {}, settings: {}, idempotencyKey: 'again', now: program.clock.now() },
  };
  const answer = await inTransaction(program.app.database, (tx) => destroyBatch(work, tx, service()));
  expect(answer).toEqual({ sisa: 0 });
  expect(await everything()).toEqual(before);
});

it('leaves out what the officer takes off, and everything where the head of office says no', async () => {
  const { ticketNumber } = await anEndedCase(program, longAgo);
  await begins(program);
  const { disposal, items } = await theList(program);
  const { position = 0, class: kind } = items[0] ?? {};
  const change = { period: disposal.period, position, reason: 'Masih dipakai audit' };
  await expect(excludeItem(service(), await program.as('kepala-dinas'), change)).rejects.toThrow(
    /may|review/,
  );
  await excludeItem(service(), await program.as('petugas'), change);
  await does(program, 'Usr_TinjauUsulan');
  await program.drainJobs();
  await expect(
    excludeItem(service(), await program.as('petugas'), { ...change, position: 2 }),
  ).rejects.toThrow('not being reviewed');
  await does(program, 'Usr_NilaiUsulan');
  await program.drainJobs();
  await does(program, 'Usr_SetujuiPemusnahan', { putusan: 'TOLAK' });
  await program.drainJobs();
  const { states } = await theList(program);
  expect(states[`${ticketNumber} ${String(kind)}`]).toBe('excluded');
  expect(new Set(Object.values(states))).toEqual(new Set(['excluded', 'refused']));
  expect(await program.rows('SELECT id FROM applications WHERE destroyed_at IS NULL')).toHaveLength(1);
});

it('begins by itself once a quarter, and lists nothing that stands on an open list', async () => {
  await anEndedCase(program, longAgo);
  await begins(program);
  const first = await theList(program);
  await program.passTimeUntil('2027-02-02T02:00:00.000Z');
  const second = await theList(program);
  expect([first.disposal.period, second.disposal.period]).toEqual(['2026-T4', '2027-T1']);
  expect(second.items.filter(({ label }) => label.startsWith('SE-'))).toEqual([]);
  await expect(begins(program)).rejects.toThrow('2027-T1');
});

it('holds a case once, for who may, and lets it go for a reason', async () => {
  const { instanceId } = await anEndedCase(program, longAgo);
  const head = await program.as('kepala-bidang');
  const change = { instanceId, reason: 'Audit BPK' };
  await expect(setLegalHold(service(), await program.as('petugas'), change)).rejects.toThrow('may not');
  await expect(liftLegalHold(service(), head, change)).rejects.toThrow('not held');
  await setLegalHold(service(), head, change);
  await expect(setLegalHold(service(), head, change)).rejects.toThrow('held already');
  await begins(program);
  expect((await theList(program)).items).toEqual([]);
  await liftLegalHold(service(), head, { instanceId, reason: 'Audit selesai' });
  const told = await program.rows<{ type: string }>(
    "SELECT type FROM history WHERE instance_id = ? AND type LIKE 'legal-hold%' ORDER BY id",
    instanceId,
  );
  expect(told.map(({ type }) => type)).toEqual(['legal-hold.set', 'legal-hold.lifted']);
});

it('destroys what somebody asked about their data, and shows whose wish it was', async () => {
  // given a withdrawn consent with the wish for deletion, answered five years ago
  const { ticketNumber } = await anEndedCase(program, longAgo);
  const wish = { kind: 'PENARIKAN', reason: 'Saya pindah ke luar negeri.', wantsDeletion: true };
  const number = await askAbout(program, 'pemohon1', wish);
  const answers = { luarProgramBerhenti: 'true', jawaban: 'Dihentikan hari ini.' };
  await answerRequest(program, number, answers, 'verifikator1');
  await inTransaction(program.app.database, (tx) =>
    tx.run('UPDATE data_requests SET closed_at = ?', [longAgo]),
  );
  // when
  await begins(program);
  const { states, items } = await theList(program);
  expect(states[`${number} dataRequests`]).toBe('proposed');
  expect(items.map(({ label, isWished }) => [label, Number(isWished)])).toContainEqual([ticketNumber, 1]);
  await decide();
  await program.drainJobs();
  // then
  const [row] = await program.rows('SELECT reason, answer, kind, outcome FROM data_requests');
  expect(row).toEqual({ reason: '', answer: null, kind: 'PENARIKAN', outcome: 'DIPENUHI' });
  expect(await everything()).not.toContain(wish.reason);
});

it('keeps what somebody asked about their data, and its messages, while that is held', async () => {
  const number = await askAbout(program, 'pemohon1', { kind: 'AKSES' });
  const answers = { putusan: 'DITOLAK', jawaban: 'Datang dengan KTP.' };
  await answerRequest(program, number, answers, 'verifikator1');
  const [request] = await program.rows<{ instance_id: string }>('SELECT instance_id FROM data_requests');
  const instanceId = request?.instance_id ?? '';
  await inTransaction(program.app.database, async (tx) => {
    await tx.run('UPDATE data_requests SET closed_at = ?', [longAgo]);
    await tx.run('UPDATE outbox SET created_at = ? WHERE instance_id = ?', [longAgo, instanceId]);
  });
  const head = await program.as('kepala-bidang');
  const hold = { instanceId, reason: 'Sengketa informasi' };
  await setLegalHold(service(), head, hold);
  await begins(program);
  expect((await theList(program)).states).toEqual({});
  expect(await program.rows('SELECT id FROM outbox WHERE instance_id = ?', instanceId)).not.toEqual([]);
});
