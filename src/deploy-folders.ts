import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from './definitions/check-folder.ts';
import { isInForce } from './definitions/is-in-force.ts';
import { readProcessFolder } from './definitions/read-process-folder.ts';
import { putIntoForce } from './instances/put-into-force.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import type { Database } from './persistence/database.ts';

interface Surroundings {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Deploys every folder below `processes/`, and sets going what begins by the clock. One whose content is
 * deployed already is left as it is. What the deployment checks warn of is logged and recorded, once a version.
 */
export async function deployFolders({ database, clock, log }: Surroundings, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const files = await readProcessFolder(join(folder, entry.name));
    if (await isInForce(database, files)) continue;
    const checked = await checkFolder(files);
    const author = { comment: 'deployed at start' };
    const all = await putIntoForce({ database, clock }, { folder: files, checked }, author);
    const deployed = all.filter(({ isNew }) => isNew);
    for (const { processId, warnings } of deployed)
      for (const warning of warnings)
        log.warn({ processId, ...warning }, 'the process is deployed with a warning');
  }
}
