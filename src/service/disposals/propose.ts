import { nameInstance } from '../../instances/start/name-instance.ts';
import { newId } from '../../kernel/ids.ts';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { BpmnError } from '../bpmn-error.ts';
import { settingsOf } from '../context.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { quarterAt, quarterKey } from '../quarters/quarter.ts';
import type { DueHolding } from '../retention/due.ts';
import { dueAmong } from '../retention/holdings.ts';

/**
 * Takes the quarter for this instance and lists what is due in it. A quarter has one round, whatever began this instance:
 * of a second one the process hears SUDAH_DIUSULKAN and ends. What stands on a list that is still open is not
 * proposed again.
 */
export const proposeDisposal: TopicHandler = async ({ instanceId, now }, tx, context) => {
  const period = quarterKey(quarterAt(now));
  const id = newId();
  const taken = await tx.run(
    'INSERT INTO disposals (id, period, instance_id, opened_at) VALUES (?, ?, ?, ?) ON CONFLICT (period) DO NOTHING',
    [id, period, instanceId, now.toISOString()],
  );
  if (taken === 0) throw new BpmnError('SUDAH_DIUSULKAN', `there is a list for ${period} already`);
  await nameInstance(tx, instanceId, { businessKey: `PM-${period}`, subject: `Pemusnahan arsip ${period}` });
  const { retention } = await settingsOf(context);
  const open = await proposedElsewhere(context.database);
  const due = (await dueAmong(context.database, retention, now)).filter((each) => !open.has(keyOf(each)));
  await list(tx, id, due);
  return { periode: period, jumlah: due.length };
};

const keyOf = ({ class: kind, subjectId }: Pick<DueHolding, 'class' | 'subjectId'>) => `${kind}:${subjectId}`;

async function proposedElsewhere(database: Database): Promise<ReadonlySet<string>> {
  const rows = await read<Pick<DueHolding, 'class' | 'subjectId'>>(
    database,
    `SELECT t.class, t.subject_id AS "subjectId" FROM disposal_items t JOIN disposals d ON d.id = t.disposal_id
     JOIN instances i ON i.id = d.instance_id WHERE t.state = 'proposed' AND i.state = 'running'`,
  );
  return new Set(rows.map(keyOf));
}

async function list(tx: Transaction, disposalId: string, due: readonly DueHolding[]): Promise<void> {
  const rows = due.map((each, index) => ({
    ...{ disposal_id: disposalId, position: index + 1, class: each.class, subject_id: each.subjectId },
    ...{ label: each.label, instance_id: each.instanceId ?? null, state: 'proposed' },
    ...{ last_activity_at: each.lastActivityAt.toISOString(), due_at: each.dueAt.toISOString() },
  }));
  if (rows.length > 0) await tx.insert('disposal_items', rows);
}
