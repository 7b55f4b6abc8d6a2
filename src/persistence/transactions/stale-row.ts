import { Rejection } from '../../kernel/rejection.ts';

/**
 * A row is no longer what was read of it. Thrown inside a transaction, it has the whole of it done again from the
 * start, on what the row is now; whoever still meets it after a few times is told of the conflict.
 */
export class StaleRow extends Rejection {
  constructor(attempt: string, obstacle = 'someone else changed it a moment ago') {
    super('conflict', attempt, obstacle);
  }
}
