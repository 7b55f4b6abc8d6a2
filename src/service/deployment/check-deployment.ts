import { checkFolder, type Checked } from '../../definitions/check-folder.ts';
import { isInForce } from '../../definitions/is-in-force.ts';
import { latestDefinition } from '../../definitions/latest-definition.ts';
import type { ProcessFolder } from '../../definitions/process-folder.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';

// What has to be true before a folder may be put into force, whoever asks and by whatever way.

/** Nothing of it differs from what is in force: a deployment would make no new version. */
export class NothingChanged extends Rejection {
  constructor(readonly version: number) {
    super('conflict', 'deploy the process', `nothing changed since version ${version}`);
  }
}

/** Throws invalid with every problem of the folder. */
export const checkDeployment = (folder: ProcessFolder): Promise<readonly Checked[]> => checkFolder(folder);

/** Throws NothingChanged. */
export async function refuseUnchanged(
  database: Database,
  folder: ProcessFolder,
  checked: readonly Checked[],
): Promise<void> {
  if (!(await isInForce(database, folder))) return;
  const latest = await latestDefinition(database, checked[0]?.model.processId ?? '');
  throw new NothingChanged(latest?.version ?? 0);
}
