import { addDuration } from '../../calendar/counting/add-duration.ts';
import { isRole } from '../../identity/roles.ts';
import { usersWithRole } from '../../identity/users-with-role.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { serviceCalendar } from '../applications/deadlines-of-receipt.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import type { TopicHandler, Work } from '../handlers/topic-handler.ts';
import { queueMail, queueNotice, type Recipient } from '../outbox/queue-notice.ts';
import { isNoticeName } from '../templates/render-notice.ts';
import { peopleAt } from './complaint-desk.ts';
import { complaintOfWork } from './complaint-of-work.ts';
import { limitVariables } from './complaint-settings.ts';
import type { Complaint } from './complaint.ts';

// Notices about a complaint. The complainant reads them in the program with an account, by mail where they gave an
// address; without either they stand on the page that the number and the code open.

const dayMs = 24 * 60 * 60 * 1000;

export const notifyOfComplaint: TopicHandler = async (work, tx, context) => {
  await tell(context, tx, work, await complaintOfWork(context, work), work.settings.to ?? 'complainant');
  return {};
};

/** `to`: `complainant`, `petugas` and `pejabat` as the case offers them its tasks, or roles; with commas between. */
export async function tell(
  context: ServiceContext,
  tx: Transaction,
  work: Work,
  complaint: Complaint,
  to: string,
): Promise<void> {
  const { template = '' } = work.settings;
  if (!isNoticeName(template))
    throw new Error(`Expected to notify at ${work.elementId}, but "${template}" is no template`);
  const { idempotencyKey: key, instanceId, now } = work;
  for (const whom of to.split(',').map((part) => part.trim())) {
    const isTheirs = whom === 'complainant';
    const content = { values: await valuesFor(context, complaint, work) };
    const notice = { key, name: template, content, instanceId, now };
    if (isTheirs) await tellComplainant(context, tx, complaint, notice);
    else
      await queueNotice(context, tx, {
        ...notice,
        recipients: await recipientsOf(context, work, complaint, whom),
      });
  }
}

type WithoutRecipients = Omit<Parameters<typeof queueNotice>[2], 'recipients'>;

async function tellComplainant(
  context: ServiceContext,
  tx: Transaction,
  complaint: Complaint,
  notice: WithoutRecipients,
): Promise<void> {
  const { complainantId, email } = complaint;
  if (complainantId === undefined) {
    if (email !== undefined) await queueMail(context, tx, notice, email);
    return;
  }
  const [account] = await accounts(context, [complainantId]);
  const recipients = account ? [{ ...account, email: email ?? account.email }] : [];
  await queueNotice(context, tx, { ...notice, recipients });
}

/** The limits are those that the case began with. The secret code is on the receipt alone: notices are stored. */
async function valuesFor(context: ServiceContext, { ticketNumber }: Complaint, { variables, now }: Work) {
  const limits = { ...limitVariables((await settingsOf(context)).complaints), ...variables };
  const calendar = await serviceCalendar(context);
  const after = (duration: unknown) => addDuration(calendar, now, String(duration)).at.toISOString();
  const days = (duration: unknown) => Number(/^P(\d+)D$/.exec(String(duration))?.[1] ?? 0);
  return {
    ticket: ticketNumber,
    completeAt: new Date(now.getTime() + days(limits.jangkaMelengkapi) * dayMs).toISOString(),
    confirmAt: after(limits.jangkaKonfirmasi),
    remindDays: days(limits.jangkaIngatPetugas),
    respondDays: days(limits.jangkaTanggapan),
    completeDays: days(limits.jangkaMelengkapi),
    confirmDays: days(limits.jangkaKonfirmasi),
    ombudsmanDays: days(limits.jangkaOmbudsman),
  };
}

/** The people of a desk as its tasks are offered now, or of a role; never the person the complaint is about. */
async function recipientsOf(
  context: ServiceContext,
  { now }: Work,
  complaint: Complaint,
  whom: string,
): Promise<Recipient[]> {
  const { groups, users } =
    whom === 'petugas' || whom === 'pejabat'
      ? await peopleAt(context, whom, complaint, now)
      : { groups: [whom], users: [] };
  const found = new Map<string, Recipient>();
  for (const role of groups.filter(isRole))
    for (const { id, email } of await usersWithRole(context.database, role, now))
      found.set(id, { id, email });
  for (const user of await accounts(context, users)) found.set(user.id, user);
  return [...found.values()].filter(({ id }) => id !== complaint.subjectId);
}

async function accounts({ database }: ServiceContext, ids: readonly string[]): Promise<Recipient[]> {
  const these = oneOf('id', ids);
  return read<Recipient>(
    database,
    `SELECT id, email FROM users WHERE disabled_at IS NULL AND ${these.sql}`,
    these.params,
  );
}
