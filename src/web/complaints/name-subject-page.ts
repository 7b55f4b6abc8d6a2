import { Rejection } from '../../kernel/rejection.ts';
import { nameSubject } from '../../service/complaints/name-subject.ts';
import { peopleOfService } from '../../service/complaints/people-of-service.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';
import { signedIn, textOf, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import type { ComplaintAccess } from './complaint-access.ts';

// Whom a complaint is about, said by the office. Who names themselves does not see it any more.

export const nameSubjectPage: Page = async (request) => {
  const { services, params, body, t } = request;
  const actor = signedIn(request);
  const ticketNumber = params['ticket'] ?? '';
  const subjectId = textOf(body, 'subjectId') || undefined;
  const reason = reasonIn(body);
  if (reason.length > reasonMaxLength)
    throw new Rejection(
      'invalid',
      'name the subject',
      `the reason is longer than ${reasonMaxLength} characters`,
    );
  await nameSubject(services.service, actor, { ticketNumber, subjectId, reason });
  const isSelf = subjectId === actor.id;
  return {
    redirect: isSelf ? paths.complaints.index : paths.complaints.one({ ticket: ticketNumber }),
    flash: { tone: 'done', text: t(isSelf ? 'complaints.subject.self' : 'complaints.subject.done') },
  };
};

/** What the form offers; undefined for who complains, and once it is closed. */
export async function subjectForm({ services }: PageRequest, { complaint, isComplainant }: ComplaintAccess) {
  if (isComplainant || complaint.closedAt) return undefined;
  return {
    action: paths.complaints.subject({ ticket: complaint.ticketNumber }),
    people: await peopleOfService(services.database),
    subjectId: complaint.subjectId,
    reasonMaxLength,
  };
}
