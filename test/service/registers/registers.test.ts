import { parse } from 'csv-parse/sync';
import { registerCsv, registerPdf } from '../../../src/service/registers/register-file.ts';
import { registerRows } from '../../../src/service/registers/register-rows.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { pdfPages, pdfText, squeezed } from '../../support/pdf-text.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { complete, runTopic } from '../support/work.ts';

let service: TestService;
beforeEach(async () => {
  service = await aService();
});
afterEach(() => service.close());

/** Applies and is entered in the agenda. */
async function arrives(nik: string, nomorSuratPermohonan: string) {
  const receipt = await service.apply({ nik, nomorSuratPermohonan, tanggalSuratPermohonan: '2026-11-20' });
  await runTopic(service, 'register-application', receipt);
  return receipt;
}
const rows = (query: object = {}) =>
  registerRows(service.context.database, 'incoming', { year: 2026, ...query });

it('an incoming letter is entered with where it came from, once, and numbers have no gaps', async () => {
  const first = await arrives('3375015708900001', '800/1/2026');
  await runTopic(service, 'register-application', first);
  await arrives('3375015708900002', '800/2/2026');
  expect((await rows()).map(({ cells }) => cells)).toEqual([
    [
      ...['2', '23 November 2026', 'Dinas Kesehatan', '800/2/2026', '20 November 2026'],
      ...['Permohonan Penerbitan Sertifikat Elektronik', 'SE-2026-000002'],
    ],
    [
      ...['1', '23 November 2026', 'Dinas Kesehatan', '800/1/2026', '20 November 2026'],
      ...['Permohonan Penerbitan Sertifikat Elektronik', 'SE-2026-000001'],
    ],
  ]);
});

it('is searched, paged and parted by years', async () => {
  await arrives('3375015708900001', '800/1/2026');
  service.setClock('2026-12-31T17:30:00.000Z');
  await arrives('3375015708900002', '800/2/2026');
  expect((await rows()).map(({ sequence }) => sequence)).toEqual([1]);
  expect((await rows({ year: 2027 })).map(({ sequence }) => sequence)).toEqual([1]);
  expect(await rows({ search: '800/1' })).toHaveLength(1);
  expect(await rows({ search: '800/9' })).toHaveLength(0);
  expect(await rows({ below: 1 })).toHaveLength(0);
});

it('is a file for spreadsheets in which no cell calculates, and one on paper', async () => {
  await arrives('3375015708900001', '=HYPERLINK("x")');
  const [header, row] = parse(await registerCsv(service.context, 'incoming', 2026), { bom: true });
  expect(header).toContain('Nomor surat');
  expect(row?.[3]).toBe('\'=HYPERLINK("x")');
  const text = await pdfText(await registerPdf(service.context, 'incoming', 2026));
  expect(text).toContain(squeezed('AGENDA SURAT MASUK TAHUN 2026'));
  expect(text).toContain(squeezed('SE-2026-000001'));
});

it('an outgoing letter comes into its book when it is signed', async () => {
  const { applicationId } = await arrives('3375015708900001', '');
  await complete(service, 'Usr_SusunSurat', { applicationId });
  const outgoing = () => registerRows(service.context.database, 'outgoing', { year: 2026 });
  expect(await outgoing()).toEqual([]);
  await complete(service, 'Usr_TandaTanganSurat', { applicationId, values: { suratDisetujui: true } });
  expect((await outgoing())[0]?.cells.slice(3)).toEqual([
    ...['500.12/1/DINKOMINFO/2026', 'TTE', 'Permohonan Penerbitan Sertifikat Elektronik', 'SE-2026-000001'],
  ]);
  const text = await pdfText(await registerPdf(service.context, 'outgoing', 2026));
  expect(text).toContain('500.12/1/DINKOMINFO/2026');
});

it('a year over many pages has its heading on each, and a year without letters says so', async () => {
  await inTransaction(service.context.database, async (tx) => {
    for (let sequence = 1; sequence <= 60; sequence += 1)
      await tx.insert('incoming_letters', {
        ...{ id: `letter-${sequence}`, year: 2026, sequence, received_at: '2026-11-23T02:00:00.000Z' },
        sender: 'Dinas Pemberdayaan Masyarakat, Perempuan, Perlindungan Anak, dan Keluarga Berencana',
        ...{ number: null, dated_on: null, subject: 'Permohonan', ticket_number: null },
      });
  });
  const pages = await pdfPages(await registerPdf(service.context, 'incoming', 2026));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain(squeezed('No. agenda Diterima Dari'));
  expect(await pdfText(await registerPdf(service.context, 'outgoing', 2026))).toContain(
    squeezed('Belum ada surat yang dicatat'),
  );
});
