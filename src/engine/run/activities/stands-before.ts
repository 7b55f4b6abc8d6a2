import type { TokenState } from '../../snapshot.ts';

/** It has come to its activity and is not in it yet: it waits for its job, for more tokens, or for its turn. */
export const standsBefore = ({ async, gathered, queued }: TokenState): boolean =>
  async === 'before' || gathered !== undefined || queued === true;
