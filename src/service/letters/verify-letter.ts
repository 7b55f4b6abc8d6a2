import { createHash } from 'node:crypto';
import { read } from '../../persistence/read.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { unsealedBytes } from '../documents/open-document.ts';
import { outgoingLetterWith } from './outgoing-letter.ts';
import { isVerificationCode } from './verification-code.ts';

// What anybody who holds a letter may learn about it: that the office gave it this number on this day, and
// whether the file in the archive is still the one that was signed. Nothing of a person.

export interface LetterCheck {
  number: string;
  datedOn: string;
  subject: string;
  office: string;
  sha256?: string;
  /** `pending`: signed a moment ago, and not archived yet. */
  archive: 'intact' | 'changed' | 'missing' | 'pending';
}

export async function verifyLetter(context: ServiceContext, code: string): Promise<LetterCheck | undefined> {
  const letter = isVerificationCode(code) ? await outgoingLetterWith(context.database, code) : undefined;
  if (!letter) return undefined;
  const { institution } = await settingsOf(context);
  const { number, datedOn, subject, documentId, sha256 } = letter;
  return {
    ...{ number, datedOn, subject },
    office: `${institution.office}, ${institution.name}`,
    ...(sha256 !== undefined && { sha256 }),
    archive:
      documentId === undefined || sha256 === undefined
        ? 'pending'
        : await stateOf(context, documentId, sha256),
  };
}

async function stateOf(
  context: ServiceContext,
  documentId: string,
  sha256: string,
): Promise<LetterCheck['archive']> {
  const [row] = await read<{ wrapped_key: string }>(
    context.database,
    'SELECT wrapped_key FROM documents WHERE id = ?',
    [documentId],
  );
  if (!row) return 'missing';
  try {
    const bytes = await unsealedBytes(context, documentId, row.wrapped_key);
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? 'intact' : 'changed';
  } catch (error) {
    // A sealed file that was touched does not open any more.
    return isAbsence(error) ? 'missing' : 'changed';
  }
}

const isAbsence = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
