import { scheduleReminders } from '../renewals/schedule-reminders.ts';
import { certificateOf } from '../certificates/certificate.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/** Reminders before the certificate expires, as jobs: they outlive the case. */
export const scheduleRenewal: TopicHandler = async (work, tx, context) => {
  const { id } = await applicationOfWork(context, work);
  const certificate = await certificateOf(context.database, id);
  if (!certificate) throw new Error('Expected to schedule the renewal, but no certificate is recorded');
  await scheduleReminders(context, tx, id, certificate.validUntil, work.now);
  return {};
};
