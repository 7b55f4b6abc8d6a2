import { documentFieldsOf } from '../../definitions/forms/document-fields.ts';
import type { Form } from '../../definitions/forms/form.ts';
import type { ListedDocument } from '../../service/documents/documents-of.ts';
import { looksGrey } from '../../service/documents/mean-chroma.ts';
import type { StagedDocument } from '../../service/documents/staging/staged-document.ts';
import type { AttachedFile } from '../forms/form-view.ts';
import { paths } from '../paths.ts';
import { rejectionText } from './document-views.ts';

/**
 * What is here already under each file field of a form: the file that waits staged, else the document that
 * the office sent back, with its reasons.
 */
export function attachedFiles(
  form: Form,
  staged: readonly StagedDocument[],
  documents: readonly ListedDocument[] = [],
): Record<string, AttachedFile> {
  const pairs = documentFieldsOf(form).flatMap(({ key, document: kind }): [string, AttachedFile][] => {
    const waiting = staged.find((file) => file.kind === kind);
    if (waiting) return [[key, waitingFile(waiting)]];
    const sentBack = documents.find(
      (document) =>
        document.kind === kind && document.rejection !== undefined && document.replacedAt === undefined,
    );
    return sentBack ? [[key, rejectedFile(sentBack)]] : [];
  });
  return Object.fromEntries(pairs);
}

const waitingFile = ({ fileName, size, meanChroma }: StagedDocument): AttachedFile => ({
  ...{ fileName, size, looksGrey: looksGrey(meanChroma) },
});

const rejectedFile = ({ id, fileName, size, mayRead, rejection }: ListedDocument): AttachedFile => ({
  ...{ fileName, size },
  ...(mayRead && { href: paths.documents.one({ documentId: id }) }),
  ...(rejection && { rejection: rejectionText(rejection) }),
});
