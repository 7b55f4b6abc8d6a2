import type { Deployment } from '../../definitions/deploy-process.ts';
import { findDraft } from '../../definitions/drafts/draft.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { ServiceContext } from '../context.ts';
import type { Asked } from './ask-deployment.ts';
import { deployFiles } from './deploy-files.ts';
import { rebaseDraft } from './rebase-draft.ts';

/** By one person alone, where the office allows that. Throws as deployFiles does, and conflict for a stale revision. */
export async function deployDraft(
  context: ServiceContext,
  actor: Actor,
  { draftId, revision, comment }: Asked,
): Promise<readonly Deployment[]> {
  const draft = await findDraft(context.database, draftId);
  if (!draft) throw new Rejection('not-found', 'deploy the draft', 'there is no such draft');
  if (draft.revision !== revision)
    throw new Rejection('conflict', 'deploy the draft', `${draft.savedBy} changed it a moment ago`);
  return deployFiles(context, actor, { files: draft.files, comment }, (tx, deployments) =>
    rebaseDraft(tx, draftId, deployments),
  );
}
