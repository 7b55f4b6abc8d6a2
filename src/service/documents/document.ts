import type { DocumentKind, MediaType } from './document-kinds.ts';

/** One version of one document of an application. The bytes lie encrypted beside the database. */
export interface StoredDocument {
  id: string;
  applicationId: string;
  kind: DocumentKind;
  fileName: string;
  mediaType: MediaType;
  size: number;
  version: number;
  uploadedAt: string;
  /** Of a scanned identity card that is a picture (mean-chroma.ts). */
  meanChroma?: number;
  replacedAt?: string;
  rejectedAt?: string;
  rejection?: DocumentRejection;
}

/** Why the verifikator did not accept it, in the form's words. */
export interface DocumentRejection {
  reasons: string[];
  note?: string;
}
