import type { DraftRevision } from '../../definitions/drafts/draft-revisions.ts';

// Editors save by themselves every few seconds. What one person saved without a pause is one sitting, told in one
// line: its last state is what one would want back. How a draft began, and what was restored or imported, stands alone.

export interface Sitting extends DraftRevision {
  /** How many saves it is made of. */
  readonly saves: number;
  readonly since: Date;
}

const pauseMs = 10 * 60_000;

/** `revisions` the newest first, and so the sittings. */
export function sittingsIn(revisions: readonly DraftRevision[]): Sitting[] {
  const sittings: Sitting[] = [];
  for (const revision of revisions) {
    const last = sittings.at(-1);
    if (last && isSame(last, revision)) sittings[sittings.length - 1] = joined(last, revision);
    else sittings.push({ ...revision, saves: 1, since: revision.savedAt });
  }
  return sittings;
}

const isSame = (sitting: Sitting, earlier: DraftRevision): boolean =>
  sitting.how === 'saved' &&
  earlier.how === 'saved' &&
  sitting.savedBy === earlier.savedBy &&
  sitting.since.getTime() - earlier.savedAt.getTime() <= pauseMs;

const joined = (sitting: Sitting, earlier: DraftRevision): Sitting => ({
  ...sitting,
  saves: sitting.saves + 1,
  since: earlier.savedAt,
  changed: [...new Set([...sitting.changed, ...earlier.changed])].sort(),
});
