import { z } from 'zod';
import type { Actor } from '../../identity/actor.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { mine, offeredTo } from '../../tasks/lists/visible-tasks.ts';
import { isDocumentKind, isMediaType, type DocumentKind, type MediaType } from './document-kinds.ts';
import type { StoredDocument } from './document.ts';

// Rows of `documents` and what they mean.

export interface DocumentRow {
  id: string;
  application_id: string;
  kind: string;
  file_name: string;
  media_type: string;
  size: number;
  version: number;
  uploaded_at: string;
  replaced_at: string | null;
  rejected_at: string | null;
  rejection: string | null;
  mean_chroma: number | null;
}

export const documentColumns =
  'd.id, d.application_id, d.kind, d.file_name, d.media_type, d.size, d.version, d.uploaded_at, d.replaced_at, d.rejected_at, d.rejection, d.mean_chroma';

const rejectionShape = z
  .object({ reasons: z.array(z.string()), note: z.string().optional() })
  .transform(({ reasons, note }) => ({
    reasons,
    ...(note !== undefined && { note }),
  }));

export function documentOf(row: DocumentRow): StoredDocument {
  return {
    id: row.id,
    applicationId: row.application_id,
    kind: kindOf(row.kind),
    fileName: row.file_name,
    mediaType: typeOf(row.media_type),
    size: row.size,
    version: row.version,
    uploadedAt: row.uploaded_at,
    ...(row.replaced_at !== null && { replacedAt: row.replaced_at }),
    ...(row.mean_chroma !== null && { meanChroma: row.mean_chroma }),
    ...(row.rejected_at !== null && { rejectedAt: row.rejected_at }),
    ...(row.rejection !== null && { rejection: rejectionShape.parse(JSON.parse(row.rejection)) }),
  };
}

function kindOf(text: string): DocumentKind {
  if (isDocumentKind(text)) return text;
  throw new Error(`Expected to read a document, but its kind ${text} is unknown`);
}

function typeOf(text: string): MediaType {
  if (isMediaType(text)) return text;
  throw new Error(`Expected to read a document, but its type ${text} is unknown`);
}

/** Whether the case has or had a task that this actor, or a role of theirs, was to do. */
export async function cameOverDesk(database: Database, actor: Actor, instanceId: string): Promise<boolean> {
  const [held, offered] = [mine(actor), offeredTo(actor)];
  const rows = await read(
    database,
    `SELECT 1 AS found FROM tasks t
     WHERE t.instance_id = ? AND (${held.sql} OR t.completed_by = ? OR ${offered.sql}) LIMIT 1`,
    [instanceId, ...held.params, actor.id, ...offered.params],
  );
  return rows.length > 0;
}
