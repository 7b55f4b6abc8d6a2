import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deployProcess, type Deployment } from './definitions/deploy-process.ts';
import { readProcessFolder } from './definitions/read-process-folder.ts';
import { record } from './history/record.ts';
import { armStartTimers } from './instances/start-timers.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import { inTransaction } from './persistence/in-transaction.ts';
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
    const deployed = await inTransaction(database, async (tx) => {
      const deployment = await deployProcess({ database, clock }, files, { comment: 'deployed at start' });
      if (!deployment.isNew) return undefined;
      await armStartTimers(database, tx, deployment, clock.now());
      await record(tx, {
        type: 'definition.deployed',
        at: clock.now(),
        content: toldOf(deployment),
      });
      return deployment;
    });
    for (const warning of deployed?.warnings ?? [])
      log.warn({ processId: deployed?.processId, ...warning }, 'the process is deployed with a warning');
  }
}

function toldOf({ processId, version, warnings }: Deployment) {
  const told = warnings.map(({ rule, elementId, message }) => ({ rule, elementId, message }));
  return { processId, version, ...(told.length > 0 && { warnings: told }) };
}
