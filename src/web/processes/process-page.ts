import { versionsInUse } from '../../definitions/all-definitions.ts';
import { newestDrafts } from '../../definitions/drafts/draft.ts';
import { definitionById } from '../../definitions/definition.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { migrationsOf } from '../../instances/migration/stored-migration.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { componentsOnDiagram } from '../standard/components-on-diagram.ts';
import { deployedView } from './deployed-view.ts';
import { countInWords, mostCounted } from '../words/count-in-words.ts';

const migrationsShown = 20;
const draftsShown = 200;

/** One version of a process as its diagram, beside the others, and what can be done with the cases that run by it. */
export const processPage: Page = async (request) => {
  const { services, params, actor, now } = request;
  const definitionId = params['definitionId'] ?? '';
  const definition = await definitionById(services.database, definitionId);
  if (!definition)
    throw new Rejection('not-found', `open process ${definitionId}`, 'there is no such version');
  const mayMove = actor?.can('definitions.deploy') ?? false;
  return {
    view: 'processes/process',
    title: definition.name,
    locals: {
      wide: true,
      scripts: ['diagram.js'],
      styles: ['diagram.css'],
      definition,
      standard: await componentsOnDiagram(
        services.database,
        await modelOf(services.database, definitionId),
        now,
      ),
      drafts: await draftsView(request, definition.processId),
      mayEdit: actor?.can('definitions.edit') ?? false,
      links: {
        begin: paths.processes.draft({ definitionId }),
        export: paths.processes.export({ definitionId }),
        comparison: paths.processes.comparison({ definitionId }),
        trial: paths.processes.trial({ definitionId }),
      },
      xmlPath: paths.processes.diagram({ definitionId }),
      versions: await versionsView(request, definition.processId, mayMove),
      migrations: mayMove ? await migrationsView(request, definition.processId) : [],
    },
  };
};

/** The newest first; cases of a former one may be moved to another. */
async function versionsView({ services }: PageRequest, processId: string, mayMove: boolean) {
  const versions = await versionsInUse(services.database, processId, mostCounted);
  return versions.map(({ id: definitionId, running, ended, ...version }) => ({
    ...version,
    ...deployedView({ id: definitionId, running, ended, ...version }),
    definitionId,
    running: countInWords(running),
    ended: countInWords(ended),
    href: paths.processes.one({ definitionId }),
    rollback:
      mayMove && version.version < (versions[0]?.version ?? 0)
        ? paths.processes.rollback({ definitionId })
        : undefined,
    move:
      mayMove && running > 0 && versions.length > 1 ? paths.processes.migration({ definitionId }) : undefined,
  }));
}

const draftsView = async ({ services }: PageRequest, processId: string) =>
  (await newestDrafts(services.database, draftsShown))
    .filter((draft) => draft.processId === processId)
    .map((draft) => ({ ...draft, href: paths.drafts.one({ draftId: draft.id }) }));

const migrationsView = async ({ services }: PageRequest, processId: string) =>
  (await migrationsOf(services.database, processId, migrationsShown)).map((migration) => ({
    ...migration,
    href: paths.migrations.one({ migrationId: migration.id }),
  }));
