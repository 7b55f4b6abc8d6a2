import { record } from '../../history/record.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Application } from '../applications/application.ts';
import { nikForLetter } from '../applications/nik-for-letter.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { fileDocument, sealDocument } from '../documents/store-document.ts';
import type { Letter } from './letter.ts';
import { letterPaper } from './letter-paper.ts';
import { letterPdf } from './letter-pdf.ts';
import { outgoingLetterOf } from './outgoing-letter.ts';
import { verificationAddress } from './verification-code.ts';

/**
 * Makes the final PDF of a signed letter, with the whole NIK as its receiver needs it, and files it sealed
 * among the documents of the case; its SHA-256 is what the public page answers with. Done once.
 */
export async function archiveLetter(
  context: ServiceContext,
  tx: Transaction,
  { letter, application, now }: { letter: Letter; application: Application; now: Date },
): Promise<void> {
  const signed = await outgoingLetterOf(context.database, letter.id);
  if (!signed) throw new Error('Expected to archive the letter, but it is not in the book of letters');
  if (signed.documentId !== undefined) return;
  const settings = await settingsOf(context);
  const nik = await nikForLetter(context, application.id);
  const paper = letterPaper({ content: letter.content, application, nik, signed, now }, settings);
  const verifyAt = verificationAddress(context, signed.code);
  const bytes = await letterPdf({ paper, settings, verifyAt, at: new Date(signed.signedAt) });
  const fileName = `surat-${signed.number.replace(/[^\w.-]+/gu, '-')}.pdf`;
  const upload = { kind: 'surat-bssn', fileName, mediaType: 'application/pdf', bytes } as const;
  const sealed = await sealDocument(context, upload);
  await fileDocument(tx, sealed, { applicationId: application.id, uploadedBy: signed.signedBy, now });
  await tx.run('UPDATE outgoing_letters SET document_id = ?, sha256 = ? WHERE id = ?', [
    ...[sealed.id, sealed.sha256, letter.id],
  ]);
  await tx.run('UPDATE letters SET sha256 = ? WHERE id = ?', [sealed.sha256, letter.id]);
  const { instanceId } = application;
  const content = { number: signed.number, sha256: sealed.sha256 };
  await record(tx, { type: 'letter.archived', at: now, instanceId, content });
}
