import { versionsInUse } from '../../definitions/all-definitions.ts';
import { definitionById, type Definition } from '../../definitions/definition.ts';
import { filesOf } from '../../definitions/files-of.ts';
import { latestDefinition } from '../../definitions/latest-definition.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { draftIn } from '../drafts/draft-in.ts';
import type { Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { comparisonView } from './comparison-view.ts';

// What changed from one version to another, or from a version to a draft: two diagrams beside each other, and a list in
// words. The former is chosen with ?with=, by default the one before, or the one that the draft was begun from.

interface Side {
  readonly label: string;
  readonly href: string;
  /** Where its BPMN is fetched from. */
  readonly xml: string;
  readonly files: ReadonlyMap<string, string>;
}

export const versionComparisonPage: Page = async (request) => {
  const definition = await wantedDefinition(request, request.params['definitionId'] ?? '');
  const others = await versionsOf(request, definition.processId);
  const before = others.find(({ version }) => version < definition.version);
  return showComparison(request, {
    name: definition.name,
    formerId: request.query.get('with') ?? before?.id,
    formers: others.filter(({ id }) => id !== definition.id),
    later: await sideOf(request, definition),
  });
};

export const draftComparisonPage: Page = async (request) => {
  const { services, t } = request;
  const draft = await draftIn(request);
  const { id: draftId, processId, name, revision } = draft;
  const latest = processId === undefined ? undefined : await latestDefinition(services.database, processId);
  const later = {
    label: t('compare.draft', { revision }),
    href: paths.drafts.one({ draftId }),
    xml: paths.drafts.file({ draftId }),
    files: draft.files,
  };
  const formerId = request.query.get('with') ?? draft.basedOn ?? latest?.id;
  const formers = processId === undefined ? [] : await versionsOf(request, processId);
  return showComparison(request, { name, formerId, formers, later });
};

interface Wanted {
  readonly name: string;
  readonly formerId: string | undefined;
  readonly formers: readonly { readonly id: string; readonly version: number }[];
  readonly later: Side;
}

async function showComparison(request: PageRequest, { name, formerId, formers, later }: Wanted) {
  const { t } = request;
  const former =
    formerId === undefined ? undefined : await sideOf(request, await wantedDefinition(request, formerId));
  return {
    view: 'compare/comparison',
    title: t('compare.title', { name }),
    locals: {
      wide: true,
      scripts: ['diagram.js'],
      styles: ['diagram.css'],
      ...{ name, former, later },
      formers: formers.map(({ id, version }) => ({ id, version, isChosen: id === formerId })),
      ...(former ? await comparisonView(former.files, later.files, t) : { files: [], marks: undefined }),
    },
  };
}

async function wantedDefinition({ services }: PageRequest, definitionId: string): Promise<Definition> {
  const found = await definitionById(services.database, definitionId);
  if (!found) throw new Rejection('not-found', `compare version ${definitionId}`, 'there is no such version');
  return found;
}

/** The newest first. */
const versionsOf = ({ services }: PageRequest, processId: string) =>
  versionsInUse(services.database, processId, 1);

async function sideOf(
  { services, t }: PageRequest,
  { id: definitionId, version }: Definition,
): Promise<Side> {
  return {
    label: t('processes.versionNumber', { version }),
    href: paths.processes.one({ definitionId }),
    xml: paths.processes.diagram({ definitionId }),
    files: await filesOf(services.database, definitionId),
  };
}
