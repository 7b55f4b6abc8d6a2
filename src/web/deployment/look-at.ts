import { checkFolder, type Checked } from '../../definitions/check-folder.ts';
import { changesBetween } from '../../definitions/drafts/draft-files.ts';
import { draftFindings } from '../../definitions/drafts/draft-findings.ts';
import { folderOf } from '../../definitions/drafts/draft.ts';
import { filesOf } from '../../definitions/files-of.ts';
import { latestDefinition } from '../../definitions/latest-definition.ts';
import type { ProcessFolder } from '../../definitions/process-folder.ts';
import type { Database } from '../../persistence/database.ts';
import { NothingChanged, refuseUnchanged } from '../../service/deployment/check-deployment.ts';
import { impactOf } from '../../service/deployment/impact.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { impactView } from './impact-view.ts';
import { scenariosView } from './scenarios-view.ts';

type Files = ReadonlyMap<string, string>;

const noScenarios = { scenarios: [], scenariosFailed: undefined };

/** All there is to see before a folder is put into force: what stands in the way, what changes, whom it touches. */
export async function lookAt(request: PageRequest, files: Files) {
  const { database } = request.services;
  const findings = await draftFindings(database, { files });
  const folder = folderOf({ files });
  const checked = findings.errors.length > 0 ? [] : await checkFolder(folder);
  const processId = checked[0]?.model.processId;
  const latest = processId === undefined ? undefined : await latestDefinition(database, processId);
  return {
    ...findings,
    ...(checked.length > 0 ? await scenariosView(request, folder) : noScenarios),
    latest: latest && { ...latest, href: paths.processes.one({ definitionId: latest.id }) },
    unchangedSince: await unchangedSince(database, folder, checked),
    changed: changedFiles(latest ? await filesOf(database, latest.id) : new Map(), files),
    impact: impactView(await impactOf(database, checked, request.now), request),
  };
}

async function unchangedSince(
  database: Database,
  folder: ProcessFolder,
  checked: readonly Checked[],
): Promise<number | undefined> {
  try {
    await refuseUnchanged(database, folder, checked);
    return undefined;
  } catch (error) {
    if (error instanceof NothingChanged) return error.version;
    throw error;
  }
}

const changedFiles = (before: Files, after: Files) =>
  [...changesBetween(before, after)].map(([name, content]) => ({
    name,
    how: content === null ? 'removed' : before.has(name) ? 'changed' : 'added',
  }));
