import { startRevocation } from '../../../../src/service/revocations/start-revocation.ts';
import { doTask, walk } from '../../../support/case-walk.ts';
import { show } from '../../support/gallery.ts';
import type { Site } from '../../support/site.ts';
import { aCertificate, applicationAfter, nikNumber, renew, renewalAfter, type Case } from './prepared.ts';

// What the clock does to cases that somebody leaves alone, from Monday 23 November 2026, 09.00: a slow office is
// reminded at every desk, a silent applicant loses the case, a certificate expires while BSrE decides about its
// renewal. Only the clock is moved; between its moves the slow ones do one task each.

interface Slow {
  readonly application: Case;
  readonly incomplete: Case;
  readonly silent: Case;
  readonly silentInAms: Case;
  readonly renewal: Case;
  readonly revocation: Case;
}

export function leftAlone(site: () => Site): void {
  let slow: Slow;
  beforeAll(async () => {
    slow = await slowCases(site());
    await passThreeWeeks(site(), slow);
  });

  it('are closed when their applicant is silent, and say why', async () => {
    const applicant = await site().signedIn('pemohon1');
    const endings = [
      [slow.incomplete, 'Permohonan ditutup karena berkas tidak dilengkapi', 'permohonan-ditutup'],
      [slow.silent, 'Pembaruan dianggap gugur', 'pembaruan-gugur'],
      [slow.silentInAms, 'Pembaruan dianggap gugur', 'pembaruan-gugur-ams'],
      [slow.renewal, 'Pembaruan dianggap gugur', 'pembaruan-kedaluwarsa'],
    ] as const;
    for (const [{ ticket }, text, name] of endings) {
      await applicant.page.goto(`/applications/${ticket}`);
      await applicant.see(text);
      await show(applicant, name);
    }
    await applicant.signOut();
  });

  it('have everybody reminded who was slow, and the heads told', async () => {
    const supervisor = await site().signedIn('supervisor');
    for (const [{ instanceId }, ...happened] of [
      [
        slow.application,
        'Ingatkan disposisi',
        'Ingatkan verifikator',
        'Ingatkan pemohon',
        'Ingatkan periksa AMS',
      ],
      [slow.revocation, 'Ingatkan Kepala Bidang', 'Ingatkan verifikator', 'Eskalasi ke pimpinan'],
    ] as const) {
      await supervisor.page.goto(`/instances/${instanceId}`);
      await supervisor.page.locator('[data-drawn=true]').waitFor();
      for (const name of happened)
        await supervisor.page.getByRole('listitem').filter({ hasText: name }).first().waitFor();
    }
    await show(supervisor, 'diagram-pencabutan-terlambat');
    await supervisor.signOut();
    const head = await site().signedIn('kepala-bidang');
    await head.page.goto('/notifications');
    await head.see(new RegExp(slow.revocation.ticket));
    await show(head, 'pesan-kepala-bidang');
    await head.signOut();
  });
}

async function slowCases(site: Site): Promise<Slow> {
  const certificate = (sequence: number, days: number) =>
    aCertificate(site, { sequence, serialNumber: `C0${sequence}`, days });
  const incomplete = await applicationAfter(site, 'Usr_DisposisiKasi', nikNumber(31));
  await doTask(site.program, incomplete.instanceId, 'Usr_VerifikasiBerkas', {
    skJabatanAda: 'TIDAK_ADA',
    hasilVerifikasi: 'TIDAK_LENGKAP',
  });
  return {
    application: await applicationAfter(site, 'Usr_DisposisiKadis', nikNumber(30)),
    incomplete,
    silent: await renewalAfter(site, await certificate(32, 30)),
    silentInAms: await renewalAfter(site, await certificate(33, 30), 'Usr_PeriksaData'),
    renewal: await renewalAfter(site, await certificate(34, 17), 'Usr_KonfirmasiData'),
    revocation: await aRevocation(site, await certificate(35, 300)),
  };
}

async function aRevocation({ program }: Site, certificateId: string): Promise<Case> {
  const { instanceId, ticketNumber } = await startRevocation(
    program.app.worker.service,
    await program.as('verifikator1'),
    {
      certificateId,
      reason: 'Mutasi atau pindah instansi',
      explanation: 'Pindah ke kementerian.',
      onBehalf: '',
      locale: 'id',
    },
  );
  await program.drainJobs();
  return { instanceId, ticket: ticketNumber };
}

async function passThreeWeeks(site: Site, { application, renewal, revocation }: Slow): Promise<void> {
  const days = (count: number) => site.later(count * 24 * 60);
  const { program } = site;
  await days(2);
  await doTask(program, application.instanceId, 'Usr_DisposisiKabid');
  await doTask(program, revocation.instanceId, 'Usr_Disposisi', { instruksiPencabutan: ['CABUT'] });
  await days(2);
  await doTask(program, application.instanceId, 'Usr_DisposisiKasi');
  await days(4);
  await walk(program, application.instanceId, 'Usr_VerifikasiBerkas', 'Usr_SiapkanAkunAMS');
  await renew(site, renewal.instanceId, 'Usr_PeriksaData', 'Usr_SetujuiAMS');
  await days(3);
  await walk(program, application.instanceId, 'Usr_AjukanAMS', 'Usr_VerifikasiAMS');
  await days(7);
}
