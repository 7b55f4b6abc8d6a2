import { complaintsOf } from '../../service/complaints/complaints-for.ts';
import { signedIn, type Page } from '../page.ts';
import { complaintRows } from './complaint-list-page.ts';

/** The complaints of the signed-in person, newest first. */
export const ownComplaintsPage: Page = async (request) => {
  const complaints = await complaintsOf(request.services.database, signedIn(request).id);
  const rows = await complaintRows(request, complaints);
  return { view: 'complaints/mine', title: request.t('complaints.mine.title'), locals: { rows } };
};
