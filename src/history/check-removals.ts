import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import type { BrokenAt } from './check-chain.ts';
import { ownStream, removed } from './remove-stream.ts';

// What was removed and what was told of it must be the same: for each removal one event in the program's own
// chain, with the same head, and nothing of the stream left.

interface Removal {
  stream: string;
  position: number;
  hash: string;
  /** The event that tells of it, and how many rows and heads of the stream are left. */
  content: string | null;
  remaining: number;
}

const removals = `
  SELECT r.stream, r.position, r.hash, h.content,
    (SELECT COUNT(*) FROM history WHERE stream = r.stream)
    + (SELECT COUNT(*) FROM history_heads WHERE stream = r.stream) AS remaining
  FROM history_removals AS r
  LEFT JOIN history AS h ON h.instance_id = r.stream AND h.stream = ? AND h.type = ?
  WHERE r.stream > ? ORDER BY r.stream LIMIT ?`;

const toldOnly = `
  SELECT h.instance_id AS stream, h.position FROM history AS h
  WHERE h.type = ? AND h.stream = ?
    AND NOT EXISTS (SELECT 1 FROM history_removals AS r WHERE r.stream = h.instance_id) LIMIT 1`;

/** How many streams were removed, and the first one where that is not so as it was told. */
export async function checkRemovals(
  database: Database,
  batch: number,
): Promise<{ removed: number; brokenAt?: BrokenAt }> {
  let count = 0;
  for (let last: string | undefined = ''; last !== undefined;) {
    const page: Removal[] = await read<Removal>(database, removals, [ownStream, removed, last, batch]);
    const wrong = page.find((removal) => !isAsTold(removal));
    if (wrong) return { removed: count, brokenAt: brokenAt(wrong) };
    count += page.length;
    last = page.at(-1)?.stream;
  }
  const [told] = await read<Place>(database, toldOnly, [removed, ownStream]);
  return { removed: count, ...(told && { brokenAt: brokenAt(told) }) };
}

function isAsTold({ position, hash, content, remaining }: Removal): boolean {
  if (content === null || Number(remaining) > 0) return false;
  const told: { rows?: unknown; hash?: unknown } = JSON.parse(content);
  return told.rows === position && told.hash === hash;
}

type Place = Pick<Removal, 'stream' | 'position'>;

const brokenAt = ({ stream, position }: Place): BrokenAt => ({
  id: undefined,
  stream,
  position,
  why: 'removal not as told',
});
