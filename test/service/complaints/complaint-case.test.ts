import { verifyHistory } from '../../../src/history/verify-history.ts';
import { createUser } from '../../../src/identity/create-user.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { secretCodeOf } from '../../../src/service/complaints/secret-code.ts';
import { nameSubject } from '../../../src/service/complaints/name-subject.ts';
import { saveSettings } from '../../../src/service/settings/save-settings.ts';
import { saveDraft } from '../../../src/tasks/drafts.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { findVisibleTask } from '../../../src/tasks/lists/find-visible-task.ts';
import {
  complain,
  complaintIn,
  decided,
  doComplaintTask,
  openTasks,
  passedOn,
  solved,
} from '../../support/complaints.ts';
import { aProgram, type Program } from '../../support/program.ts';

// The shipped process with its forms, its handlers and the real worker.

let program: Program;
beforeEach(async () => {
  program = await aProgram('2026-11-23T02:00:00.000Z');
});
afterEach(async () => {
  expect(await program.rows('SELECT * FROM incidents')).toEqual([]);
  expect((await verifyHistory(program.app.database)).brokenAt).toBeUndefined();
  await program.close();
});

const passUntil = async (at: string) => {
  program.clock.set(at);
  await program.drainJobs();
};

const notices = async () =>
  (
    await program.rows<{ template: string }>(
      `SELECT DISTINCT template FROM outbox WHERE template LIKE 'pengaduan-%' ORDER BY template`,
    )
  ).map(({ template }) => template);

it('is solved at the front desk and confirmed', async () => {
  const { id: complainantId } = await program.as('pemohon1');
  const it = await complain(program, {}, { complainantId });
  const told = JSON.stringify(await program.rows('SELECT content FROM outbox'));
  expect(told).toContain(it.ticketNumber);
  const { masterKey } = program.app.worker.service;
  expect(told).not.toContain(secretCodeOf(masterKey, it.complaintId));
  await doComplaintTask(program, it, solved, 'petugas');
  await doComplaintTask(program, it, { kepuasan: 'PUAS' });
  expect(await complaintIn(program, it)).toMatchObject({ outcome: 'SELESAI', escalation: undefined });
});

it('goes to the pejabat by itself after the time that the office has set', async () => {
  const { database } = program.app;
  const actor = await program.as('admin');
  const limits = { 'complaints.limits.respondWorkingDays': 5 };
  const change = { values: limits, readVersion: 0, reason: 'Uji', actor, locale: 'id' } as const;
  await saveSettings({ database, clock: program.clock }, change);
  const it = await complain(program);
  await passUntil('2026-11-27T03:00:00.000Z');
  expect((await openTasks(program, it)).map((task) => task.element_id)).toEqual(['Usr_Tanggapi']);
  await passUntil('2026-12-01T03:00:00.000Z');
  expect((await openTasks(program, it)).map((task) => task.element_id)).toEqual(['Usr_SelesaikanAduan']);
});

it('keeps what was written out of the variables of the case', async () => {
  const it = await complain(program);
  await doComplaintTask(program, it, solved, 'petugas');
  const [{ content = '' } = {}] = await program.rows<{ content: string }>(
    'SELECT content FROM complaint_messages',
  );
  expect(content).toBe(solved.tanggapan);
  const rows = await program.rows('SELECT * FROM instances');
  expect(JSON.stringify(rows)).not.toContain(solved.tanggapan);
  expect(JSON.stringify(rows)).not.toContain('Wulandari');
});

it('escalated by hand is decided by the pejabat, back when it does not satisfy', async () => {
  const it = await complain(program);
  await doComplaintTask(program, it, passedOn, 'petugas');
  await doComplaintTask(program, it, decided, 'pejabat-pengaduan');
  await doComplaintTask(program, it, { kepuasan: 'TIDAK_PUAS', komentar: 'Belum ada kabar.' });
  expect((await openTasks(program, it)).map((task) => task.element_id)).toEqual(['Usr_SelesaikanAduan']);
  await doComplaintTask(program, it, decided, 'pejabat-pengaduan');
  await doComplaintTask(program, it, { kepuasan: 'PUAS' });
  expect(await complaintIn(program, it)).toMatchObject({ outcome: 'SELESAI', escalation: 'hand' });
  expect(await notices()).toContain('pengaduan-diteruskan');
});

it('goes to the pejabat by the clock, also after a round in which it was completed', async () => {
  const it = await complain(program);
  await doComplaintTask(
    program,
    it,
    { kelas: 'berkadar', hasilAduan: 'TIDAK_LENGKAP', kekurangan: 'Kapan terjadinya?' },
    'petugas',
  );
  await doComplaintTask(program, it, { tambahan: 'Hari Senin yang lalu, pukul sembilan.' });
  await passUntil('2026-11-26T09:00:00.000Z');
  expect(await complaintIn(program, it)).toMatchObject({ escalation: 'clock', complaintClass: 'berkadar' });
  expect(await notices()).toContain('pengaduan-ingat-petugas');
});

it('counts as withdrawn when it is not completed within 30 days', async () => {
  const it = await complain(program);
  await doComplaintTask(
    program,
    it,
    { kelas: 'informasi', hasilAduan: 'TIDAK_LENGKAP', kekurangan: 'Nomor permohonan.' },
    'petugas',
  );
  await passUntil('2026-12-23T03:00:00.000Z');
  expect((await complaintIn(program, it)).outcome).toBe('DICABUT');
});

it('is closed when the complainant is silent, late where the class had no more time', async () => {
  const it = await complain(program, { complaintClass: 'informasi' });
  await doComplaintTask(program, it, { ...passedOn, kelas: 'informasi' }, 'petugas');
  await passUntil('2026-11-30T09:00:00.000Z');
  expect((await complaintIn(program, it)).lateAt).toBeDefined();
  await doComplaintTask(program, it, decided, 'pejabat-pengaduan');
  await passUntil('2026-12-15T09:00:00.000Z');
  expect((await complaintIn(program, it)).outcome).toBe('DITUTUP_OTOMATIS');
});

describe('a complaint about somebody of the office', () => {
  const aSecondPetugas = () =>
    createUser(
      program.app.database,
      program.clock,
      {
        username: 'petugas2',
        name: 'Suryaningsih Prameswari',
        email: 'suryaningsih@pekalongankota.go.id',
        roles: ['petugas'],
        password: 'benar-kuda-baterai',
      },
      { memoryKib: 64, passes: 1 },
    );

  it('is offered to the others of the role, and to them it does not exist', async () => {
    const other = await aSecondPetugas();
    const subject = await program.as('petugas');
    const it = await complain(program, { subjectId: subject.id });
    const [task] = await openTasks(program, it);
    await expect(findVisibleTask(program.app.database, subject, task?.id ?? '')).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await findVisibleTask(program.app.database, other, task?.id ?? '')).candidateUsers).toEqual([
      other.id,
    ]);
    expect(
      await program.rows(`SELECT 1 FROM outbox WHERE recipient_id = ? AND template LIKE 'peng%'`, subject.id),
    ).toEqual([]);
  });

  it('goes to the pejabat where there is no other petugas', async () => {
    const subject = await program.as('petugas');
    const it = await complain(program, { subjectId: subject.id });
    await doComplaintTask(program, it, solved, 'pejabat-pengaduan');
    expect((await openTasks(program, it)).map((task) => task.element_id)).toEqual(['Usr_KonfirmasiPengadu']);
  });

  it('said later, takes the task out of their hands at once, and keeps it so in every round', async () => {
    const other = await aSecondPetugas();
    const subject = await program.as('petugas');
    const it = await complain(program);
    const [task] = await openTasks(program, it);
    const context = { ...program.app.worker, actor: subject };
    await claimTask(context, task?.id ?? '');
    await saveDraft(context, task?.id ?? '', { tanggapan: 'Saya tangani sendiri.' });
    await nameSubject(program.app.worker.service, await program.as('pejabat-pengaduan'), {
      ...{ ticketNumber: it.ticketNumber, subjectId: subject.id, reason: 'Disebut dalam lampiran.' },
    });
    expect(await openTasks(program, it)).toMatchObject([{ assignee_id: null }]);
    expect(await program.rows('SELECT task_id FROM task_drafts')).toEqual([]);
    await expect(findVisibleTask(program.app.database, subject, task?.id ?? '')).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await findVisibleTask(program.app.database, other, task?.id ?? '')).candidateUsers).toEqual([
      other.id,
    ]);
    const asked = { kelas: 'berkadar', hasilAduan: 'TIDAK_LENGKAP', kekurangan: 'Kapan terjadinya?' };
    await doComplaintTask(program, it, asked, 'petugas2');
    await doComplaintTask(program, it, { tambahan: 'Hari Senin.' });
    const [again] = await openTasks(program, it);
    const { candidateUsers, candidateGroups } = await findVisibleTask(
      program.app.database,
      other,
      again?.id ?? '',
    );
    expect([candidateUsers, candidateGroups]).toEqual([[other.id], []]);
    const named = await program.rows<{ content: string }>(
      "SELECT content FROM history WHERE type = 'complaint.subject-named'",
    );
    expect(named.map(({ content }) => JSON.parse(content))).toMatchObject([{ from: '', to: subject.id }]);
    const notes = await program.rows("SELECT content FROM complaint_messages WHERE kind = 'note'");
    expect(notes).toEqual([{ content: 'Disebut dalam lampiran.' }]);
  });

  it('is taken back where it was a mistake, and not said of strangers or of what is closed', async () => {
    const subject = await program.as('petugas');
    const pejabat = await program.as('pejabat-pengaduan');
    const it = await complain(program, { subjectId: subject.id });
    const say = (subjectId: string | undefined, reason = 'Keliru.') =>
      nameSubject(program.app.worker.service, pejabat, { ticketNumber: it.ticketNumber, subjectId, reason });
    await expect(say((await program.as('pemohon1')).id)).rejects.toMatchObject({ kind: 'invalid' });
    await expect(say(undefined, '')).rejects.toMatchObject({ kind: 'invalid' });
    await say(undefined);
    await doComplaintTask(program, it, solved, 'petugas');
    await doComplaintTask(program, it, { kepuasan: 'PUAS' });
    await expect(say(subject.id)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is refused to the person even where the task came into their hands', async () => {
    await aSecondPetugas();
    const subject = await program.as('petugas');
    const it = await complain(program);
    await inTransaction(program.app.database, (tx) =>
      tx.run('UPDATE complaints SET subject_id = ? WHERE id = ?', [subject.id, it.complaintId]),
    );
    await expect(doComplaintTask(program, it, solved, 'petugas')).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

it('tells a complainant with an account in the program, and nobody else of it', async () => {
  const pemohon = await program.as('pemohon1');
  const it = await complain(program, {}, { complainantId: pemohon.id });
  await doComplaintTask(program, it, solved, 'petugas');
  const told = await program.rows<{ body: string }>(
    'SELECT body FROM notifications WHERE user_id = ? ORDER BY id',
    pemohon.id,
  );
  expect(told.map(({ body }) => body.includes(it.ticketNumber))).toEqual([true, true]);
});
