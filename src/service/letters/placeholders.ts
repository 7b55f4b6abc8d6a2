import type { z } from 'zod';
import { finding, type Finding } from '../findings/finding.ts';

// What stands in curly brackets in the text of a letter, and the text that a letter has unless another is
// written for it.

export const placeholders = [
  'dasarSurat',
  'dataPemohon',
  'nama',
  'nip',
  'jabatan',
  'unitKerja',
  'instansi',
  'sistem',
  'kegunaan',
  'nomorTiket',
] as const;

const known: ReadonlySet<string> = new Set(placeholders.map((name) => `{${name}}`));

/** Those in the text that there are not, as they are written there; a bracket without its other counts. */
export function unknownPlaceholders(text: string): string[] {
  const found = text.match(/\{[^{}]*\}|[{}]/gu) ?? [];
  return [...new Set(found.filter((each) => !known.has(each)))];
}

/** What is wrong with such a text: brackets that would be printed as they stand. */
export const placeholderFinding = (text: string): Finding | undefined => {
  const unknown = unknownPlaceholders(text).join(', ');
  return unknown === ''
    ? undefined
    : finding('letter.placeholder', { unknown, known: [...known].join(', ') });
};

/** The same as a rule of the settings' schema, which its screen tells in words. */
export function onlyKnownPlaceholders(text: string, context: z.core.$RefinementCtx): void {
  const found = placeholderFinding(text);
  if (found) context.addIssue({ code: 'custom', params: { finding: found } });
}

/** `{dataPemohon}` in a paragraph of its own are the rows about the person. */
export const standardLetter = [
  'Berdasarkan {dasarSurat}, bersama ini kami mengajukan permohonan penerbitan sertifikat elektronik individu ' +
    'bagi pegawai di lingkungan {instansi}:',
  '{dataPemohon}',
  'Sebagai bahan pertimbangan terlampir: (1) surat rekomendasi, (2) salinan KTP, (3) surat pengangkatan ' +
    'jabatan terakhir.',
  'Demikian, atas perhatian dan kerja sama Saudara disampaikan terima kasih.',
].join('\n\n');
