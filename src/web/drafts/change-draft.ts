import { DraftConflict } from '../../definitions/drafts/draft-conflict.ts';
import { removeDraft } from '../../definitions/drafts/remove-draft.ts';
import { renameDraft } from '../../definitions/drafts/rename-draft.ts';
import { restoreDraft } from '../../definitions/drafts/restore-draft.ts';
import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { signedIn, textOf, type Flash, type Page } from '../page.ts';
import { paths } from '../paths.ts';
import { draftIn } from './draft-in.ts';

// What is done with a draft as a whole, beside working on its files.

export const renamePage: Page = async (request) => {
  const { services, body, now, t } = request;
  const { id: draftId, name: before } = await draftIn(request);
  const typed = textOf(body, 'name');
  const redirect = paths.drafts.one({ draftId });
  if (typed.trim() === '') return { redirect, flash: { tone: 'problem', text: t('drafts.nameNeeded') } };
  await inTransaction(services.database, async (tx) => {
    const name = await renameDraft(tx, draftId, typed);
    if (name === undefined || name === before) return;
    const content = { draftId, before, name };
    await record(tx, { type: 'draft.renamed', at: now, actorId: signedIn(request).id, content });
  });
  return { redirect, flash: { tone: 'done', text: t('drafts.renamed') } };
};

export const restorePage: Page = async (request) => {
  const { services, body, now, t } = request;
  const { id: draftId, name } = await draftIn(request);
  const by = signedIn(request).id;
  const from = Number(textOf(body, 'from'));
  const revision = Number(textOf(body, 'revision'));
  const redirect = paths.drafts.one({ draftId });
  try {
    await restoreDraft(services, { draftId, revision, from, at: now, by });
  } catch (error) {
    if (!(error instanceof DraftConflict)) throw error;
    const flash: Flash = { tone: 'problem', text: t('drafts.conflict', { by: error.latest.savedBy }) };
    return { redirect, flash };
  }
  const content = { draftId, name, revision: from };
  await inTransaction(services.database, (tx) =>
    record(tx, { type: 'draft.restored', at: now, actorId: by, content }),
  );
  return { redirect, flash: { tone: 'done', text: t('drafts.restored', { revision: from }) } };
};

export const removeDraftPage: Page = async (request) => {
  const { services, now, t } = request;
  const { id: draftId, name } = await draftIn(request);
  const actorId = signedIn(request).id;
  await inTransaction(services.database, async (tx) => {
    const isGone = await removeDraft(tx, draftId);
    if (isGone) await record(tx, { type: 'draft.removed', at: now, actorId, content: { draftId, name } });
  });
  return { redirect: paths.drafts.index, flash: { tone: 'done', text: t('drafts.removed') } };
};
