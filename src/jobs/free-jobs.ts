import { isIn, type Lane } from './lanes.ts';

// Free jobs of a lane in the words that its index knows: neither held by a worker nor laid aside.

export const isFree = (lane: Lane, name: string): string =>
  `${isIn(lane, `${name}.lane`)} AND ${name}.dead_at IS NULL AND ${name}.leased_until IS NULL`;

/** The priorities that free jobs of the lane have, the highest first, each found by one search in the index. */
export const levelsOf = (lane: Lane): string => `
  WITH RECURSIVE level (priority) AS (
    SELECT MAX(free.priority) FROM jobs AS free WHERE ${isFree(lane, 'free')}
    UNION ALL
    SELECT (SELECT MAX(free.priority) FROM jobs AS free WHERE ${isFree(lane, 'free')} AND free.priority < level.priority)
    FROM level WHERE level.priority IS NOT NULL)`;
