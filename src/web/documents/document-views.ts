import { documentKinds } from '../../service/documents/document-kinds.ts';
import { looksGrey } from '../../service/documents/mean-chroma.ts';
import type { DocumentRejection } from '../../service/documents/document.ts';
import type { ListedDocument } from '../../service/documents/documents-of.ts';
import type { Locale } from '../rendering/language.ts';
import { paths } from '../paths.ts';
import { isShownInline } from './shown-inline.ts';

// The documents of a case as views/parts/documents.ejs draws them. A name is a link exactly where the
// download behind it would open.

export interface DocumentView {
  readonly name: string;
  readonly fileName: string;
  readonly size: number;
  readonly mediaType: string;
  readonly uploadedAt: string;
  readonly href?: string;
  /** Pictures can be looked at without saving them. */
  readonly viewHref?: string;
  readonly rejection?: string;
  /** A scanned identity card that seems to have no colour: a hint, a person decides. */
  readonly looksGrey: boolean;
  readonly replaced: boolean;
}

export const documentViews = (listed: readonly ListedDocument[], locale: Locale): DocumentView[] =>
  listed.map((document) => documentView(document, locale));

function documentView(document: ListedDocument, locale: Locale): DocumentView {
  const { id, kind, fileName, size, mediaType, uploadedAt, mayRead, rejection, replacedAt, meanChroma } =
    document;
  return {
    ...{ fileName, size, mediaType, uploadedAt },
    name: documentKinds[kind].label[locale],
    replaced: replacedAt !== undefined,
    looksGrey: looksGrey(meanChroma),
    ...(mayRead && linksOf(id, mediaType)),
    ...(rejection && { rejection: rejectionText(rejection) }),
  };
}

function linksOf(documentId: string, mediaType: string): Pick<DocumentView, 'href' | 'viewHref'> {
  const href = paths.documents.one({ documentId });
  return { href, ...(isShownInline(mediaType) && { viewHref: `${href}?inline=1` }) };
}

/** "Tidak terbaca; halaman 2 hilang" */
export const rejectionText = ({ reasons, note }: DocumentRejection): string =>
  [...reasons, ...(note === undefined ? [] : [note])].join('; ');
