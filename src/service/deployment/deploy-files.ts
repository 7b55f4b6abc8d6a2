import type { Deployment } from '../../definitions/deploy-process.ts';
import { folderOf } from '../../definitions/drafts/draft.ts';
import type { Actor } from '../../identity/actor.ts';
import { putIntoForce } from '../../instances/put-into-force.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { checkDeployment, refuseUnchanged } from './check-deployment.ts';
import { readComment } from './comment.ts';
import { refuseAlone } from './second-person.ts';

// The one door through which people put a folder into force: all of its files at once, or nothing. New cases begin
// with the new version from the same transaction on; running ones stay with theirs until they are migrated.

export interface Wish {
  /** Path → text, the whole folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly comment: string;
  /** Who asked for it; they may not deploy it themselves. Left out where one person does it alone. */
  readonly askedBy?: { readonly id: string; readonly name: string };
}

/**
 * One deployment a process of the folder. Throws forbidden, invalid with every problem, and NothingChanged. `within` is
 * done in the same transaction.
 */
export async function deployFiles(
  context: ServiceContext,
  actor: Actor,
  { files, comment, askedBy }: Wish,
  within?: (tx: Transaction, deployments: readonly Deployment[]) => Promise<void>,
): Promise<readonly Deployment[]> {
  if (!actor.can('definitions.deploy'))
    throw new Rejection('forbidden', 'deploy the process', 'it needs definitions.deploy');
  if (askedBy?.id === actor.id)
    throw new Rejection('forbidden', 'deploy the process', 'who asked for it may not decide it (four-eyes)');
  if (askedBy === undefined) await refuseAlone(context);
  const said = readComment(comment);
  const folder = folderOf({ files });
  const checked = await checkDeployment(context.database, folder);
  await refuseUnchanged(context.database, folder, checked);
  const author = { by: actor.id, comment: said, ...(askedBy && { askedBy: askedBy.name }) };
  return inTransaction(context.database, async (tx) => {
    const deployments = await putIntoForce(context, { folder, checked }, author);
    await within?.(tx, deployments);
    return deployments;
  });
}
