import type { RetentionClass } from '../../retention/retention-settings.ts';
import { eraseDocuments, eraseIdentityScans, eraseLetters } from './case-documents.ts';
import { eraseCaseFile } from './case-file.ts';
import { eraseComplaint } from './complaint.ts';
import { eraseDataRequest } from './data-request.ts';
import type { Erasure } from './erasure.ts';
import { eraseNotices, eraseSurvey, eraseTrail } from './general.ts';

/** How each kind of record is destroyed. */
export const erasures: Readonly<Record<RetentionClass, Erasure>> = {
  caseFile: eraseCaseFile,
  identityScans: eraseIdentityScans,
  documents: eraseDocuments,
  letters: eraseLetters,
  complaints: eraseComplaint,
  dataRequests: eraseDataRequest,
  survey: eraseSurvey,
  notices: eraseNotices,
  auditTrail: eraseTrail,
};
