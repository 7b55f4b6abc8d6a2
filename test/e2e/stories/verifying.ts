import { readFile } from 'node:fs/promises';
import type { Person } from '../support/person.ts';

// The verifikator's reading and checking of the documents.

const documents = [
  'Surat permohonan',
  'Formulir pendaftaran',
  'Surat rekomendasi',
  'Scan KTP berwarna',
  'Fotokopi surat pengangkatan jabatan terakhir',
];

/** Finds every document in order, but the one named. */
export async function checkDocuments(person: Person, missing?: string): Promise<void> {
  for (const document of documents.filter((each) => each !== missing)) {
    await person.chooseIn(document, 'Dokumen', 'Ada');
    await person.chooseIn(document, 'Kesesuaian', 'Sesuai');
  }
  if (missing !== undefined) await person.chooseIn(missing, 'Dokumen', 'Tidak ada');
  await person.choose('Cocok di semua dokumen', 'Nama', 'NIK', 'NIP', 'Jabatan', 'Email dinas');
}

/** Saves a document of the case, as the link beside the form offers it. */
export async function download({ page }: Person, document: string): Promise<Buffer> {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: document, exact: true }).click();
  return readFile(await (await saving).path());
}
