import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';
import { answerComplaint, answerFieldsPage } from './answer.ts';
import { complaintListPage } from './complaint-list-page.ts';
import { complaintPage } from './complaint-page.ts';
import { complaintReceiptPage } from './complaint-receipt-page.ts';
import { complaintFilePage } from './file-page.ts';
import { follow, followPage } from './follow.ts';
import { complaintFieldsPage, entryFieldsPage, entryPage, newComplaintPage } from './new-complaint-page.ts';
import { nameSubjectPage } from './name-subject-page.ts';
import { ownComplaintsPage } from './own-complaints-page.ts';
import { submitComplaintPage, submitEntryPage } from './submit.ts';

// The rows of the route table that are about complaints.

const megabyte = 1024 * 1024;
const complaintUploads = {
  files: 3,
  fileBytes: 20 * megabyte,
  totalBytes: 60 * megabyte,
  keptBytes: 3 * megabyte,
};

// prettier-ignore
export const complaintRoutes: readonly Route[] = [
  get (paths.complaints.new,             newComplaintPage,     { needs: 'public', audit: 'none', limit: 'visit' }),
  post(paths.complaints.fields,          complaintFieldsPage,  { needs: 'public', audit: 'none', uploads: complaintUploads }),
  get (paths.complaints.index,           complaintListPage,    { needs: 'complaints.see', audit: 'complaints.read' }),
  post(paths.complaints.index,           submitComplaintPage,  { needs: 'public', audit: 'complaint.submitted', limit: 'submission', uploads: complaintUploads }),
  get (paths.complaints.mine,            ownComplaintsPage,    { needs: 'complaints.submit', audit: 'none' }),
  get (paths.complaints.entry,           entryPage,            { needs: 'complaints.record', audit: 'none' }),
  post(paths.complaints.entryFields,     entryFieldsPage,      { needs: 'complaints.record', audit: 'none', uploads: complaintUploads }),
  post(paths.complaints.entry,           submitEntryPage,      { needs: 'complaints.record', audit: 'complaint.submitted', uploads: complaintUploads }),
  get (paths.complaints.follow,          followPage,           { needs: 'public', audit: 'none', limit: 'visit' }),
  post(paths.complaints.follow,          follow,               { needs: 'public', audit: 'complaint.followed', limit: 'follow' }),
  // openComplaintFile records each opening itself.
  get (paths.complaints.file.pattern,         complaintFilePage,    { needs: 'public', audit: 'none' }),
  // Who complains opens it with the code of the receipt; staff by their permission, and the page records that.
  get (paths.complaints.one.pattern,          complaintPage,        { needs: 'public', audit: 'none' }),
  get (paths.complaints.receipt.pattern,      complaintReceiptPage, { needs: 'public', audit: 'none' }),
  post(paths.complaints.subject.pattern,      nameSubjectPage,      { needs: 'complaints.see', audit: 'complaint.subject-named' }),
  post(paths.complaints.answer.pattern,       answerComplaint,      { needs: 'public', audit: 'task.completed', uploads: complaintUploads }),
  post(paths.complaints.answerFields.pattern, answerFieldsPage,     { needs: 'public', audit: 'none', uploads: complaintUploads }),
];
