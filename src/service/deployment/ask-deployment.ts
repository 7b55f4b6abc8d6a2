import { findDraft, folderOf } from '../../definitions/drafts/draft.ts';
import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { checkDeployment, refuseUnchanged } from './check-deployment.ts';
import { readComment } from './comment.ts';

export interface Asked {
  readonly draftId: string;
  /** The one that was on the screen. */
  readonly revision: number;
  readonly comment: string;
}

/**
 * Asks somebody else to deploy the draft as it is: only what could be deployed now. Throws not-found, conflict where
 * it is asked for already or was saved meanwhile, invalid with every problem, and NothingChanged.
 */
export async function askDeployment(
  context: ServiceContext,
  actor: Actor,
  { draftId, revision, comment }: Asked,
): Promise<void> {
  const { database, clock } = context;
  const refused = (kind: 'conflict' | 'not-found', obstacle: string) =>
    new Rejection(kind, 'ask for a deployment', obstacle);
  const draft = await findDraft(database, draftId);
  if (!draft) throw refused('not-found', 'there is no such draft');
  if (draft.revision !== revision) throw refused('conflict', `${draft.savedBy} changed it a moment ago`);
  const said = readComment(comment);
  const folder = folderOf(draft);
  await refuseUnchanged(database, folder, await checkDeployment(database, folder));
  const at = clock.now();
  await inTransaction(database, async (tx) => {
    await refuseSecond(tx, draftId);
    await tx.insert('deployment_requests', {
      ...{ id: newId(), draft_id: draftId, revision, comment: said },
      ...{ asked_at: at.toISOString(), asked_by: actor.id, state: 'open' },
      ...{ decided_at: null, decided_by: null, reason: null },
    });
    const content = { draftId, name: draft.name, revision, comment: said };
    await record(tx, { type: 'deployment.asked', at, actorId: actor.id, content });
  });
}

/** One request at a time: whoever asks holds the draft until it is written. */
async function refuseSecond(tx: Transaction, draftId: string): Promise<void> {
  await tx.run('UPDATE process_drafts SET revision = revision WHERE id = ?', [draftId]);
  const open = await tx.query<{ id: string }>(
    "SELECT id FROM deployment_requests WHERE draft_id = ? AND state = 'open'",
    [draftId],
  );
  if (open.length > 0) throw new Rejection('conflict', 'ask for a deployment', 'it is asked for already');
}
