import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deployProcess } from './definitions/deploy-process.ts';
import { readProcessFolder } from './definitions/read-process-folder.ts';
import { record } from './history/record.ts';
import { armStartTimers } from './instances/start-timers.ts';
import type { Clock } from './kernel/clock.ts';
import { inTransaction } from './persistence/in-transaction.ts';
import type { Database } from './persistence/database.ts';

/**
 * Deploys every folder below `processes/`, and sets going what begins by the clock. One whose content is
 * deployed already is left as it is.
 */
export async function deployFolders(database: Database, clock: Clock, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const files = await readProcessFolder(join(folder, entry.name));
    await inTransaction(database, async (tx) => {
      const deployed = await deployProcess({ database, clock }, files, { comment: 'deployed at start' });
      if (!deployed.isNew) return;
      await armStartTimers(database, tx, deployed, clock.now());
      await record(tx, {
        type: 'definition.deployed',
        at: clock.now(),
        content: { processId: deployed.processId, version: deployed.version },
      });
    });
  }
}
