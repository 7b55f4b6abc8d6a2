import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deployProcess, type Deployment } from './definitions/deploy-process.ts';
import { readProcessFolder } from './definitions/read-process-folder.ts';
import { record } from './history/record.ts';
import { armStartTimers } from './instances/start-timers.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import { inTransaction, type Transaction } from './persistence/in-transaction.ts';
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
      const all = await deployProcess({ database, clock }, files, { comment: 'deployed at start' });
      const fresh = all.filter(({ isNew }) => isNew);
      for (const deployment of fresh) await begin(database, tx, clock, deployment);
      return fresh;
    });
    for (const { processId, warnings } of deployed)
      for (const warning of warnings)
        log.warn({ processId, ...warning }, 'the process is deployed with a warning');
  }
}

async function begin(database: Database, tx: Transaction, clock: Clock, deployed: Deployment): Promise<void> {
  await armStartTimers(database, tx, deployed, clock.now());
  await record(tx, { type: 'definition.deployed', at: clock.now(), content: toldOf(deployed) });
}

function toldOf({ processId, version, warnings }: Deployment) {
  const told = warnings.map(({ rule, elementId, message }) => ({ rule, elementId, message }));
  return { processId, version, ...(told.length > 0 && { warnings: told }) };
}
