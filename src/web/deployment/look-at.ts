import type { Checked } from '../../definitions/check-folder.ts';
import { changesBetween } from '../../definitions/drafts/draft-files.ts';
import { draftFindings } from '../../definitions/drafts/draft-findings.ts';
import { folderOf } from '../../definitions/drafts/draft.ts';
import { filesOf } from '../../definitions/files-of.ts';
import { latestDefinition } from '../../definitions/latest-definition.ts';
import { Rejection } from '../../kernel/rejection.ts';
import {
  checkDeployment,
  NothingChanged,
  refuseUnchanged,
} from '../../service/deployment/check-deployment.ts';
import { impactOf } from '../../service/deployment/impact.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { impactView } from './impact-view.ts';

/** All there is to see before a folder is put into force: what stands in the way, what changes, whom it touches. */
export async function lookAt(request: PageRequest, files: ReadonlyMap<string, string>) {
  const { database } = request.services;
  const findings = await draftFindings(database, { files });
  const checked = await passing(files);
  const processId = checked[0]?.model.processId;
  const latest = processId === undefined ? undefined : await latestDefinition(database, processId);
  return {
    ...findings,
    latest: latest && { ...latest, href: paths.processes.one({ definitionId: latest.id }) },
    unchangedSince: await unchangedSince(request, files, checked),
    changed: latest
      ? changedFiles(await filesOf(database, latest.id), files)
      : changedFiles(new Map(), files),
    impact: impactView(await impactOf(database, checked, request.now), request),
  };
}

async function passing(files: ReadonlyMap<string, string>): Promise<readonly Checked[]> {
  try {
    return await checkDeployment(folderOf({ files }));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

async function unchangedSince(
  { services }: PageRequest,
  files: ReadonlyMap<string, string>,
  checked: readonly Checked[],
): Promise<number | undefined> {
  try {
    await refuseUnchanged(services.database, folderOf({ files }), checked);
    return undefined;
  } catch (error) {
    if (error instanceof NothingChanged) return error.version;
    throw error;
  }
}

const changedFiles = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...changesBetween(before, after)].map(([name, content]) => ({
    name,
    how: content === null ? 'removed' : before.has(name) ? 'changed' : 'added',
  }));
