import { withdrawApplication } from '../../../src/service/applications/withdraw-application.ts';
import { registeredCertificate } from '../../../src/service/certificates/registered-certificate.ts';
import { startRevocation } from '../../../src/service/revocations/start-revocation.ts';
import { submitTaskForm } from '../../../src/service/submit-task-form.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { apply, openElements } from '../../support/case-walk.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { certify } from '../certificates/certificates.ts';
import { aPdf } from '../support/files.ts';

// Revocations of one certificate, from the request to the register.

let program: Program;
let certificateId: string;
beforeEach(async () => {
  program = await aProgram();
  const { applicationId } = await apply(program);
  certificateId = await certify(program.app.worker.service, applicationId, { validUntil: '2099-01-01' });
});
afterEach(() => program.close());

const leaked = 'Kunci atau passphrase diketahui orang lain';
const moved = 'Mutasi atau pindah instansi';

async function ask(username: string, reason: string) {
  const actor = await program.as(username);
  const input = { certificateId, reason, explanation: 'Sejak pagi.', onBehalf: '', locale: 'id' as const };
  const registered = await startRevocation(program.app.worker.service, actor, input);
  await program.drainJobs();
  return registered;
}

async function revokeInAms(instanceId: string, answers: Record<string, string>) {
  const [task] = await program.rows<{ id: string }>(
    "SELECT id FROM tasks WHERE instance_id = ? AND element_id = 'Usr_CabutAMS'",
    instanceId,
  );
  const actor = await program.as('verifikator1');
  await claimTask({ ...program.app.worker, actor }, task?.id ?? '');
  const files = [{ field: 'dokumen_bukti_ams', fileName: 'bukti.pdf', content: await aPdf() }];
  const input = { taskId: task?.id ?? '', raw: answers, locale: 'id' as const, ip: undefined };
  await submitTaskForm(program.app.worker.service, actor, {
    ...input,
    files: answers['hasilPencabutan'] === 'DICABUT' ? files : [],
  });
  await program.drainJobs();
}

const state = async () =>
  (await registeredCertificate(program.app.database, certificateId, '2026-11-23'))?.state;

const told = async (template: string) =>
  (
    await program.rows<{ username: string }>(
      `SELECT DISTINCT u.username FROM outbox o JOIN users u ON u.id = o.recipient_id
       WHERE o.template = ? ORDER BY u.username`,
      template,
    )
  ).map(({ username }) => username);

const today = (): string => program.app.worker.service.clock.now().toISOString().slice(0, 10);

it('is done by the verifikator at once when a key leaked, recorded, and told', async () => {
  const { instanceId, ticketNumber } = await ask('pemohon1', leaked);
  expect(await openElements(program, instanceId)).toEqual(['Usr_CabutAMS']);
  expect(await told('pencabutan-darurat')).toContain('verifikator1');
  await revokeInAms(instanceId, { hasilPencabutan: 'DICABUT', tanggalPencabutan: today() });
  expect(await state()).toBe('revoked');
  expect(await told('sertifikat-dicabut')).toContain('pemohon1');
  expect(await told('laporan-pencabutan')).toEqual(expect.arrayContaining(['kepala-bidang', 'kepala-dinas']));
  expect(
    await program.rows('SELECT kind, outcome FROM applications WHERE ticket_number = ?', ticketNumber),
  ).toEqual([{ kind: 'pencabutan', outcome: 'DICABUT' }]);
  await expect(ask('pemohon1', leaked)).rejects.toMatchObject({ kind: 'conflict' });
});

it('waits for the head of division otherwise, and may be withdrawn by who asked, nobody else', async () => {
  const { instanceId, ticketNumber } = await ask('verifikator1', moved);
  expect(await openElements(program, instanceId)).toEqual(['Usr_Disposisi']);
  const withdraw = async (username: string) =>
    withdrawApplication(program.app.worker.service, await program.as(username), { ticketNumber }, 'Keliru.');
  await expect(withdraw('pemohon1')).rejects.toMatchObject({ kind: 'not-found' });
  await withdraw('verifikator1');
  await program.drainJobs();
  expect(await openElements(program, instanceId)).toEqual([]);
  expect(await state()).toBe('active');
});

it('cannot be taken back once it is done in AMS', async () => {
  const { instanceId, ticketNumber } = await ask('pemohon1', leaked);
  await revokeInAms(instanceId, { hasilPencabutan: 'DICABUT', tanggalPencabutan: today() });
  const actor = await program.as('pemohon1');
  await expect(
    withdrawApplication(program.app.worker.service, actor, { ticketNumber }, 'Keliru.'),
  ).rejects.toMatchObject({ kind: 'conflict' });
});

it('leaves the certificate as it is when it is refused', async () => {
  const { instanceId } = await ask('pemohon1', leaked);
  await revokeInAms(instanceId, { hasilPencabutan: 'DITOLAK', alasanPenolakan: 'Bukan sertifikat ini.' });
  expect(await state()).toBe('active');
  expect(await told('penolakan')).toContain('pemohon1');
});

it('refuses a date that has not come', async () => {
  const { instanceId } = await ask('pemohon1', leaked);
  await expect(
    revokeInAms(instanceId, { hasilPencabutan: 'DICABUT', tanggalPencabutan: '2098-01-01' }),
  ).rejects.toMatchObject({ kind: 'invalid' });
  expect(await state()).toBe('active');
});

it('is for the holder and for who may revoke for others; a death only the office can report', async () => {
  await expect(ask('pemohon2', leaked)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(ask('petugas', leaked)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(ask('pemohon1', 'Meninggal dunia')).rejects.toMatchObject({ kind: 'invalid' });
  const { instanceId } = await ask('kepala-dinas', 'Meninggal dunia');
  expect(await openElements(program, instanceId)).toEqual(['Usr_Disposisi']);
});
