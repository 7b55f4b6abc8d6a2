import type { Actor } from '../../identity/actor.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { cameOverDesk, documentColumns, documentOf, type DocumentRow } from './document-rows.ts';
import type { StoredDocument } from './document.ts';
import { whyNotRead } from './documents-policy.ts';

/** Every version of every document of a case, current ones first; for a program that acts for nobody. */
export async function documentsOf(database: Database, applicationId: string): Promise<StoredDocument[]> {
  const rows = await read<DocumentRow>(
    database,
    `SELECT ${documentColumns} FROM documents d WHERE d.application_id = ?
     ORDER BY CASE WHEN d.replaced_at IS NULL THEN 0 ELSE 1 END, d.kind, d.version DESC`,
    [applicationId],
  );
  return rows.map(documentOf);
}

export interface ListedDocument extends StoredDocument {
  mayRead: boolean;
}

/** The same list as an actor sees it: with what they may open. Empty when the case is not theirs at all. */
export async function documentsVisibleTo(
  database: Database,
  actor: Actor,
  applicationId: string,
): Promise<ListedDocument[]> {
  const [application] = await read<{ applicant_id: string; instance_id: string }>(
    database,
    'SELECT applicant_id, instance_id FROM applications WHERE id = ?',
    [applicationId],
  );
  if (!application) return [];
  const facts = {
    applicantId: application.applicant_id,
    cameOverDesk: await cameOverDesk(database, actor, application.instance_id),
  };
  const listed = (await documentsOf(database, applicationId)).map((document) => ({
    ...document,
    mayRead: whyNotRead(actor, { ...facts, kind: document.kind }) === undefined,
  }));
  return listed.some(({ mayRead }) => mayRead) ? listed : [];
}
