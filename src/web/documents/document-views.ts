import { documentKinds } from '../../service/documents/document-kinds.ts';
import type { DocumentRejection } from '../../service/documents/document.ts';
import type { ListedDocument } from '../../service/documents/documents-of.ts';
import type { Locale } from '../language.ts';
import { paths } from '../paths.ts';

// The documents of a case as views/parts/documents.ejs draws them. A name is a link exactly where the
// download behind it would open.

export interface DocumentView {
  readonly name: string;
  readonly fileName: string;
  readonly size: number;
  readonly mediaType: string;
  readonly uploadedAt: string;
  readonly href?: string;
  readonly rejection?: string;
  readonly replaced: boolean;
}

export const documentViews = (listed: readonly ListedDocument[], locale: Locale): DocumentView[] =>
  listed.map((document) => documentView(document, locale));

function documentView(document: ListedDocument, locale: Locale): DocumentView {
  const { id, kind, fileName, size, mediaType, uploadedAt, mayRead, rejection, replacedAt } = document;
  return {
    ...{ fileName, size, mediaType, uploadedAt },
    name: documentKinds[kind].label[locale],
    replaced: replacedAt !== undefined,
    ...(mayRead && { href: paths.documents.one({ documentId: id }) }),
    ...(rejection && { rejection: rejectionText(rejection) }),
  };
}

/** "Tidak terbaca; halaman 2 hilang" */
export const rejectionText = ({ reasons, note }: DocumentRejection): string =>
  [...reasons, ...(note === undefined ? [] : [note])].join('; ');
