import { Rejection } from '../../kernel/rejection.ts';
import { complaintFile, openComplaintFile } from '../../service/complaints/complaint-files.ts';
import { complaintOf } from '../../service/complaints/complaint.ts';
import { isShownInline } from '../documents/shown-inline.ts';
import type { Page } from '../page.ts';
import { complaintAccess } from './complaint-access.ts';

/** A file of a complaint, for whoever may open the complaint. */
export const complaintFilePage: Page = async (request) => {
  const { services, params, query } = request;
  const fileId = params['fileId'] ?? '';
  const file = await complaintFile(services.database, fileId);
  const complaint = file && (await complaintOf(services.database, { id: file.complaintId }));
  if (!complaint) throw new Rejection('not-found', `open file ${fileId}`, 'there is no such file');
  const { as } = await complaintAccess(request, complaint.ticketNumber);
  const opened = await openComplaintFile(services.service, as, fileId, complaint.instanceId);
  const inline = query.get('inline') === '1' && isShownInline(opened.mediaType);
  return {
    content: opened.bytes,
    mediaType: opened.mediaType,
    ...(inline ? { sandboxed: true } : { downloadAs: opened.fileName }),
  };
};
