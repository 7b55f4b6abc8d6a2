import { definitionNames } from '../../definitions/definition-names.ts';
import { newestDrafts } from '../../definitions/drafts/draft.ts';
import { openRequests } from '../../service/deployment/deployment-request.ts';
import type { Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

const draftsShown = 200;

/** What was wrong with what was just sent, by field. */
interface Refused {
  readonly name?: string;
  readonly file?: string;
}

export const draftListPage: Page = (request) => showDraftList(request);

/** Every draft with what it was begun from, who saved it last, and whether somebody is asked to deploy it. */
export async function showDraftList({ services, actor, body, t }: PageRequest, refused: Refused = {}) {
  const { database } = services;
  const drafts = await newestDrafts(database, draftsShown);
  const asked = new Set((await openRequests(database)).map(({ draftId }) => draftId));
  const versions = await definitionNames(
    database,
    drafts.flatMap(({ basedOn }) => basedOn ?? []),
  );
  return {
    view: 'drafts/list',
    title: t('drafts.title'),
    locals: {
      drafts: drafts.map((draft) => ({
        ...draft,
        href: paths.drafts.one({ draftId: draft.id }),
        base: draft.basedOn === undefined ? undefined : versions.get(draft.basedOn),
        isAsked: asked.has(draft.id),
      })),
      mayEdit: actor?.can('definitions.edit') ?? false,
      refused,
      typedName: typeof body['name'] === 'string' ? body['name'] : '',
    },
  };
}
