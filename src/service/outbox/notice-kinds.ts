import type { NoticeName } from '../templates/render-notice.ts';

// What a notice is about, for who chooses which ones come as mail. Everything can be read in the program, whatever is
// chosen. A notice that is not named here is required: receipts, decisions, requests with a deadline and rights of the
// person concerned must reach them (Law 25/2009, Law 27/2022), so the safe side is the default.

export const chosenKinds = ['guidance', 'reminder', 'office', 'late', 'survey'] as const;
export type ChosenKind = (typeof chosenKinds)[number];
export type NoticeKind = ChosenKind | 'required';

export const isChosenKind = (text: string): text is ChosenKind => chosenKinds.some((kind) => kind === text);

const kinds: Partial<Record<NoticeName, ChosenKind>> = {
  'panduan-ams': 'guidance',
  'panduan-pembaruan': 'guidance',
  'pembaruan-dibuka': 'guidance',
  'pengingat-ams': 'reminder',
  'pengingat-perbaikan': 'reminder',
  'pengingat-pembaruan': 'reminder',
  'pengingat-disposisi': 'office',
  'pengingat-verifikasi': 'office',
  'pengingat-evaluasi': 'office',
  'cek-keputusan-bsre': 'office',
  'surat-siap-kirim': 'office',
  'laporan-pencabutan': 'office',
  'pengaduan-ingat-petugas': 'office',
  'pengaduan-ingat-pejabat': 'office',
  'target-terlampaui': 'late',
  'eskalasi-terlambat': 'late',
  'pencabutan-terlambat': 'late',
  'data-menunggu': 'office',
  'data-terlambat': 'late',
  'undangan-survei': 'survey',
};

export const kindOfNotice = (name: NoticeName): NoticeKind => kinds[name] ?? 'required';

/** Kinds that such a person gets at all: applicants none of the office, the office none of applicants. */
export const kindsFor = (isApplicant: boolean, isOfOffice: boolean): ChosenKind[] =>
  chosenKinds.filter((kind) => (kind === 'office' || kind === 'late' ? isOfOffice : isApplicant));
