import { findDraft, folderOf } from '../../definitions/drafts/draft.ts';
import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { checkDeployment, refuseUnchanged } from './check-deployment.ts';
import { readComment } from './comment.ts';
import { requestsOf } from './deployment-request.ts';

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
  if ((await requestsOf(database, draftId)).some(({ state }) => state === 'open'))
    throw refused('conflict', 'it is asked for already');
  const said = readComment(comment);
  const folder = folderOf(draft);
  await refuseUnchanged(database, folder, await checkDeployment(database, folder));
  const at = clock.now();
  await inTransaction(database, async (tx) => {
    await tx.insert('deployment_requests', {
      ...{ id: newId(), draft_id: draftId, revision, comment: said },
      ...{ asked_at: at.toISOString(), asked_by: actor.id, state: 'open' },
      ...{ decided_at: null, decided_by: null, reason: null },
    });
    const content = { draftId, name: draft.name, revision, comment: said };
    await record(tx, { type: 'deployment.asked', at, actorId: actor.id, content });
  });
}
