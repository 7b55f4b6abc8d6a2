import { definitionById } from '../../definitions/definition.ts';
import { draftFindings } from '../../definitions/drafts/draft-findings.ts';
import { folderOf, type Draft } from '../../definitions/drafts/draft.ts';
import { draftRevisions } from '../../definitions/drafts/draft-revisions.ts';
import { formUses } from '../../definitions/forms/form-uses.ts';
import { isInForce } from '../../definitions/is-in-force.ts';
import { latestDefinition } from '../../definitions/latest-definition.ts';
import { formFile, processFile } from '../../definitions/process-folder.ts';
import { requestsOf } from '../../service/deployment/deployment-request.ts';
import { runsOf } from '../../testing/try-out/runs-of.ts';
import type { Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { draftIn } from './draft-in.ts';
import { runsView } from '../try-out/scenarios/runs-view.ts';
import { filesView } from './files-view.ts';
import { sittingsIn } from './sittings.ts';

// The draft as a whole: what is in it, what stands in the way of deploying it, what to do next, and every state it
// was saved in.

const revisionsShown = 1_000;

export const draftPage: Page = (request) => showDraft(request);

/** `problem` is what was wrong with files that were just sent. */
export async function showDraft(request: PageRequest, problem?: string) {
  const { services, actor } = request;
  const { database } = services;
  const draft = await draftIn(request);
  const draftId = draft.id;
  const findings = await draftFindings(database, draft);
  const requests = await requestsOf(database, draftId);
  const open = requests.find(({ state }) => state === 'open');
  const revisions = await draftRevisions(database, draftId, revisionsShown);
  return {
    view: 'drafts/draft',
    title: draft.name,
    locals: {
      wide: true,
      scripts: ['diagram.js'],
      styles: ['diagram.css'],
      ...{ draft, problem, ...findings },
      runs: runsView((await runsOf(database, folderOf(draft))).runs, request.locale),
      files: filesView(draft),
      base: draft.basedOn === undefined ? undefined : await definitionById(database, draft.basedOn),
      latest: await latestView(request, draft),
      next: open ? 'asked' : await nextFor(request, draft, findings.errors.length),
      answer: requests[0]?.state === 'sent-back' ? requests[0] : undefined,
      missingForms: await missingForms(draft),
      sittings: sittingsIn(revisions),
      mayEdit: actor?.can('definitions.edit') ?? false,
      links: linksFor(draftId),
    },
  };
}

async function nextFor({ services }: PageRequest, draft: Draft, errors: number) {
  if (errors > 0) return 'mend';
  return (await isInForce(services.database, folderOf(draft))) ? 'same' : 'ready';
}

/** Forms that the diagram asks with and nobody has made yet. */
async function missingForms({ files }: Draft): Promise<string[]> {
  const asked = (await formUses(files.get(processFile) ?? '')).map(({ formKey }) => formKey);
  return [...new Set(asked)].filter((formKey) => !files.has(formFile(formKey)));
}

async function latestView({ services }: PageRequest, { processId }: Draft) {
  const latest = processId === undefined ? undefined : await latestDefinition(services.database, processId);
  return latest && { ...latest, href: paths.processes.one({ definitionId: latest.id }) };
}

const linksFor = (draftId: string) => ({
  file: paths.drafts.file({ draftId }),
  name: paths.drafts.name({ draftId }),
  restoration: paths.drafts.restoration({ draftId }),
  import: paths.drafts.import({ draftId }),
  export: paths.drafts.export({ draftId }),
  removal: paths.drafts.removal({ draftId }),
  diagram: paths.drafts.diagram({ draftId }),
  forms: paths.drafts.forms({ draftId }),
  trial: paths.drafts.trial({ draftId }),
  scenarios: paths.drafts.scenarios({ draftId }),
  comparison: paths.drafts.comparison({ draftId }),
  deployment: paths.drafts.deployment({ draftId }),
});
