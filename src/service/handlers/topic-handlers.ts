import { archiveEvaluation, collectFiguresOfQuarter, remindOfEvaluation } from '../evaluation/handlers.ts';
import { openEvaluation } from '../evaluation/open-evaluation.ts';
import { destroyBatch } from '../disposals/destroy-batch.ts';
import { proposeDisposal } from '../disposals/propose.ts';
import { writeProtocol } from '../disposals/protocol.ts';
import { refuseDisposal } from '../disposals/refuse.ts';
import { remindOfDisposal } from '../disposals/remind.ts';
import { removeDestroyedFiles } from '../disposals/remove-files.ts';
import { closeComplaint } from '../complaints/close-complaint.ts';
import { forwardComplaint } from '../complaints/forward-complaint.ts';
import { markComplaintLate } from '../complaints/mark-complaint-late.ts';
import { notifyOfComplaint } from '../complaints/notify-of-complaint.ts';
import { registerComplaint } from '../complaints/register-complaint.ts';
import { applyCorrection } from '../data-requests/apply-correction.ts';
import { closeDataRequest } from '../data-requests/close-data-request.ts';
import { markDataRequestLate } from '../data-requests/mark-data-request-late.ts';
import { notifyOfDataRequest } from '../data-requests/notify-of-data-request.ts';
import { registerDataRequest } from '../data-requests/register-data-request.ts';
import { stopProcessing } from '../data-requests/stop-processing.ts';
import { checkCsrOfCase } from './check-csr.ts';
import { closeApplication } from './close-application.ts';
import { markLate } from './mark-late.ts';
import { notify } from './notify.ts';
import { notifyAndClose } from './notify-and-close.ts';
import { numberLetter } from './number-letter.ts';
import { recordCertificateOfCase } from './record-certificate.ts';
import { recordWithdrawal } from './record-withdrawal.ts';
import { registerAgenda } from './register-application.ts';
import { scheduleRenewal } from './schedule-renewal.ts';
import { sendLetter } from './send-letter.ts';
import { supersedeFormer } from '../renewals/supersede.ts';
import { endRenewalsOfRevoked } from '../revocations/end-renewals.ts';
import type { TopicHandler } from './topic-handler.ts';

// camunda:topic → who does the work. A second service adds its own topics here.

export const topicHandlers: Readonly<Record<string, TopicHandler>> = {
  'register-application': registerAgenda,
  notify,
  'notify-and-close': notifyAndClose,
  'number-letter': numberLetter,
  'send-letter': sendLetter,
  'check-csr': checkCsrOfCase,
  'mark-late': markLate,
  'record-certificate': recordCertificateOfCase,
  'schedule-renewal': scheduleRenewal,
  'record-withdrawal': recordWithdrawal,
  'close-application': closeApplication,
  'end-renewals-of-revoked': endRenewalsOfRevoked,
  'open-evaluation': openEvaluation,
  'collect-figures': collectFiguresOfQuarter,
  'remind-of-evaluation': remindOfEvaluation,
  'archive-evaluation': archiveEvaluation,
  'supersede-certificate': supersedeFormer,
  'complaint-register': registerComplaint,
  'complaint-notify': notifyOfComplaint,
  'complaint-forward': forwardComplaint,
  'complaint-late': markComplaintLate,
  'complaint-close': closeComplaint,
  'data-request-register': registerDataRequest,
  'data-request-notify': notifyOfDataRequest,
  'data-request-correct': applyCorrection,
  'data-request-stop': stopProcessing,
  'data-request-late': markDataRequestLate,
  'data-request-close': closeDataRequest,
  'disposal-propose': proposeDisposal,
  'disposal-remind': remindOfDisposal,
  'disposal-refuse': refuseDisposal,
  'disposal-destroy': destroyBatch,
  'disposal-remove-files': removeDestroyedFiles,
  'disposal-protocol': writeProtocol,
};
