import { z } from 'zod';
import { finding } from '../findings/finding.ts';

// The two notices that a failure to protect personal data asks for (UU 27/2022, 46): to the people concerned and to the
// agency. Which one that is, and the words, are the office's.

export const breachPlaceholders = [
  'nomor',
  'uraian',
  'waktuKejadian',
  'waktuDiketahui',
  'jenisData',
  'jumlahOrang',
  'tindakan',
  'kontak',
  'dinas',
  'instansi',
] as const;
export type BreachPlaceholder = (typeof breachPlaceholders)[number];

const known: ReadonlySet<string> = new Set(breachPlaceholders.map((name) => `{${name}}`));

function onlyKnown(text: string, context: z.core.$RefinementCtx): void {
  const unknown = (text.match(/\{[^{}]*\}|[{}]/gu) ?? []).filter((each) => !known.has(each));
  if (unknown.length === 0) return;
  const values = { unknown: [...new Set(unknown)].join(', '), known: [...known].join(', ') };
  context.addIssue({ code: 'custom', params: { finding: finding('letter.placeholder', values) } });
}

const template = z.string().trim().min(1).max(8000).superRefine(onlyKnown);

export const breachSettings = z.object({
  /** To whom the notice of the agency goes. */
  agency: z.string().trim().min(1).max(200),
  /** Between blank lines paragraphs. */
  peopleTemplate: template,
  agencyTemplate: template,
});

export type BreachSettings = z.output<typeof breachSettings>;

const paragraphs = (...texts: string[]): string => texts.join('\n\n');

export const defaultBreachSettings: BreachSettings = {
  agency: 'Lembaga Pelindungan Data Pribadi',
  peopleTemplate: paragraphs(
    'Dengan ini {dinas} {instansi} memberitahukan bahwa telah terjadi kegagalan pelindungan data pribadi yang ' +
      'menyangkut data Anda.',
    'Apa yang terjadi: {uraian}',
    'Waktu kejadian: {waktuKejadian}. Diketahui: {waktuDiketahui}.',
    'Data pribadi yang terungkap: {jenisData}.',
    'Upaya penanganan dan pemulihan: {tindakan}',
    'Keterangan lebih lanjut dapat diminta kepada: {kontak}.',
  ),
  agencyTemplate: paragraphs(
    'Sesuai Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, {dinas} {instansi} ' +
      'menyampaikan pemberitahuan kegagalan pelindungan data pribadi dengan nomor {nomor}.',
    'Uraian kejadian: {uraian}',
    'Waktu kejadian: {waktuKejadian}. Diketahui: {waktuDiketahui}.',
    'Data pribadi yang terungkap: {jenisData}. Jumlah orang yang terdampak: {jumlahOrang}.',
    'Upaya penanganan dan pemulihan: {tindakan}',
    'Narahubung: {kontak}.',
  ),
};
