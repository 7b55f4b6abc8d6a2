import type { Checked } from '../definitions/check-folder.ts';
import { deployChecked, type Author, type Deployment } from '../definitions/deploy-process.ts';
import type { ProcessFolder } from '../definitions/process-folder.ts';
import { record } from '../history/record.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../persistence/database.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { armStartTimers } from './start/start-timers.ts';

interface Surroundings {
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * Deploys a folder that was checked, sets going what begins by the clock, and records each new version with what the
 * checks warn of, all in one transaction. A content that is deployed already is left as it is.
 */
export function putIntoForce(
  context: Surroundings,
  { folder, checked }: { folder: ProcessFolder; checked: readonly Checked[] },
  author: Author,
): Promise<readonly Deployment[]> {
  const { database, clock } = context;
  return inTransaction(database, async (tx) => {
    const deployments = await deployChecked(context, tx, { folder, checked }, author);
    for (const deployment of deployments.filter(({ isNew }) => isNew)) {
      const at = clock.now();
      await armStartTimers(database, tx, deployment, at);
      const content = toldOf(deployment, author);
      await record(tx, { type: 'definition.deployed', at, content, actorId: author.by });
    }
    return deployments;
  });
}

function toldOf({ processId, version, warnings }: Deployment, { by, comment, askedBy }: Author) {
  const told = warnings.map(({ rule, elementId, message }) => ({ rule, elementId, message }));
  return {
    ...{ processId, version },
    ...(comment !== undefined && { comment }),
    ...(by !== undefined && { how: askedBy === undefined ? 'alone' : 'asked' }),
    ...(askedBy !== undefined && { askedBy }),
    ...(told.length > 0 && { warnings: told }),
  };
}
