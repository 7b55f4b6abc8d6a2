import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import type { Variables } from '../../engine/variables.ts';
import { isComplaintCategory, isComplaintClass } from '../../service/complaints/complaint-classes.ts';
import { receiveComplaintFiles } from '../../service/complaints/complaint-files.ts';
import {
  complaintChannels,
  submitComplaint,
  type NewComplaint,
  type Submitting,
} from '../../service/complaints/submit-complaint.ts';
import { discardDocuments, type SealedDocument } from '../../service/documents/store-document.ts';
import { signedIn, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { formAt, showComplaintForm, type Desk } from './show-complaint-form.ts';

// With a problem the page comes back with everything that was typed; without, the receipt opens, for
// this visitor only: ticket numbers can be counted through, so the number alone opens nothing.

export const submitComplaintPage: Page = (request) => {
  const { actor } = request;
  return take(request, 'public', actor ? { complainantId: actor.id } : {});
};

/** What a petugas wrote down is the complainant's: the petugas prints the receipt, and cannot answer in their place. */
export const submitEntryPage: Page = (request) =>
  take(request, 'entry', { receivedBy: signedIn(request).id });

async function take(request: PageRequest, desk: Desk, submitting: Submitting): Promise<Reply> {
  const { services, body, files, locale, visit } = request;
  const form = await formAt(request, desk);
  const { values, problems } = validateSubmission(form, body, {}, locale);
  if (problems.length > 0) return showComplaintForm(request, desk, body, problems);
  const received = await receiveComplaintFiles(services.service, files, locale);
  if (received.problems.length > 0) return showComplaintForm(request, desk, body, received.problems);
  const ticket = await keep(request, complaintFrom(values, received.sealed), submitting);
  if (desk === 'public') visit.keepReceipt(ticket);
  return { redirect: paths.complaints.receipt({ ticket }) };
}

async function keep({ services }: PageRequest, complaint: NewComplaint, submitting: Submitting) {
  try {
    return (await submitComplaint(services.service, complaint, submitting)).ticketNumber;
  } catch (error) {
    await discardDocuments(services.service, complaint.files);
    throw error;
  }
}

function complaintFrom(values: Variables, files: readonly SealedDocument[]): NewComplaint {
  const { category, name, contact, subjectId, channel, reference, complaintClass, ...content } = values;
  return {
    channel: complaintChannels.find((each) => each === channel) ?? 'web',
    category: isComplaintCategory(category) ? category : 'complaint',
    ...(isComplaintClass(complaintClass) && { complaintClass }),
    name: String(name),
    contact: String(contact),
    isConfidential: content['confidential'] === true,
    ...(typeof subjectId === 'string' && subjectId !== '' && { subjectId }),
    ...(typeof reference === 'string' && reference !== '' && { reference }),
    content,
    files,
  };
}
