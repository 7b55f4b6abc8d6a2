import type { Papers } from '../support/papers.ts';
import type { Person } from '../support/person.ts';

// How a person fills in the application form, field by field, as its labels ask.

export const applicant = {
  name: 'Raden Ayu Kusumaningtyas Dwi Hapsari',
  email: 'kusumaningtyas.hapsari@pekalongankota.go.id',
};

export async function fillInApplication(person: Person, papers: Papers): Promise<void> {
  await fillInPerson(person);
  await person.fillAll({
    Sistem: 'Sistem Pemerintahan Berbasis Elektronik: persuratan dan naskah dinas',
    Kegunaan: 'Tanda tangan elektronik',
    'Nama atasan': 'Drs. H. Muhammad Zainal Arifin Kusumawardhana, M.Si.',
    'Jabatan atasan': 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
  });
  await attachPapers(person, papers);
  await person.agree('Saya menyetujui data pribadi');
  await person.agree('Saya menyatakan bahwa data dan dokumen');
}

async function fillInPerson(person: Person): Promise<void> {
  await person.choose('Status kepegawaian', 'PNS');
  await person.choose('Jenis kelamin', 'Perempuan');
  await person.fillAll({
    'Nama lengkap sesuai KTP': applicant.name,
    NIK: '3375015703900002',
    'NIP atau NI PPPK': '199003172015032004',
    'Tempat lahir': 'Pekalongan',
    'Tanggal lahir': '1990-03-17',
    'Pangkat dan golongan': 'Penata Tingkat I, III/d',
    Jabatan: 'Analis Kebijakan Ahli Muda pada Bidang Pengelolaan Informasi Administrasi Kependudukan',
    'Email dinas': applicant.email,
    'Nomor HP': '0812 3456 7890',
  });
  await person.select('Unit kerja', 'Dinas Kependudukan dan Pencatatan Sipil');
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
