import { Rejection } from '../../kernel/rejection.ts';
import type { DraftFacts } from './draft.ts';

/** Somebody else saved in between; `latest` says who, and when. */
export class DraftConflict extends Rejection {
  constructor(readonly latest: DraftFacts) {
    super(
      'conflict',
      `save draft "${latest.name}"`,
      `${latest.savedBy} saved revision ${latest.revision} at ${latest.savedAt.toISOString()}`,
    );
  }
}
