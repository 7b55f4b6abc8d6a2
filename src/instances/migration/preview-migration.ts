import { setImmediate } from 'node:timers/promises';
import type { Reason } from '../../engine/migration/reason.ts';
import type { Snapshot } from '../../engine/snapshot.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { migrated, type Way } from './migrate-instance.ts';

// What an order, or a deployment, would do with the running instances of its version; nothing is written. The same function of the
// engine decides that moves them.

export interface Impact {
  /** Running instances, counted no further than `most`. */
  lookedAt: number;
  isAll: boolean;
  movable: number;
  /** By what keeps them, the most frequent first. */
  refused: { reason: Reason; count: number; examples: Example[] }[];
  /** How many tokens stand at each element. */
  standing: ReadonlyMap<string, number>;
}

export interface Example {
  instanceId: string;
  businessKey: string | undefined;
}

interface Row {
  id: string;
  key: string | null;
  snapshot: string | null;
  parent_instance_id: string | null;
}

const pageSize = 200;
const examplesTold = 3;

export async function previewMigration(
  database: Database,
  fromDefinitionId: string,
  way: Way,
  { now, most }: { now: Date; most: number },
): Promise<Impact> {
  const tally = new Tally();
  let after = '';
  while (tally.lookedAt < most) {
    const rows = await page(database, fromDefinitionId, after, Math.min(pageSize, most - tally.lookedAt));
    for (const row of rows) await lookAt(database, way, row, tally, now);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    // Others are served between two pages.
    await setImmediate();
  }
  const more = await page(database, fromDefinitionId, after, 1);
  return { ...tally.told(), isAll: more.length === 0 };
}

const page = (database: Database, definitionId: string, after: string, limit: number): Promise<Row[]> =>
  read<Row>(
    database,
    `SELECT id, COALESCE(business_key, given_key) AS "key", snapshot, parent_instance_id FROM instances
     WHERE definition_id = ? AND state = 'running' AND id > ? ORDER BY id LIMIT ${limit}`,
    [definitionId, after],
  );

async function lookAt(database: Database, way: Way, row: Row, tally: Tally, now: Date): Promise<void> {
  const snapshot: Snapshot | undefined = row.snapshot === null ? undefined : JSON.parse(row.snapshot);
  if (!snapshot) return;
  const caller =
    row.parent_instance_id === null
      ? {}
      : { caller: { instanceId: row.parent_instance_id, callKey: '', elementId: '', depth: 1 } };
  const outcome = await migrated({ database }, { snapshot, ...caller }, way, now);
  const example = { instanceId: row.id, businessKey: row.key ?? undefined };
  tally.take(snapshot, outcome?.reasons ?? [], example);
}

class Tally {
  lookedAt = 0;
  private movable = 0;
  private readonly kept = new Map<string, Impact['refused'][number]>();
  private readonly standing = new Map<string, number>();

  take(snapshot: Snapshot, reasons: readonly Reason[], example: Example): void {
    this.lookedAt += 1;
    if (reasons.length === 0) this.movable += 1;
    for (const { at } of Object.values(snapshot.tokens))
      this.standing.set(at, (this.standing.get(at) ?? 0) + 1);
    for (const reason of reasons) {
      const id = JSON.stringify(reason);
      const known = this.kept.get(id) ?? { reason, count: 0, examples: [] };
      this.kept.set(id, known);
      known.count += 1;
      if (known.examples.length < examplesTold) known.examples.push(example);
    }
  }

  told(): Omit<Impact, 'isAll'> {
    const refused = [...this.kept.values()].sort((one, other) => other.count - one.count);
    const { lookedAt, movable, standing } = this;
    return { lookedAt, movable, refused, standing };
  }
}
