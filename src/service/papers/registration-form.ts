import type { ServiceSettings } from '../settings.ts';
import type { ApplicantValues } from './applicant-values.ts';
import { closing, heading, rows, subheading, type Row } from './blocks.ts';
import { letterhead } from './letterhead.ts';
import { makePdf } from './make-pdf.ts';
import { placeOf } from './place-of.ts';

const sections: readonly (readonly [title: string, fields: Readonly<Record<string, string>>])[] = [
  [
    'A. Identitas pemohon',
    {
      namaLengkap: 'Nama lengkap sesuai KTP',
      nik: 'NIK',
      statusKepegawaian: 'Status kepegawaian',
      nip: 'NIP atau NI PPPK',
      tempatLahir: 'Tempat lahir',
      tanggalLahir: 'Tanggal lahir',
      jenisKelamin: 'Jenis kelamin',
    },
  ],
  [
    'B. Jabatan dan unit kerja',
    {
      pangkatGolongan: 'Pangkat dan golongan',
      jabatan: 'Jabatan',
      unitKerja: 'Unit kerja',
      instansi: 'Instansi',
      kota: 'Kota',
      provinsi: 'Provinsi',
    },
  ],
  ['C. Kontak', { emailDinas: 'Pos-el dinas', nomorHp: 'Nomor HP' }],
  [
    'D. Sertifikat yang dimohon',
    { jenisPermohonan: 'Jenis permohonan', sistem: 'Sistem', kegunaan: 'Kegunaan' },
  ],
  [
    'E. Atasan pemberi rekomendasi',
    { atasanNama: 'Nama', atasanNip: 'NIP', atasanJabatan: 'Jabatan', atasanEmail: 'Pos-el dinas' },
  ],
];

/** What may stay open: a line to write on would ask for it. */
const mayBeNone: ReadonlySet<string> = new Set(['nip', 'pangkatGolongan', 'atasanNip', 'atasanEmail']);

/** The registration form of an application, filled in; only the applicant's signature is missing. */
export function registrationForm(
  values: ApplicantValues,
  settings: ServiceSettings,
  at: Date,
): Promise<Buffer> {
  const { institution } = settings;
  const facts = { title: 'Formulir Pendaftaran Sertifikat Elektronik', author: institution.name, at };
  return makePdf(facts, (pdf) => {
    letterhead(pdf, { institution: institution.name, office: values['unitKerja'] ?? '', contacts: [] });
    heading(pdf, 'FORMULIR PENDAFTARAN', 'PENERBITAN SERTIFIKAT ELEKTRONIK INDIVIDU');
    for (const [title, fields] of sections) {
      subheading(pdf, title);
      rows(pdf, Object.entries(fields).map(rowIn(values)), { inset: 14, labelWidth: 145 });
    }
    pdf.moveDown(0.7);
    const declared =
      'Saya menyatakan bahwa data di atas adalah benar, dan menyetujui data tersebut diproses oleh ' +
      `${institution.office} dan diteruskan kepada Balai Besar Sertifikasi Elektronik (BSrE), BSSN, untuk ` +
      'penerbitan sertifikat elektronik.';
    closing(pdf, declared, {
      above: [`${placeOf(settings)}, ..............................`, 'Pemohon,'],
      name: values['namaLengkap'] ?? '',
      below: values['nip'] ? [`NIP ${values['nip']}`] : [],
    });
  });
}

const rowIn =
  (values: ApplicantValues) =>
  ([key, label]: [string, string]): Row => ({
    label,
    value: values[key] || (mayBeNone.has(key) ? '-' : ''),
  });
