import { verifyHistory } from '../../../src/history/verify-history.ts';
import { applicationOf } from '../../../src/service/applications/application.ts';
import { dataRequestOf } from '../../../src/service/data-requests/data-request.ts';
import { apply, openElements } from '../../support/case-walk.ts';
import { answerRequest, askAbout } from '../../support/data-requests.ts';
import { aProgram, type Program } from '../../support/program.ts';

// The shipped process with its forms, its handlers and the real worker.

let program: Program;
beforeEach(async () => {
  program = await aProgram('2026-11-27T03:00:00.000Z');
});
afterEach(async () => {
  expect(await program.rows('SELECT * FROM incidents')).toEqual([]);
  expect((await verifyHistory(program.app.database)).brokenAt).toBeUndefined();
  await program.close();
});

const requestNumbered = async (number: string) => {
  const found = await dataRequestOf(program.app.database, { number });
  if (!found) throw new Error(`There is no request ${number}`);
  return found;
};

const granted = { putusan: 'DIPENUHI', jawaban: 'Sudah diganti sesuai surat keputusan.' };

const told = async (template: string) =>
  (
    await program.rows<{ username: string }>(
      `SELECT DISTINCT u.username FROM outbox o JOIN users u ON u.id = o.recipient_id
       WHERE o.template = ? ORDER BY u.username`,
      template,
    )
  ).map(({ username }) => username);

describe('a correction', () => {
  it('of a running application is applied there, and in what its tasks say', async () => {
    const { applicationId, ticketNumber, instanceId } = await apply(program);
    const wanted = 'Siti Aminah Rahayu';
    const number = await askAbout(program, 'pemohon1', {
      ...{ kind: 'PERBAIKAN', field: 'application.name', ticketNumber, wanted },
    });
    expect((await requestNumbered(number)).formerValue).toBe('Siti Aminah');
    await answerRequest(program, number, granted, 'verifikator1');
    expect((await applicationOf(program.app.database, { applicationId }))?.name).toBe(wanted);
    const [instance] = await program.rows<{ subject: string }>(
      'SELECT subject FROM instances WHERE id = ?',
      instanceId,
    );
    expect(instance?.subject).toContain(wanted);
    expect(await requestNumbered(number)).toMatchObject({
      ...{ outcome: 'DIPENUHI', answer: granted.jawaban, formerValue: 'Siti Aminah' },
    });
  });

  it('of a datum in the form leaves the other answers as they are', async () => {
    const { applicationId, ticketNumber } = await apply(program);
    const field = 'application.birthplace';
    const number = await askAbout(program, 'pemohon1', {
      ...{ kind: 'PERBAIKAN', field, ticketNumber, wanted: 'Batang' },
    });
    await answerRequest(program, number, granted, 'verifikator1');
    const application = await applicationOf(program.app.database, { applicationId });
    expect(application?.content).toMatchObject({ tempatLahir: 'Batang', tanggalLahir: '1990-08-17' });
  });

  it('that is refused changes nothing, and says why', async () => {
    const asked = { kind: 'PERBAIKAN', field: 'account.email', wanted: 'baru@pekalongankota.go.id' };
    const number = await askAbout(program, 'pemohon1', asked);
    await answerRequest(program, number, { putusan: 'DITOLAK', jawaban: 'Bukan akun Anda.' }, 'verifikator1');
    expect((await requestNumbered(number)).outcome).toBe('DITOLAK');
    expect(await program.rows("SELECT id FROM users WHERE email = 'baru@pekalongankota.go.id'")).toEqual([]);
    expect(await told('data-ditolak')).toEqual(['pemohon1']);
  });

  it('of somebody else’s application is not taken', async () => {
    const { ticketNumber } = await apply(program);
    const asked = { kind: 'PERBAIKAN', field: 'application.name', ticketNumber, wanted: 'Orang Lain' };
    await expect(askAbout(program, 'pemohon2', asked)).rejects.toMatchObject({
      problems: [{ field: 'ticketNumber' }],
    });
  });

  it('is asked once', async () => {
    const asked = { kind: 'PERBAIKAN', field: 'account.name', wanted: 'Siti A.' };
    await askAbout(program, 'pemohon1', asked);
    await expect(askAbout(program, 'pemohon1', asked)).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('a withdrawal of consent', () => {
  it('ends what runs by its own way out, before anybody answers', async () => {
    const { applicationId, instanceId } = await apply(program);
    const number = await askAbout(program, 'pemohon1', { kind: 'PENARIKAN', wantsDeletion: true });
    const application = await applicationOf(program.app.database, { applicationId });
    expect([application?.outcome, await openElements(program, instanceId)]).toEqual(['DITARIK', []]);
    const consents = await program.rows<{ kind: string; withdrawn: number }>(
      `SELECT kind, CASE WHEN withdrawn_at IS NULL THEN 0 ELSE 1 END AS withdrawn FROM consents ORDER BY kind`,
    );
    expect(consents.map(({ kind, withdrawn }) => [kind, Number(withdrawn)])).toEqual([
      ['processing', 1],
      ['truth', 0],
    ]);
    await answerRequest(
      program,
      number,
      { luarProgramBerhenti: 'true', jawaban: 'Pengajuan di AMS dibatalkan.' },
      'verifikator1',
    );
    expect(await requestNumbered(number)).toMatchObject({ outcome: 'DIPENUHI', wantsDeletion: true });
  });

  it('leaves the case of somebody else alone', async () => {
    const { instanceId } = await apply(program);
    await askAbout(program, 'pemohon2', { kind: 'PENARIKAN' });
    expect(await openElements(program, instanceId)).not.toEqual([]);
  });
});

describe('the clock', () => {
  const officers = ['verifikator1', 'verifikator2'];

  it('warns on a Sunday and escalates on Monday: 72 hours are hours', async () => {
    const number = await askAbout(program, 'pemohon1', { kind: 'AKSES' });
    await program.passTimeUntil('2026-11-29T03:00:00.000Z');
    await program.drainJobs();
    expect([await told('data-menunggu'), await told('data-terlambat')]).toEqual([officers, []]);
    await program.passTimeUntil('2026-11-30T03:00:00.000Z');
    await program.drainJobs();
    expect(await told('data-terlambat')).toEqual(['kepala-bidang', 'kepala-dinas', ...officers]);
    expect((await requestNumbered(number)).lateAt).toEqual(new Date('2026-11-30T03:00:00.000Z'));
  });
});

it('is never offered to the one whose data it is about', async () => {
  const number = await askAbout(program, 'verifikator1', { kind: 'AKSES' });
  await expect(answerRequest(program, number, granted, 'verifikator1')).rejects.toThrow();
  const offered = await program.rows<{ kind: string; name: string }>(
    `SELECT c.kind, COALESCE(u.username, c.name) AS name FROM task_candidates c
     LEFT JOIN users u ON u.id = c.name`,
  );
  expect(offered).toEqual([{ kind: 'user', name: 'verifikator2' }]);
});

it('keeps what was asked and answered out of the variables of the case', async () => {
  const wanted = 'Siti Rahayu Ningsih';
  const number = await askAbout(program, 'pemohon1', { kind: 'PERBAIKAN', field: 'account.name', wanted });
  await answerRequest(program, number, granted, 'verifikator1');
  const kept = JSON.stringify([
    await program.rows('SELECT * FROM instances'),
    await program.rows('SELECT * FROM history'),
    await program.rows('SELECT * FROM outbox'),
  ]);
  expect(kept).not.toContain(wanted);
  expect(kept).not.toContain(granted.jawaban);
});
