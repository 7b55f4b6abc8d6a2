import { allDefinitions } from '../../definitions/all-definitions.ts';
import { newestDrafts } from '../../definitions/drafts/draft.ts';
import type { Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { countInWords, mostCounted } from '../words/count-in-words.ts';

const draftsShown = 50;

export const processListPage: Page = (request) => showProcessList(request);

/** `problem` is what is wrong with the file that was just sent. */
export async function showProcessList({ services, actor, t }: PageRequest, problem?: string) {
  const definitions = await allDefinitions(services.database, mostCounted);
  const mayEdit = actor?.can('definitions.edit') ?? false;
  const drafts = mayEdit ? await newestDrafts(services.database, draftsShown) : [];
  return {
    view: 'processes/list',
    title: t('processes.title'),
    locals: {
      definitions: definitions.map((definition) => ({
        ...definition,
        running: countInWords(definition.running),
        ended: countInWords(definition.ended),
        href: paths.processes.one({ definitionId: definition.id }),
      })),
      mayEdit,
      problem,
      drafts: drafts.map((draft) => ({ ...draft, href: paths.drafts.one({ draftId: draft.id }) })),
    },
  };
}
