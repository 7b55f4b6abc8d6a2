import { papersOf, type Papers } from '../support/papers.ts';
import type { Person } from '../support/person.ts';
import type { Site } from '../support/site.ts';

// How a person fills in the application form, field by field, as its labels ask.

export interface Applicant {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly nik: string;
  readonly nip: string;
  readonly born: string;
  readonly gender: string;
  readonly unit: string;
}

export const kusumaningtyas: Applicant = {
  username: 'pemohon1',
  name: 'Raden Ayu Kusumaningtyas Dwi Hapsari',
  email: 'kusumaningtyas.hapsari@pekalongankota.go.id',
  nik: '3375015703900002',
  nip: '199003172015032004',
  born: '1990-03-17',
  gender: 'Perempuan',
  unit: 'Dinas Kependudukan dan Pencatatan Sipil',
};

export const fadhlurrahman: Applicant = {
  username: 'pemohon2',
  name: 'Muhammad Fadhlurrahman Al-Ghifari Nasution',
  email: 'fadhlurrahman.nasution@pekalongankota.go.id',
  nik: '3375022208940003',
  nip: '199408222019031007',
  born: '1994-08-22',
  gender: 'Laki-laki',
  unit: 'Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah',
};

export async function fillInApplication(person: Person, who: Applicant, papers: Papers): Promise<void> {
  await fillInApplicant(person, who);
  await person.fillAll({
    Sistem: 'Sistem Pemerintahan Berbasis Elektronik: persuratan dan naskah dinas',
    Kegunaan: 'Tanda tangan elektronik',
    'Nama atasan': 'Drs. H. Muhammad Zainal Arifin Kusumawardhana, M.Si.',
    'Jabatan atasan': `Kepala ${who.unit}`,
  });
  await attachPapers(person, papers);
  await person.agree('Saya menyetujui data pribadi');
  await person.agree('Saya menyatakan bahwa data dan dokumen');
}

async function fillInApplicant(person: Person, who: Applicant): Promise<void> {
  await person.choose('Status kepegawaian', 'PNS');
  await person.choose('Jenis kelamin', who.gender);
  await person.fillAll({
    'Nama lengkap sesuai KTP': who.name,
    NIK: who.nik,
    'NIP atau NI PPPK': who.nip,
    'Tempat lahir': 'Pekalongan',
    'Tanggal lahir': who.born,
    'Pangkat dan golongan': 'Penata Tingkat I, III/d',
    Jabatan: 'Analis Kebijakan Ahli Muda pada Bidang Pengelolaan Informasi dan Pelayanan Publik',
    'Email dinas': who.email,
    'Nomor HP': '0812 3456 7890',
  });
  await person.select('Unit kerja', who.unit);
  await person.choose('Jenis permohonan', 'Penerbitan baru');
}

async function attachPapers(person: Person, papers: Papers): Promise<void> {
  await person.attach('Surat permohonan', papers.letter);
  await person.attach('Formulir pendaftaran', papers.form);
  await person.attach('Surat rekomendasi', papers.recommendation);
  await person.attach('Scan KTP berwarna', papers.card);
  await person.attach('Fotokopi surat pengangkatan jabatan terakhir', papers.appointment);
}

/** Sends the form; the receipt that opens says the number. */
export async function sendApplication(person: Person): Promise<string> {
  await person.press('Kirim permohonan', /SE-\d{4}-\d{6}/);
  const receipt = await person.page.getByRole('main').innerText();
  return /SE-\d{4}-\d{6}/.exec(receipt)?.[0] ?? '';
}

/** Signs in, applies, and signs out: the ticket number. */
export async function applyAs(
  site: Site,
  who: Applicant,
  options?: { javaScript?: boolean },
): Promise<string> {
  const papers = await papersOf(who.name, who.email);
  const person = await site.signedIn(who.username, options);
  await person.page.goto('/applications/new');
  await fillInApplication(person, who, papers);
  const ticket = await sendApplication(person);
  await papers.remove();
  await person.signOut();
  return ticket;
}
