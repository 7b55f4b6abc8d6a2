import { actorOf } from '../../../src/identity/actor.ts';
import { applicationOf } from '../../../src/service/applications/application.ts';
import type { Receipt } from '../../../src/service/applications/submit-application.ts';
import { dispositionSheet } from '../../../src/service/dispositions/disposition-sheet.ts';
import { dispositionsOf } from '../../../src/service/dispositions/disposition.ts';
import { pdfText, squeezed } from '../../support/pdf-text.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { complete } from '../support/work.ts';

let service: TestService;
let receipt: Receipt;
beforeEach(async () => {
  service = await aService();
  receipt = await service.apply();
});
afterEach(() => service.close());

const chain = () => dispositionsOf(service.context.database, receipt.applicationId);
const byHead = () =>
  complete(service, 'Usr_DisposisiKadis', {
    applicationId: receipt.applicationId,
    actor: service.people['kepala-dinas'],
    values: {
      sifatDisposisi: 'SEGERA',
      tujuanDisposisiKepalaDinas: 'KEPALA_BIDANG',
      instruksiKepalaDinas: ['PROSES', 'KOORDINASI'],
      catatanKepalaDinas: 'Mohon diselesaikan minggu ini.',
      batasHariKepalaDinas: 2,
    },
  });
const byDeputy = () => {
  const official = service.people['kepala-bidang'];
  const standing = { capacity: 'plt', official, roles: ['kepala-bidang'] } as const;
  return complete(service, 'Usr_DisposisiKabid', {
    applicationId: receipt.applicationId,
    actor: actorOf(service.people['kepala-seksi'], [standing]),
    values: { tujuanDisposisiKepalaBidang: 'KEPALA_SEKSI_PENGGANTI', instruksiKepalaBidang: ['PROSES'] },
  });
};

it('each desk adds its row: urgency goes on, the limit counts working days, a deputy initials as one', async () => {
  await byHead();
  await byDeputy();
  expect(await chain()).toEqual([
    {
      from: 'Kepala Dinas Komunikasi dan Informatika',
      to: 'Kepala Bidang Aplikasi dan Persandian',
      urgency: 'SEGERA',
      instructions: ['PROSES', 'KOORDINASI'],
      note: 'Mohon diselesaikan minggu ini.',
      workingDays: 2,
      dueOn: '2026-11-25',
      initials: 'Orang kepala-dinas',
      signedAt: '2026-11-23T02:00:00.000Z',
    },
    {
      from: 'Kepala Bidang Aplikasi dan Persandian',
      to: 'Plh./Plt. Kepala Seksi Persandian dan Keamanan Informasi',
      urgency: 'SEGERA',
      instructions: ['PROSES'],
      initials: 'Plt. Orang kepala-seksi',
      signedAt: '2026-11-23T02:00:00.000Z',
    },
  ]);
});

it('the sheet on paper grows with the chain', async () => {
  const application = await applicationOf(service.context.database, receipt);
  if (!application) throw new Error('nobody applied');
  const text = async () => pdfText(await dispositionSheet(service.context, application));
  expect(await text()).not.toContain('Paraf');
  await byHead();
  expect(await text()).toContain(squeezed('2 hari kerja (25 November 2026)'));
  expect(await text()).not.toContain(squeezed('Plt. Orang kepala-seksi'));
  await byDeputy();
  expect(await text()).toContain(squeezed('Plt. Orang kepala-seksi, 23 November 2026'));
});
