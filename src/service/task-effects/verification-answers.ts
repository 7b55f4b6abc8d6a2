import { requiredKinds, type DocumentKind } from '../documents/document-kinds.ts';
import type { DocumentRejection } from '../documents/document.ts';

// The verification form asks the same of each document: `suratPermohonanAda` and `suratPermohonanSesuai`
// (a negative answer rejects it), `suratPermohonanAlasan` (reasons to tick), `suratPermohonanCatatan`.

export function rejectedIn(values: Readonly<Record<string, unknown>>): Map<DocumentKind, DocumentRejection> {
  const rejected = new Map<DocumentKind, DocumentRejection>();
  for (const kind of requiredKinds) {
    const { present, fitting, reasons, note } = answerKeys(kind);
    if (!isNegative(values[present]) && !isNegative(values[fitting])) continue;
    rejected.set(kind, rejectionIn(values[reasons], values[note], isNegative(values[present])));
  }
  return rejected;
}

function answerKeys(kind: DocumentKind) {
  const prefix = kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    present: `${prefix}Ada`,
    fitting: `${prefix}Sesuai`,
    reasons: `${prefix}Alasan`,
    note: `${prefix}Catatan`,
  };
}

const negatives: readonly unknown[] = [false, 'tidak', 'TIDAK', 'TIDAK_SESUAI', 'tidak-sesuai', 'TIDAK_ADA'];

const isNegative = (answer: unknown): boolean => negatives.includes(answer);

function rejectionIn(reasons: unknown, note: unknown, isAbsent: boolean): DocumentRejection {
  const ticked = Array.isArray(reasons) ? reasons.filter((reason) => typeof reason === 'string') : [];
  const said = typeof note === 'string' ? note.trim() : '';
  return {
    reasons: [...(isAbsent ? ['Yang diunggah bukan dokumen ini'] : []), ...ticked],
    ...(said !== '' && { note: said }),
  };
}
