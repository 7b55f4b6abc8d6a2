import { record } from '../../history/record.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { announce } from '../../persistence/announcements/announce.ts';
import { caseTopic } from '../../tasks/announce-task.ts';
import { announceTasks } from '../../tasks/task-topics.ts';
import type { ServiceContext } from '../context.ts';
import type { Candidates } from './candidates.ts';
import { deskOfTask, peopleAt } from './complaint-desk.ts';
import type { Complaint } from './complaint.ts';

// The open tasks of a complaint, offered as if they began now. A task in the hands of the person it is about is taken
// from them, with what they typed; somebody else keeps theirs.

interface OpenTask {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly element_id: string;
  readonly assignee_id: string | null;
}

/** The case is held by the transaction already. */
export async function offerAnew(
  context: ServiceContext,
  tx: Transaction,
  complaint: Complaint,
  now: Date,
): Promise<void> {
  const tasks = await tx.query<OpenTask>(
    `SELECT id, number, name, element_id, assignee_id FROM tasks
     WHERE instance_id = ? AND state IN ('open', 'claimed')`,
    [complaint.instanceId ?? ''],
  );
  for (const task of tasks) {
    const desk = deskOfTask[task.element_id];
    if (!desk) continue;
    const candidates = await peopleAt(context, desk, complaint, now);
    if (task.assignee_id !== null && task.assignee_id === complaint.subjectId)
      await takeBack(tx, task, complaint, now);
    const former = await offerTo(tx, task, candidates);
    announceTasks(context.database, tx, [
      { people: [task.assignee_id ?? undefined, ...candidates.users], groups: candidates.groups },
      { people: former.filter(isOf('user')).map(nameOf), groups: former.filter(isOf('group')).map(nameOf) },
    ]);
  }
  announce(context.database, tx, [caseTopic(complaint.instanceId ?? '')]);
}

interface Offer {
  readonly kind: string;
  readonly name: string;
}

const isOf = (kind: string) => (offer: Offer) => offer.kind === kind;
const nameOf = ({ name }: Offer) => name;

/** Who claims it from an older look at it is refused: the version moved. Returns to whom it was offered. */
async function offerTo(tx: Transaction, { id }: OpenTask, { groups, users }: Candidates): Promise<Offer[]> {
  const former = await tx.query<Offer>('SELECT kind, name FROM task_candidates WHERE task_id = ?', [id]);
  await tx.run('DELETE FROM task_candidates WHERE task_id = ?', [id]);
  await tx.insert('task_candidates', [
    ...users.map((name) => ({ task_id: id, kind: 'user', name })),
    ...groups.map((name) => ({ task_id: id, kind: 'group', name })),
  ]);
  await tx.run('UPDATE tasks SET version = version + 1 WHERE id = ?', [id]);
  return former;
}

async function takeBack(
  tx: Transaction,
  { id, number, name, element_id }: OpenTask,
  { instanceId, subjectId }: Complaint,
  now: Date,
): Promise<void> {
  await tx.run(`UPDATE tasks SET state = 'open', assignee_id = NULL, claimed_at = NULL WHERE id = ?`, [id]);
  await tx.run('DELETE FROM task_drafts WHERE task_id = ? AND user_id = ?', [id, subjectId ?? '']);
  await record(tx, {
    ...{ type: 'task.taken-back', at: now, instanceId, taskId: id, elementId: element_id },
    content: { number, name },
  });
}
