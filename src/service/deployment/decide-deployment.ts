import type { Deployment } from '../../definitions/deploy-process.ts';
import { findDraft } from '../../definitions/drafts/draft.ts';
import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { read } from '../../persistence/read.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { deployFiles } from './deploy-files.ts';
import { rebaseDraft } from './rebase-draft.ts';
import { requestsOf, type DeploymentRequest } from './deployment-request.ts';

// The second pair of eyes: deploys what was asked for, or sends it back with a reason. Nobody decides what they asked
// for themselves; who asked may take it back.

/** Deploys the revision that was asked for, in whatever state the draft is now. */
export async function deployAsked(
  context: ServiceContext,
  actor: Actor,
  draftId: string,
): Promise<readonly Deployment[]> {
  const request = await openRequestOf(context, draftId);
  const draft = await findDraft(context.database, draftId, request.revision);
  if (!draft) throw noneOpen();
  await refuseOwn(context, actor, request);
  const { comment, askedById, askedBy } = request;
  return deployFiles(
    context,
    actor,
    { files: draft.files, comment, askedBy: { id: askedById, name: askedBy } },
    async (tx, deployments) => {
      await decide(tx, request, { state: 'deployed', by: actor.id, at: context.clock.now() });
      await rebaseDraft(tx, draftId, deployments);
    },
  );
}

/** `reason` is for who asked, and stays in the history. */
export async function sendBack(
  context: ServiceContext,
  actor: Actor,
  draftId: string,
  reason: string,
): Promise<void> {
  const request = await openRequestOf(context, draftId);
  if (request.askedById === actor.id)
    throw new Rejection('forbidden', 'send it back', 'who asked for it may not decide it (four-eyes)');
  const said = reason.trim();
  if (said === '') throw new Rejection('invalid', 'send it back', 'no reason was given');
  await close(context, actor, request, { state: 'sent-back', reason: said.slice(0, 1000) });
}

export async function withdrawRequest(context: ServiceContext, actor: Actor, draftId: string): Promise<void> {
  const request = await openRequestOf(context, draftId);
  if (request.askedById !== actor.id)
    throw new Rejection('forbidden', 'withdraw it', 'somebody else asked for it');
  await close(context, actor, request, { state: 'withdrawn' });
}

async function close(
  { database, clock }: ServiceContext,
  actor: Actor,
  request: DeploymentRequest,
  { state, reason }: { state: 'sent-back' | 'withdrawn'; reason?: string },
): Promise<void> {
  const at = clock.now();
  const { draftId, draftName: name, askedBy } = request;
  const content = { draftId, name, askedBy, ...(reason !== undefined && { why: reason }) };
  await inTransaction(database, async (tx) => {
    await decide(tx, request, { state, by: actor.id, at, ...(reason !== undefined && { reason }) });
    if (state === 'sent-back')
      await record(tx, { type: 'deployment.sent-back', at, actorId: actor.id, content });
    else await record(tx, { type: 'deployment.withdrawn', at, actorId: actor.id, content });
  });
}

/** Who has worked on it since it was last deployed would look at their own work. */
async function refuseOwn(
  { database }: ServiceContext,
  actor: Actor,
  { draftId, revision }: DeploymentRequest,
): Promise<void> {
  const [own] = await read<{ revision: number }>(
    database,
    `SELECT revision FROM draft_revisions WHERE draft_id = ? AND saved_by = ? AND revision <= ? AND revision >
       (SELECT COALESCE(MAX(r.revision), 0) FROM deployment_requests r WHERE r.draft_id = ? AND r.state = 'deployed')
     LIMIT 1`,
    [draftId, actor.id, revision, draftId],
  );
  if (own)
    throw new Rejection('forbidden', 'deploy it', `revision ${own.revision} is your own work (four-eyes)`);
}

/** The guard lets one decision through. */
async function decide(
  tx: Transaction,
  { id }: DeploymentRequest,
  { state, by, at, reason }: { state: string; by: string; at: Date; reason?: string },
): Promise<void> {
  const decided = await tx.run(
    `UPDATE deployment_requests SET state = ?, decided_at = ?, decided_by = ?, reason = ?
     WHERE id = ? AND state = 'open'`,
    [state, at.toISOString(), by, reason ?? null, id],
  );
  if (decided === 0) throw noneOpen();
}

async function openRequestOf({ database }: ServiceContext, draftId: string): Promise<DeploymentRequest> {
  const request = (await requestsOf(database, draftId)).find(({ state }) => state === 'open');
  if (!request) throw noneOpen();
  return request;
}

const noneOpen = () => new Rejection('conflict', 'decide the deployment', 'nobody asks for it any more');
