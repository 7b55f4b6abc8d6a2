import type { ServiceSettings } from '../settings.ts';
import type { ApplicantValues } from './applicant-values.ts';
import { closing, dotted, heading, paragraph, rows, type Row } from './blocks.ts';
import { letterhead } from './letterhead.ts';
import { makePdf, type Pdf } from './make-pdf.ts';
import { placeOf } from './place-of.ts';

/** The letter of recommendation, filled in so that the superior only has to sign: the service's reference, 1.5. */
export function recommendation(
  values: ApplicantValues,
  settings: ServiceSettings,
  at: Date,
): Promise<Buffer> {
  const { institution } = settings;
  const facts = { title: 'Surat Rekomendasi', author: institution.name, at };
  const v = (key: string) => values[key] ?? '';
  return makePdf(facts, (pdf) => {
    letterhead(pdf, { institution: institution.name, office: v('unitKerja'), contacts: [] });
    heading(pdf, 'SURAT REKOMENDASI', 'PERMOHONAN PENERBITAN SERTIFIKAT ELEKTRONIK');
    pdf.text('Nomor: ..............................', { align: 'center' }).moveDown();
    paragraph(pdf, 'Yang bertanda tangan di bawah ini:');
    section(pdf, recommender(v));
    paragraph(pdf, 'memberikan rekomendasi kepada:');
    section(pdf, recommended(v));
    paragraph(
      pdf,
      'untuk mendaftar dan menjadi pemilik sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi ' +
        'Elektronik, Badan Siber dan Sandi Negara, yang digunakan untuk:',
    );
    section(pdf, [
      { label: 'a. Sistem', value: v('sistem') },
      { label: 'b. Kegunaan', value: v('kegunaan') },
    ]);
    closing(pdf, 'Demikian surat rekomendasi ini dibuat untuk dipergunakan sebagaimana mestinya.', {
      above: [`${placeOf(settings)}, ..............................`, `${v('atasanJabatan') || dotted},`],
      name: v('atasanNama'),
      below: [`NIP ${v('atasanNip') || '..............................'}`],
    });
  });
}

function section(pdf: Pdf, list: readonly Row[]): void {
  pdf.moveDown(0.3);
  rows(pdf, list, { inset: 18 });
  pdf.moveDown(0.5);
}

const recommender = (v: (key: string) => string): Row[] => [
  { label: 'Nama lengkap', value: v('atasanNama') },
  { label: 'NIP', value: v('atasanNip') },
  { label: 'NIK', value: '' },
  { label: 'Pangkat/golongan', value: '' },
  { label: 'Jabatan', value: v('atasanJabatan') },
  { label: 'Unit kerja', value: v('unitKerja') },
  { label: 'Instansi', value: v('instansi') },
  { label: 'Pos-el dinas', value: v('atasanEmail') },
];

const recommended = (v: (key: string) => string): Row[] => [
  { label: 'Nama lengkap', value: v('namaLengkap') },
  { label: 'NIP', value: v('nip') || '-' },
  { label: 'NIK', value: v('nik') },
  { label: 'Pangkat/golongan', value: v('pangkatGolongan') || '-' },
  { label: 'Jabatan', value: v('jabatan') },
  { label: 'Unit kerja', value: v('unitKerja') },
  { label: 'Instansi', value: v('instansi') },
  { label: 'Kota', value: v('kota') },
  { label: 'Provinsi', value: v('provinsi') },
  { label: 'Pos-el dinas', value: v('emailDinas') },
  { label: 'Nomor telepon', value: v('nomorHp') },
];
