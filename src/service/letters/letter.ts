import { z } from 'zod';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// The letter to BSSN of an application. A letter is drafted, signed, numbered and sent, in that order; each
// is a moment on its row. A signed letter is not changed any more.

const text = (max: number) => z.string().trim().max(max).default('');

/** As the form of the drafting task asks for it. */
export const letterContent = z.object({
  klasifikasi: text(40),
  sifat: text(40),
  lampiran: text(100),
  hal: text(300),
  tujuan: text(300),
  tembusan: text(500),
  isi: text(8000),
});

/** Of a form's answers; what is no text counts as left empty. */
export const letterContentIn = (values: Readonly<Record<string, unknown>>): LetterContent =>
  letterContent.parse(
    Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string')),
  );

export type LetterContent = z.output<typeof letterContent>;

export interface Letter {
  id: string;
  applicationId: string;
  content: LetterContent;
  createdAt: string;
  number?: string;
  signedAt?: string;
  signedBy?: string;
  sentAt?: string;
  /** Of the archived PDF, hexadecimal. */
  sha256?: string;
}

interface Row {
  id: string;
  application_id: string;
  number: string | null;
  content: string;
  signed_at: string | null;
  signed_by: string | null;
  sent_at: string | null;
  sha256: string | null;
  created_at: string;
}

/** The newest letter of an application. */
export async function letterOf(database: Database, applicationId: string): Promise<Letter | undefined> {
  const [row] = await read<Row>(
    database,
    `SELECT id, application_id, number, content, signed_at, signed_by, sent_at, sha256, created_at
     FROM letters WHERE application_id = ? ORDER BY created_at DESC, id DESC LIMIT 1`,
    [applicationId],
  );
  return (
    row && {
      id: row.id,
      applicationId: row.application_id,
      content: letterContent.parse(JSON.parse(row.content)),
      createdAt: row.created_at,
      ...(row.number !== null && { number: row.number }),
      ...(row.signed_at !== null && { signedAt: row.signed_at }),
      ...(row.signed_by !== null && { signedBy: row.signed_by }),
      ...(row.sent_at !== null && { sentAt: row.sent_at }),
      ...(row.sha256 !== null && { sha256: row.sha256 }),
    }
  );
}
