import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Receipt } from '../../../src/service/applications/submit-application.ts';
import { openDocument } from '../../../src/service/documents/open-document.ts';
import { letterPreviewPdf } from '../../../src/service/letters/letter-preview.ts';
import { verifyLetter } from '../../../src/service/letters/verify-letter.ts';
import { applicationOf } from '../../../src/service/applications/application.ts';
import { pdfText, squeezed } from '../../support/pdf-text.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { complete, runTopic } from '../support/work.ts';

let service: TestService;
let receipt: Receipt;
beforeEach(async () => {
  service = await aService();
  receipt = await service.apply();
  const { applicationId } = receipt;
  await complete(service, 'Usr_SusunSurat', {
    applicationId,
    values: { tembusan: 'Wali Kota Pekalongan\nSekretaris Daerah' },
  });
  const values = {
    suratDisetujui: true,
    metodeTandaTangan: 'TTE',
    kapasitasPenandaTangan: 'AN',
    jabatanPenandaTangan: 'Sekretaris',
    pangkatPenandaTangan: 'Pembina Tingkat I',
  };
  const actor = service.people['kepala-dinas'];
  await complete(service, 'Usr_TandaTanganSurat', { applicationId, values, actor });
});
afterEach(() => service.close());

const archive = () => runTopic(service, 'number-letter', { instanceId: receipt.instanceId });
const stored = async () => {
  const [row] = await service.rows<{ code: string; document_id: string; sha256: string }>(
    'SELECT code, document_id, sha256 FROM outgoing_letters',
  );
  if (!row) throw new Error('no letter');
  return row;
};
const check = async () => verifyLetter(service.context, (await stored()).code);
const fileOf = async () => join(service.context.dataDirectory, 'documents', (await stored()).document_id);

it('says number, date, names, the whole NIK and where to verify it, over its hash', async () => {
  await archive();
  const { code, document_id: id, sha256 } = await stored();
  const { bytes, fileName } = await openDocument(service.context, service.people.verifikator, id);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  expect(fileName).toBe('surat-500.12-1-DINKOMINFO-2026.pdf');
  const text = await pdfText(bytes);
  for (const part of [
    ...['DINAS KOMUNIKASI DAN INFORMATIKA', 'Pekalongan, 23 November 2026', ': 500.12/1/DINKOMINFO/2026'],
    ...['Yth. Kepala Badan Siber dan Sandi Negara', 'c.q. Kepala Balai Besar Sertifikasi Elektronik'],
    ...['Siti Aminah', '3375 0157 0890 0001', 'a.n. Kepala Dinas Komunikasi dan Informatika', 'Sekretaris,'],
    ...['Ditandatangani secara elektronik', 'Orang kepala-dinas', 'Pembina Tingkat I'],
    ...['1. Wali Kota Pekalongan', '2. Sekretaris Daerah', `http://localhost/verifikasi/${code}`],
  ])
    expect(text).toContain(squeezed(part));
  expect(text).not.toContain('Pratinjau');
});

it('is masked in its preview, which says that it is one', async () => {
  const application = await applicationOf(service.context.database, receipt);
  if (!application) throw new Error('nobody applied');
  const text = await pdfText(await letterPreviewPdf(service.context, application));
  expect(text).toContain('3375********0001');
  expect(text).not.toContain('3375015708900001');
  expect(text).toContain('Pratinjau');
});

it('is told of in public without a person, from the moment it is signed', async () => {
  expect(await check()).toMatchObject({ number: '500.12/1/DINKOMINFO/2026', archive: 'pending' });
  await archive();
  expect(await check()).toEqual({
    number: '500.12/1/DINKOMINFO/2026',
    datedOn: '2026-11-23',
    subject: 'Permohonan Penerbitan Sertifikat Elektronik',
    office: 'Dinas Komunikasi dan Informatika, Pemerintah Kota Pekalongan',
    sha256: (await stored()).sha256,
    archive: 'intact',
  });
});

it('is known to have changed when one bit of its file did, and to be missing without it', async () => {
  await archive();
  const path = await fileOf();
  const bytes = await readFile(path);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  await writeFile(path, bytes);
  expect((await check())?.archive).toBe('changed');
  await rm(path);
  expect((await check())?.archive).toBe('missing');
});

it.each(['', 'abc', '22222222222222222222', "' OR 1=1 --"])(
  'under the code %j there is none',
  async (code) => {
    expect(await verifyLetter(service.context, code)).toBeUndefined();
  },
);
