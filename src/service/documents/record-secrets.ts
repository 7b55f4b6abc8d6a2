import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';

/** That somebody sent a private key in the place of these kinds of document; of the key itself, nothing. */
export const recordSecrets = (
  { database, clock }: ServiceContext,
  actor: Pick<Actor, 'id'>,
  kinds: readonly string[],
): Promise<void> =>
  inTransaction(database, (tx) =>
    record(
      tx,
      ...kinds.map((kind) => ({
        type: 'document.secret-refused',
        at: clock.now(),
        actorId: actor.id,
        content: { kind },
      })),
    ),
  );
