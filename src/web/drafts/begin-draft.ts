import { beginDraft, type NewDraft } from '../../definitions/drafts/begin-draft.ts';
import { emptyProcess } from '../../definitions/drafts/empty-process.ts';
import { cleanName } from '../../definitions/drafts/rename-draft.ts';
import { definitionById } from '../../definitions/definition.ts';
import { filesOf } from '../../definitions/files-of.ts';
import { record } from '../../history/record.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { signedIn, textOf, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { showDraftList } from './draft-list-page.ts';

// A draft begins with nothing but a name, with a version that is in force or was, or with files (import-files.ts).

export const beginEmpty: Page = async (request) => {
  const name = textOf(request.body, 'name');
  if (name.trim() === '')
    return {
      ...(await showDraftList(request, { name: request.t('drafts.nameNeeded') })),
      status: 422,
    };
  return begun(request, { files: emptyProcess(cleanName(name)), name });
};

export const beginFromVersion: Page = async (request) => {
  const { services, params } = request;
  const definitionId = params['definitionId'] ?? '';
  const definition = await definitionById(services.database, definitionId);
  if (!definition) throw new Rejection('not-found', 'begin a draft', 'there is no such version');
  const files = await filesOf(services.database, definitionId);
  return begun(request, { files, name: definition.name, basedOn: definitionId });
};

export async function begun(request: PageRequest, draft: Pick<NewDraft, 'files' | 'name' | 'basedOn'>) {
  const { services, now, t } = request;
  const by = signedIn(request).id;
  const { draftId } = await beginDraft(services, { ...draft, at: now, by }, (tx, content) =>
    record(tx, { type: 'draft.begun', at: now, actorId: by, content }),
  );
  return {
    redirect: paths.drafts.one({ draftId }),
    flash: { tone: 'done' as const, text: t('drafts.begun') },
  };
}
