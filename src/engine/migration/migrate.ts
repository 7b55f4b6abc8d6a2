import type { Environment } from '../environment.ts';
import type { Advanced } from '../outcome.ts';
import { closeRun } from '../run/close-run.ts';
import { openRun } from '../run/run.ts';
import { settle } from '../run/settle.ts';
import { workOff } from '../run/work.ts';
import type { Snapshot } from '../snapshot.ts';
import { closeLost } from './close-lost.ts';
import { goOnBy } from './go-on-by.ts';
import type { Migration } from './migration.ts';
import { movedIn, type Moved } from './moved.ts';
import { place } from './place.ts';
import type { Reason } from './reason.ts';
import { unreachable } from './unreachable.ts';

export type Migrated = { reasons: readonly Reason[] } | (Advanced & { reasons?: undefined; moved: Moved });

/**
 * Lets a running instance go on by another version of its process. A pure function, as `advance` is: either there
 * are reasons why it cannot and nothing has happened, or the outcome is to be applied in one transaction. What
 * waits keeps its key, its due instant and its variables; the version must be able to bring tokens to where they
 * then stand, so it leads them to one of its ends.
 */
export function migrate(migration: Migration, snapshot: Snapshot, environment: Environment): Migrated {
  const placed = place(migration, snapshot);
  if (placed.reasons.length > 0) return { reasons: placed.reasons };
  const run = openRun(migration.to, placed.snapshot, environment);
  const before = openRun(migration.from, snapshot, environment);
  const reasons = unreachable({ migration, before, after: run });
  if (reasons.length > 0) return { reasons };
  closeLost(run, snapshot, placed.lost);
  const became = new Set(migration.mapping.values());
  goOnBy(run, (elementId) => !became.has(elementId), placed.opened);
  workOff(run);
  settle(run);
  const outcome = closeRun(run);
  return { ...outcome, moved: movedIn(migration.to, snapshot, outcome.snapshot) };
}
