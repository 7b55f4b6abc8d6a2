import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import { submitComplaint } from '../../service/submit-complaint.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { complaintForm } from './complaint-form.ts';
import { showComplaintForm } from './show-complaint-form.ts';

// With a problem the page comes back with everything that was typed; without, the receipt opens, for
// this visitor only: ticket numbers can be counted through, so the number alone opens nothing.

export const submitComplaintPage: Page = async (request) => {
  const { values, problems } = validateSubmission(complaintForm(), request.body, {}, request.locale);
  if (problems.length > 0) return showComplaintForm(request, request.body, problems);
  const { category, name, contact, ...content } = values;
  const complaint = {
    channel: 'web',
    category: String(category),
    name: String(name),
    contact: String(contact),
    content,
  } as const;
  const submitting = { now: request.now, ...(request.actor ? { actorId: request.actor.id } : {}) };
  const ticketNumber = await submitComplaint(request.services.database, complaint, submitting);
  request.visit.keepReceipt(ticketNumber);
  return { redirect: paths.complaints.receipt({ ticket: ticketNumber }) };
};
