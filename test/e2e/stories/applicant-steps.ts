import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { show } from '../support/gallery.ts';
import type { Papers } from '../support/papers.ts';
import type { Person } from '../support/person.ts';
import type { Site } from '../support/site.ts';

// Steps 4 to 8, which the applicant does in AMS and LOCK BSrE and confirms here, one after the other.

export async function doStepsInAms(site: Site, ticket: string, papers: Papers): Promise<void> {
  const person = await site.signedIn('pemohon1');
  await openWhatIsMine(person, ticket, 'Ajukan sertifikat di AMS');
  await person.agree('Saya sudah masuk ke AMS dengan akun saya');
  await person.fill('Tanggal pengajuan', '2026-11-23');
  await show(person, 'langkah-4-ajukan-ams');
  await person.press('Nyatakan sudah diajukan', `“Ajukan sertifikat di AMS” untuk ${ticket} selesai.`);

  await openWhatIsMine(person, ticket, 'Pilih jenis individu');
  await person.choose('Jenis sertifikat', 'Individu');
  await person.press('Nyatakan jenis dipilih', `“Pilih jenis individu” untuk ${ticket} selesai.`);

  await handInTheRequest(site, person, { papers, ticket });
  await confirmTheUpload(person, ticket);
  await agreeInAms(person, ticket);
  await person.signOut();
}

export async function confirmTheUpload(person: Person, ticket: string): Promise<void> {
  await openWhatIsMine(person, ticket, 'Unggah surat rekomendasi');
  await person.choose('Surat rekomendasi di AMS', 'Sudah diunggah');
  await person.fill('Tanggal diunggah', '2026-11-23');
  await person.press('Nyatakan sudah diunggah', `“Unggah surat rekomendasi” untuk ${ticket} selesai.`);
}

export async function agreeInAms(person: Person, ticket: string): Promise<void> {
  await openWhatIsMine(person, ticket, 'Setujui perjanjian');
  await person.choose('Perjanjian pemilik sertifikat elektronik di AMS', 'Sudah saya setujui');
  await show(person, 'langkah-8-perjanjian');
  await person.press('Simpan jawaban saya', `“Setujui perjanjian” untuk ${ticket} selesai.`);
}

/** From the list of one's applications to the case, and from its card to the task that is one's turn. */
export async function openWhatIsMine(person: Person, ticket: string, name: string): Promise<void> {
  await person.page.goto('/applications');
  await person.follow(ticket);
  await person.see(`Giliran Anda: ${name}`);
  await person.follow('Kerjakan sekarang');
  await person.page.getByRole('heading', { level: 1, name }).waitFor();
}

/** A private key, sent by mistake, is refused and not kept; the request is accepted. */
export async function handInTheRequest(
  site: Site,
  person: Person,
  { papers, ticket }: { papers: Papers; ticket: string },
): Promise<void> {
  await openWhatIsMine(person, ticket, 'Buat CSR di LOCK BSrE');
  const kept = await documentsKept(site);
  await person.choose('Cara membuat CSR', 'Dengan aplikasi LOCK BSrE');
  await person.agree('Saya tidak membagikan kunci privat');
  await person.attach('Salinan CSR', papers.privateKey);
  await person.press('Periksa dan lanjutkan', 'Berkas ini memuat rahasia (kunci privat');
  await show(person, 'langkah-6-kunci-privat-ditolak');
  expect(await documentsKept(site)).toEqual(kept);
  await person.attach('Salinan CSR', papers.csr);
  await show(person, 'langkah-6-csr');
  await person.press('Periksa dan lanjutkan', `“Buat CSR di LOCK BSrE” untuk ${ticket} selesai.`);
}

const documentsKept = ({ program }: Site): Promise<string[]> =>
  readdir(join(program.app.worker.service.dataDirectory, 'documents'));
