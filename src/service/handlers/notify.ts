import { read } from '../../persistence/read.ts';
import { usersWithRole } from '../../identity/users-with-role.ts';
import { isRole } from '../../identity/roles.ts';
import type { Application } from '../applications/application.ts';
import type { ServiceContext } from '../context.ts';
import { queueNotice, type Recipient } from '../outbox/queue-notice.ts';
import { isNoticeName } from '../templates/render-notice.ts';
import { noticeContentFor } from './notice-content.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/**
 * `template` names the notice, `to` its readers with commas between: `applicant`, `requester` (who asked in the
 * applicant's place), `superior` (the head of the unit, where the program knows that person), or roles.
 */
export const notify: TopicHandler = async (work, tx, context) => {
  const { template = '', to = '' } = work.settings;
  if (!isNoticeName(template))
    throw new Error(`Expected to notify at ${work.elementId}, but "${template}" is no template`);
  const application = await applicationOfWork(context, work);
  await queueNotice(context, tx, {
    key: work.idempotencyKey,
    name: template,
    content: await noticeContentFor(context, template, application, work),
    recipients: await recipientsOf(context, application, to, work.now),
    instanceId: work.instanceId,
    now: work.now,
  });
  return {};
};

async function recipientsOf(
  context: ServiceContext,
  application: Application,
  to: string,
  now: Date,
): Promise<Recipient[]> {
  const found = new Map<string, Recipient>();
  for (const name of to.split(',').map((part) => part.trim())) {
    const readers = await readersOf(context, application, name, now);
    for (const { id, email } of readers) found.set(id, { id, email });
  }
  return [...found.values()];
}

async function readersOf(
  context: ServiceContext,
  application: Application,
  name: string,
  now: Date,
): Promise<Recipient[]> {
  if (name === 'applicant') return [applicant(application)];
  if (name === 'requester') return requester(context, application);
  if (name === 'superior') return superior(context, application);
  return holdersOf(context, name, now);
}

const requester = ({ database }: ServiceContext, { id }: Application): Promise<Recipient[]> =>
  read<Recipient>(
    database,
    `SELECT u.id, u.email FROM certificate_requests q JOIN users u ON u.id = q.requested_by
     WHERE q.application_id = ? AND u.disabled_at IS NULL`,
    [id],
  );

async function superior({ database }: ServiceContext, { content }: Application): Promise<Recipient[]> {
  const { atasanEmail } = content;
  if (typeof atasanEmail !== 'string' || atasanEmail === '') return [];
  return read<Recipient>(database, 'SELECT id, email FROM users WHERE email = ? AND disabled_at IS NULL', [
    atasanEmail,
  ]);
}

const applicant = ({ applicantId, email }: Application): Recipient => ({ id: applicantId, email });

function holdersOf(context: ServiceContext, role: string, now: Date): Promise<Recipient[]> {
  if (!isRole(role)) throw new Error(`Expected to notify, but there is no role "${role}"`);
  return usersWithRole(context.database, role, now);
}
