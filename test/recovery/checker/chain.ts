import { createHash } from 'node:crypto';
import { finding, type Finding } from './finding.ts';
import type { Row, Stored } from './stored.ts';

// The history's chains, reckoned again from the definition in docs: SHA-256 over the JSON array of the hash
// before and the row's columns; positions without a gap; where the database can, ids without a gap; heads at the last row.

const columns = [
  'id',
  'stream',
  'position',
  'at',
  'type',
  'instance_id',
  'task_id',
  'element_id',
  'actor_id',
  'content',
];

export function brokenChains(stored: Stored): Finding[] {
  const rows = stored.all('SELECT * FROM history ORDER BY id');
  const heads = new Map(stored.all('SELECT * FROM history_heads').map((head) => [head.stream, head]));
  const last = new Map<unknown, Row>();
  const found: Finding[] = [];
  rows.forEach((row, index) => {
    const before = last.get(row.stream);
    const hash = createHash('sha256')
      .update(JSON.stringify([before?.hash ?? '0'.repeat(64), ...columns.map((column) => row[column])]))
      .digest('hex');
    const follows = stored.idsHaveNoGaps ? row.id === index + 1 : true;
    const whole = follows && row.position === Number(before?.position ?? 0) + 1 && row.hash === hash;
    if (!whole) found.push(finding('chain', `history row ${row.id} of ${row.stream} does not follow`));
    last.set(row.stream, row);
  });
  for (const stream of new Set([...heads.keys(), ...last.keys()])) {
    const [head, end] = [heads.get(String(stream)), last.get(stream)];
    if (head?.hash !== end?.hash || head?.position !== end?.position)
      found.push(finding('chain', `the head of ${stream} is not its last row`));
  }
  return found;
}
