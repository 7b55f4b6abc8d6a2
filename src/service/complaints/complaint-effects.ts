import type { Variables } from '../../engine/variables.ts';
import { record } from '../../history/record.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import type { CompletedTask, TaskEffect } from '../task-effects/task-effect.ts';
import { refuseUploads } from '../task-effects/refuse-uploads.ts';
import { deskVariables, peopleAt } from './complaint-desk.ts';
import { isComplaintClass } from './complaint-classes.ts';
import { keepMessage, type MessageKind } from './complaint-messages.ts';
import { whyNotHandleComplaint } from './complaint-policy.ts';
import { complaintOf, type Complaint } from './complaint.ts';

// What the tasks of a complaint write down. Their texts are kept as messages and taken out of the case's variables:
// those are shown to whoever may look at the case.

type Effect = (
  task: CompletedTask,
  tx: Transaction,
  complaint: Complaint,
  context: ServiceContext,
) => Promise<Variables | void>;

/** Which answers of which task are messages, and of which kind. */
const texts: Readonly<Record<string, readonly (readonly [string, MessageKind])[]>> = {
  Usr_Tanggapi: [
    ['tanggapan', 'answer'],
    ['kekurangan', 'request'],
    ['alasanEskalasi', 'note'],
  ],
  Usr_LengkapiAduan: [['tambahan', 'material']],
  Usr_SelesaikanAduan: [
    ['analisis', 'note'],
    ['tindakan', 'note'],
    ['dasar', 'note'],
    ['jawaban', 'answer'],
  ],
  Usr_KonfirmasiPengadu: [['komentar', 'objection']],
};

const effectOn =
  (elementId: string, effect: Effect): TaskEffect =>
  async (task, tx, context) => {
    await refuseUploads(task, tx, context);
    const complaint = await complaintOf(context.database, { instanceId: task.instanceId });
    if (!complaint) throw new Error(`Expected ${elementId} to belong to a complaint, but its case has none`);
    const obstacle = whyNotHandleComplaint(task.actor, complaint);
    if (obstacle !== undefined) throw new Rejection('forbidden', 'handle the complaint', obstacle);
    const said = (texts[elementId] ?? []).map(([key, kind]) => ({ key, kind, text: task.values[key] }));
    for (const { kind, text } of said)
      if (typeof text === 'string' && text !== '')
        await keepMessage(tx, messageOf(task, complaint, kind, text));
    const more = await effect(task, tx, complaint, context);
    return { ...Object.fromEntries(said.map(({ key }) => [key, null])), ...more };
  };

const messageOf = ({ actor, now }: CompletedTask, { id }: Complaint, kind: MessageKind, content: string) => ({
  complaintId: id,
  authorId: actor.id,
  kind,
  content,
  now,
});

const respond: Effect = async (task, tx, complaint, context) => {
  const { kelas, hasilAduan } = task.values;
  if (isComplaintClass(kelas))
    await tx.run('UPDATE complaints SET class = ? WHERE id = ?', [kelas, complaint.id]);
  if (hasilAduan === 'TUNTAS') await answered(task, tx, complaint, context);
};

const answered: Effect = async ({ actor, instanceId, now }, tx, complaint) => {
  await tx.run('UPDATE complaints SET answered_at = ? WHERE id = ?', [now.toISOString(), complaint.id]);
  await record(tx, { type: 'complaint.answered', at: now, instanceId, actorId: actor.id });
};

/** Back to the front desk: whom it is about may have been named since the case began. */
const backToDesk: Effect = async ({ now }, _tx, complaint, context) =>
  deskVariables('petugas', await peopleAt(context, 'petugas', complaint, now));

const nothingMore: Effect = () => Promise.resolve();

export const complaintEffects: Readonly<Record<string, TaskEffect>> = {
  Usr_Tanggapi: effectOn('Usr_Tanggapi', respond),
  Usr_LengkapiAduan: effectOn('Usr_LengkapiAduan', backToDesk),
  Usr_SelesaikanAduan: effectOn('Usr_SelesaikanAduan', answered),
  Usr_KonfirmasiPengadu: effectOn('Usr_KonfirmasiPengadu', nothingMore),
};
