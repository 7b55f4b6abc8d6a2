import type { Locale } from '../findings/finding.ts';
import type { Aspect } from './evaluation.ts';

// What the report calls things that are stored by their codes. A code that nobody has named is told as it is.

type Names = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

const named =
  (names: Names) =>
  (code: string, locale: Locale): string =>
    (Object.hasOwn(names, code) ? names[code]?.[locale] : undefined) ?? code;

export const partyNames = named({
  office: { id: 'kantor', en: 'office' },
  applicant: { id: 'pemohon', en: 'applicant' },
  authority: { id: 'BSrE', en: 'BSrE' },
});

const aspect: Readonly<Record<Aspect, Readonly<Record<Locale, string>>>> = {
  Waktu: { id: 'Ketepatan waktu', en: 'Timeliness' },
  Kelengkapan: { id: 'Kelengkapan', en: 'Completeness' },
  Perilaku: { id: 'Perilaku', en: 'Conduct' },
  Pengaduan: { id: 'Penanganan pengaduan', en: 'Complaints' },
  Ikm: { id: 'Indeks kepuasan masyarakat', en: 'Satisfaction index' },
};
export const aspectNames = named(aspect);

export const ownerNames = named({
  verifikator: { id: 'Verifikator', en: 'Verifier' },
  petugas: { id: 'Petugas', en: 'Front desk' },
  'kepala-seksi': { id: 'Kepala Seksi', en: 'Head of section' },
  'kepala-bidang': { id: 'Kepala Bidang', en: 'Head of division' },
});

export const decisionNames = named({
  DITOLAK: { id: 'Ditolak', en: 'Rejected' },
  DITOLAK_CSR: { id: 'CSR ditolak', en: 'CSR rejected' },
  DITOLAK_REKOMENDASI: { id: 'Surat rekomendasi ditolak', en: 'Recommendation rejected' },
  DITOLAK_DATA: { id: 'Data identitas ditolak', en: 'Identity details rejected' },
});

export const complaintClassNames = named({
  '': { id: 'Belum diklasifikasikan', en: 'Not classed' },
  informasi: { id: 'Permintaan informasi', en: 'Request for information' },
  aspirasi: { id: 'Aspirasi (saran, masukan)', en: 'Suggestion' },
  'tidak-berkadar': { id: 'Tidak berkadar pengawasan', en: 'Not supervision-grade' },
  berkadar: { id: 'Berkadar pengawasan', en: 'Supervision-grade' },
});
