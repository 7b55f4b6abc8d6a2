import type { StagedDocumentRow } from '../../../persistence/entities/papers.ts';
import { isDocumentKind, isMediaType } from '../document-kinds.ts';
import type { SealedDocument } from '../store-document.ts';

// A file that was accepted while something else in its form was not: it lies sealed on the disk, and waits
// under its person, its form (`scope`) and its kind, so that it is never asked for again. At most one of
// each; it becomes a document with the form, or goes after a day.

/** The form that a file was uploaded with: 'application', or the id of a task. */
export type Scope = string;

export const applicationScope: Scope = 'application';

export interface StagedDocument extends SealedDocument {
  stagedAt: string;
}

export const stagedColumns =
  'id, kind, file_name, media_type, size, sha256, wrapped_key, staged_at, mean_chroma';

export type StagedRow = Omit<StagedDocumentRow, 'user_id' | 'scope'>;

export function stagedFrom(row: StagedRow): StagedDocument {
  const { id, kind, media_type: mediaType, size, sha256 } = row;
  if (!isDocumentKind(kind) || !isMediaType(mediaType))
    throw new Error(`Expected to read a staged file, but ${kind} (${mediaType}) is unknown`);
  return {
    ...{ id, kind, mediaType, size, sha256 },
    fileName: row.file_name,
    wrappedKey: row.wrapped_key,
    stagedAt: row.staged_at,
    ...(row.mean_chroma !== null && { meanChroma: row.mean_chroma }),
  };
}
