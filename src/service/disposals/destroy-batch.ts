import { record } from '../../history/record.ts';
import { holdInstance } from '../../instances/lock-instance.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { isOnHold } from '../retention/legal-hold.ts';
import { dueAmong } from '../retention/holdings.ts';
import { classLabels, type RetentionClass } from '../retention/retention-settings.ts';
import { disposalOfWork, type ItemState } from './disposal.ts';
import { erasures } from './erasures/erasures.ts';

// Items of an approved list, some at a time, each batch in the one transaction of its job: after a crash it is done again
// from where the last one ended. Whether an item may go is asked again under the lock of its case, so that a hold that
// was set one moment before counts.

export const batchSize = 25;

interface Item {
  position: number;
  class: RetentionClass;
  subjectId: string;
  label: string;
  instanceId: string | null;
}

export const destroyBatch: TopicHandler = async ({ instanceId, now }, tx, context) => {
  const { id } = await disposalOfWork(context.database, instanceId);
  const batch = await read<Item>(
    context.database,
    `SELECT position, class, subject_id AS "subjectId", label, instance_id AS "instanceId" FROM disposal_items
     WHERE disposal_id = ? AND state = 'proposed' ORDER BY position LIMIT ?`,
    [id, batchSize],
  );
  await lockCases(tx, batch);
  const due = await keysDue(context, batch, now);
  for (const item of batch) {
    const why = await obstacle(context, item, due);
    const files = why ? [] : await destroy(item, { tx, context, disposal: { id, instanceId }, now });
    await tx.run(
      'UPDATE disposal_items SET state = ?, files = ?, changed_at = ? WHERE disposal_id = ? AND position = ?',
      [why ?? 'destroyed', files.length, now.toISOString(), id, item.position],
    );
  }
  return { sisa: await left(context, id) };
};

/** In one order, whoever does so: two that wait for each other would both lose. */
async function lockCases(tx: Transaction, batch: readonly Item[]): Promise<void> {
  const cases = new Set(batch.flatMap(({ instanceId }) => instanceId ?? []));
  for (const instanceId of [...cases].sort()) await holdInstance(tx, instanceId);
}

const keyOf = ({ class: kind, subjectId }: Pick<Item, 'class' | 'subjectId'>) => `${kind}:${subjectId}`;

async function keysDue(context: ServiceContext, batch: readonly Item[], now: Date): Promise<Set<string>> {
  const { retention } = await settingsOf(context);
  const subjects = [...new Set(batch.map(({ subjectId }) => subjectId))];
  return new Set((await dueAmong(context.database, retention, now, subjects)).map(keyOf));
}

async function obstacle(
  { database }: ServiceContext,
  item: Item,
  due: ReadonlySet<string>,
): Promise<ItemState | undefined> {
  if (item.instanceId !== null && (await isOnHold(database, item.instanceId))) return 'held';
  return due.has(keyOf(item)) ? undefined : 'not-due';
}

interface Destroying {
  tx: Transaction;
  context: ServiceContext;
  disposal: { id: string; instanceId: string };
  now: Date;
}

async function destroy(item: Item, { tx, context, disposal, now }: Destroying): Promise<readonly string[]> {
  const files = await erasures[item.class]({ ...item, now }, tx, context);
  if (files.length > 0)
    await tx.insert(
      'disposal_files',
      files.map((file) => ({ file_id: file, disposal_id: disposal.id })),
    );
  // A trail that was just removed is told of in the round's own chain; everything else also in that of its case.
  const instanceId = item.class === 'auditTrail' ? null : item.instanceId;
  await record(tx, {
    type: 'archive.destroyed',
    at: now,
    instanceId: instanceId ?? disposal.instanceId,
    content: { class: classLabels[item.class], label: item.label, files: files.length },
  });
  return files;
}

async function left({ database }: ServiceContext, disposalId: string): Promise<number> {
  const [row] = await read<{ count: number }>(
    database,
    "SELECT COUNT(*) AS count FROM disposal_items WHERE disposal_id = ? AND state = 'proposed'",
    [disposalId],
  );
  return Number(row?.count);
}
