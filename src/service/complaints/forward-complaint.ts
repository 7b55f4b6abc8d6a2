import { record } from '../../history/record.ts';
import { settingsOf } from '../context.ts';
import type { TopicHandler, Work } from '../handlers/topic-handler.ts';
import { deskVariables, peopleAt } from './complaint-desk.ts';
import { workingDaysFor } from './complaint-classes.ts';
import { complaintOfWork } from './complaint-of-work.ts';
import { tell } from './notify-of-complaint.ts';

/** The pejabat gets the complaint with the time that its class gives; how it first came to them is kept. */
export const forwardComplaint: TopicHandler = async (work, tx, context) => {
  const complaint = await complaintOfWork(context, work);
  const { complaints } = await settingsOf(context);
  const { reminderWorkingDays } = complaints;
  const how = escalationIn(work);
  await tx.run(
    'UPDATE complaints SET escalated_at = ?, escalation = ? WHERE id = ? AND escalated_at IS NULL',
    [work.now.toISOString(), how, complaint.id],
  );
  const { instanceId, now: at } = work;
  await record(tx, { type: 'complaint.escalated', at, instanceId, content: { how } });
  const days = workingDaysFor(complaints, complaint.complaintClass ?? 'tidak-berkadar');
  const variables = {
    ...deskVariables('pejabat', await peopleAt(context, 'pejabat', complaint, at)),
    jangkaWaktu: `P${days}D`,
    jangkaPengingat: `P${Math.max(1, days - reminderWorkingDays)}D`,
  };
  const toOfficers = { ...work, settings: { ...work.settings, template: 'pengaduan-diteruskan' } };
  await tell(context, tx, toOfficers, complaint, 'pejabat');
  return variables;
};

/** An answer that did not satisfy came after whatever the front desk said; a result of an earlier round is no result. */
function escalationIn({ variables }: Work): 'complainant' | 'hand' | 'clock' {
  if (variables.kepuasan === 'TIDAK_PUAS') return 'complainant';
  return variables.hasilAduan === 'TERUSKAN' ? 'hand' : 'clock';
}
