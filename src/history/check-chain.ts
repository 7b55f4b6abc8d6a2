import type { HistoryRow } from '../persistence/entities/history.ts';
import { chainStart, hashOf } from './chain.ts';

// Follows the chains row by row, in the order of stream and position, and stops at the first row that does
// not fit. It keeps one row in memory.

/** A row with the head of its stream, as both were at the same moment. */
export interface ChainedRow extends HistoryRow {
  head_position: number | null;
  head_hash: string | null;
}

export interface BrokenAt {
  /** The row's id; none for a row that is not there. */
  id: number | undefined;
  stream: string;
  position: number;
  why: 'changed content' | 'missing row' | 'wrong head' | 'removal not as told';
}

export class ChainCheck {
  rows = 0;
  streams = 0;
  #last: ChainedRow | undefined;

  /** The next row, or `undefined` after the last one. */
  next(row: ChainedRow | undefined): BrokenAt | undefined {
    const before = this.#last?.stream === row?.stream ? this.#last : undefined;
    if (this.#last && !before) {
      const wrong = headProblem(this.#last);
      if (wrong) return wrong;
    }
    this.#last = row;
    if (!row) return undefined;
    this.rows += 1;
    if (!before) this.streams += 1;
    return linkProblem(before, row);
  }
}

function linkProblem(before: ChainedRow | undefined, row: ChainedRow): BrokenAt | undefined {
  const position = (before?.position ?? 0) + 1;
  const { id, stream } = row;
  if (row.position > position) return { id: undefined, stream, position, why: 'missing row' };
  const whole = row.position === position && row.hash === hashOf(before?.hash ?? chainStart, row);
  return whole ? undefined : { id, stream, position: row.position, why: 'changed content' };
}

function headProblem(last: ChainedRow): BrokenAt | undefined {
  const { id, stream, position } = last;
  if (last.head_position === position && last.head_hash === last.hash) return undefined;
  return { id, stream, position, why: 'wrong head' };
}
