import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { isRetentionClass, type RetentionClass } from '../retention/retention-settings.ts';

// One round of destruction: what was proposed, what people decided about it, and what became of each item.

export const itemStates = [
  /** On the list. */
  'proposed',
  /** Taken off it by the officer, for a reason. */
  'excluded',
  'destroyed',
  /** Under legal hold when it was to be destroyed. */
  'held',
  /** No longer due then: its case came to life again, or the rule changed. */
  'not-due',
  /** The list it stood on was turned down. */
  'refused',
] as const;
export type ItemState = (typeof itemStates)[number];

export interface DisposalItem {
  readonly position: number;
  readonly class: RetentionClass;
  readonly subjectId: string;
  readonly label: string;
  readonly instanceId: string | null;
  readonly lastActivityAt: string;
  readonly dueAt: string;
  readonly state: ItemState;
  readonly reason: string | null;
  readonly changedAt: string | null;
  /** Sealed files that went with it. */
  readonly files: number | null;
  /** 1 where the person it is about asked for it to be deleted once it may be. */
  readonly isWished: number;
}

export interface Disposal {
  readonly id: string;
  /** The quarter: 2031-T4. */
  readonly period: string;
  readonly instanceId: string;
  readonly openedAt: string;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
  readonly assessedBy: string | null;
  readonly assessedAt: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly approved: number | null;
  readonly note: string | null;
  readonly number: string | null;
  readonly executedAt: string | null;
  readonly sha256: string | null;
}

const columns = `id, period, instance_id AS "instanceId", opened_at AS "openedAt", reviewed_by AS "reviewedBy",
  reviewed_at AS "reviewedAt", assessed_by AS "assessedBy", assessed_at AS "assessedAt", decided_by AS "decidedBy",
  decided_at AS "decidedAt", approved, note, number, executed_at AS "executedAt", sha256`;

/** The latest first. */
export const disposals = (database: Database): Promise<Disposal[]> =>
  read<Disposal>(database, `SELECT ${columns} FROM disposals ORDER BY period DESC`);

export async function disposalOf(
  database: Database,
  key: { period: string } | { instanceId: string },
): Promise<Disposal | undefined> {
  const [column, value] = 'period' in key ? ['period', key.period] : ['instance_id', key.instanceId];
  const sql = `SELECT ${columns} FROM disposals WHERE ${column} = ?`;
  return (await read<Disposal>(database, sql, [value]))[0];
}

/** Of the instance that carries it out. */
export async function disposalOfWork(database: Database, instanceId: string): Promise<Disposal> {
  const found = await disposalOf(database, { instanceId });
  if (!found) throw new Error(`Expected instance ${instanceId} to be a round of destruction, but it is none`);
  return found;
}

/** A consent that was withdrawn with the wish for deletion; one that was turned down is no wish any more. */
const wished = `CASE WHEN EXISTS (SELECT 1 FROM data_requests r
  WHERE r.wants_deletion = 1 AND r.outcome = 'DIPENUHI' AND (r.id = t.subject_id OR r.subject_id =
    (SELECT a.applicant_id FROM applications a WHERE a.id = t.subject_id))) THEN 1 ELSE 0 END`;

/** In the order of the list. */
export async function itemsOf(database: Database, disposalId: string): Promise<DisposalItem[]> {
  const rows = await read<DisposalItem>(
    database,
    `SELECT position, class, subject_id AS "subjectId", label, instance_id AS "instanceId",
       last_activity_at AS "lastActivityAt", due_at AS "dueAt", state, reason, changed_at AS "changedAt", files,
       ${wished} AS "isWished"
     FROM disposal_items t WHERE disposal_id = ? ORDER BY position`,
    [disposalId],
  );
  return rows.filter(({ class: kind }) => isRetentionClass(kind));
}

/** How many items there are in each state. */
export const countsOf = (items: readonly Pick<DisposalItem, 'state'>[]): Record<ItemState, number> => {
  const counts = { proposed: 0, excluded: 0, destroyed: 0, held: 0, 'not-due': 0, refused: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
};
