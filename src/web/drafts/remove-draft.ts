import { removeDraft } from '../../definitions/drafts/remove-draft.ts';
import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';
import { draftIn } from './draft-in.ts';

export const removeDraftPage: Page = async (request) => {
  const { services, now, t } = request;
  const { id, name } = await draftIn(request);
  const actorId = signedIn(request).id;
  await inTransaction(services.database, async (tx) => {
    const isGone = await removeDraft(tx, id);
    if (isGone) await record(tx, { type: 'draft.removed', at: now, actorId, content: { name } });
  });
  return { redirect: paths.processes.index, flash: { tone: 'done', text: t('drafts.removed') } };
};
