import { allDefinitions, type DefinitionUse } from '../../definitions/all-definitions.ts';
import { newestDrafts, type DraftFacts } from '../../definitions/drafts/draft.ts';
import { openRequests } from '../../service/deployment/deployment-request.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { countInWords, mostCounted } from '../words/count-in-words.ts';
import { deployedView } from './deployed-view.ts';

const draftsShown = 200;
const versionsShown = 3;

/** Each process with its newest versions, the cases that run by them, and the drafts that are made of it. */
export const processListPage: Page = async ({ services, actor, t }) => {
  const { database } = services;
  const drafts = await newestDrafts(database, draftsShown);
  const asked = new Set((await openRequests(database)).map(({ draftId }) => draftId));
  const processes = byProcess(await allDefinitions(database, mostCounted));
  return {
    view: 'processes/list',
    title: t('processes.title'),
    locals: {
      processes: processes.map((versions) => processView(versions, drafts)),
      asked: drafts.filter(({ id }) => asked.has(id)).map(draftView),
      draftCount: drafts.length,
      may: {
        edit: actor?.can('definitions.edit') ?? false,
        deploy: actor?.can('definitions.deploy') ?? false,
      },
    },
  };
};

/** As they come: by process, the newest version first. */
function byProcess(definitions: readonly DefinitionUse[]): DefinitionUse[][] {
  const processes = new Map<string, DefinitionUse[]>();
  for (const each of definitions)
    processes.set(each.process_id, [...(processes.get(each.process_id) ?? []), each]);
  return [...processes.values()];
}

function processView(versions: readonly DefinitionUse[], drafts: readonly DraftFacts[]) {
  const [latest] = versions;
  const definitionId = latest?.id ?? '';
  return {
    processId: latest?.process_id ?? '',
    name: latest?.name ?? '',
    href: paths.processes.one({ definitionId }),
    begin: paths.processes.draft({ definitionId }),
    versions: versions.slice(0, versionsShown).map(versionView),
    more: versions.length - versionsShown,
    drafts: drafts.filter(({ processId }) => processId === latest?.process_id).map(draftView),
  };
}

const versionView = (version: DefinitionUse) => ({
  ...version,
  ...deployedView(version),
  running: countInWords(version.running),
  ended: countInWords(version.ended),
  href: paths.processes.one({ definitionId: version.id }),
});

const draftView = ({ id: draftId, ...draft }: DraftFacts) => ({
  ...draft,
  href: paths.drafts.one({ draftId }),
  decide: paths.drafts.deployment({ draftId }),
});
