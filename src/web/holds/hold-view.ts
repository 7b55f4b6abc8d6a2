import type { Actor } from '../../identity/actor.ts';
import type { Database } from '../../persistence/database.ts';
import { holdableCase, legalHoldsOf } from '../../service/retention/legal-hold.ts';
import { paths } from '../paths.ts';

/** Whether the case is held, was, and who may change that; undefined where it is no case that could be destroyed. */
export async function holdView(database: Database, actor: Actor, instanceId: string) {
  const standing = await holdableCase(database, instanceId);
  if (!standing) return { hold: undefined };
  const holds = await legalHoldsOf(database, instanceId);
  return {
    hold: {
      current: holds.find(({ liftedAt }) => liftedAt === null),
      former: holds.filter(({ liftedAt }) => liftedAt !== null),
      destroyedAt: standing.destroyedAt,
      mayChange: actor.can('holds.manage') && standing.destroyedAt === null,
      setPath: paths.instances.hold({ instanceId }),
      liftPath: paths.instances.holdLifting({ instanceId }),
    },
  };
}
