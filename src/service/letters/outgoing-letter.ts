import type { OutgoingLetterRow } from '../../persistence/entities/registers.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { signerIn, type Signer } from './signer.ts';

// A row of the book of outgoing letters (buku surat keluar). A letter comes into it when it is signed, with
// the next number of the year, and its row stays: the numbers have no gaps.

export type SigningMethod = 'TTE' | 'BASAH';

export interface OutgoingLetter {
  /** Of the letter it was drafted as. */
  id: string;
  year: number;
  sequence: number;
  number: string;
  /** The local date that stands on it. */
  datedOn: string;
  addressee: string;
  subject: string;
  ticketNumber?: string;
  method: SigningMethod;
  signer: Signer;
  signedBy: string;
  signedAt: string;
  /** Under which the public may check it. */
  code: string;
  /** Of the archived PDF, hexadecimal. */
  sha256?: string;
  documentId?: string;
}

export const outgoingColumns =
  'id, year, sequence, number, dated_on, addressee, subject, ticket_number, method, signer, signed_by, signed_at, code, document_id, sha256';

export const outgoingLetterIn = (row: OutgoingLetterRow): OutgoingLetter => ({
  id: row.id,
  year: Number(row.year),
  sequence: Number(row.sequence),
  number: row.number,
  datedOn: row.dated_on,
  addressee: row.addressee,
  subject: row.subject,
  method: row.method === 'BASAH' ? 'BASAH' : 'TTE',
  signer: signerIn(row.signer),
  signedBy: row.signed_by,
  signedAt: row.signed_at,
  code: row.code,
  ...(row.ticket_number !== null && { ticketNumber: row.ticket_number }),
  ...(row.document_id !== null && { documentId: row.document_id }),
  ...(row.sha256 !== null && { sha256: row.sha256 }),
});

export const outgoingLetterOf = (database: Database, letterId: string) => by(database, 'id', letterId);

export const outgoingLetterWith = (database: Database, code: string) => by(database, 'code', code);

async function by(
  database: Database,
  column: 'id' | 'code',
  value: string,
): Promise<OutgoingLetter | undefined> {
  const [row] = await read<OutgoingLetterRow>(
    database,
    `SELECT ${outgoingColumns} FROM outgoing_letters WHERE ${column} = ?`,
    [value],
  );
  return row && outgoingLetterIn(row);
}
