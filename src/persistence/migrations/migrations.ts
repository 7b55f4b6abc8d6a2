import { Baseline } from './0001-baseline/baseline.ts';
import { ExclusiveJobs } from './0002-exclusive-jobs.ts';
import { CalledInstances } from './0003-called-instances.ts';
import { Drafts } from './0004-drafts.ts';
import { HistoryRemovals } from './0005-history-removals.ts';
import { BufferedMessages } from './0006-buffered-messages.ts';
import { BufferedByInstance } from './0007-buffered-by-instance.ts';
import { JobLanes } from './0008-job-lanes.ts';
import { ApiTokens } from './0009-api-tokens.ts';
import { PgBossTables } from './0010-pg-boss.ts';
import { EndedInstances } from './0011-ended-instances.ts';
import { Lists } from './0012-lists/lists.ts';
import { ExternalTasks } from './0013-external-tasks.ts';
import { RateCounts } from './0014-rate-counts.ts';
import { UnaskedIndexes } from './0015-unasked-indexes.ts';
import { OfficeSettings } from './0016-office-settings.ts';
import { CalendarChanges } from './0017-calendar-changes.ts';
import { Letters } from './0018-letters.ts';
import { Complaints } from './0019-complaints.ts';
import { SurveyAndEvaluations } from './0020-survey-and-evaluations.ts';
import { CertificateRegister } from './0021-certificate-register.ts';
import { Deputies } from './0022-deputies.ts';
import { DataRequests } from './0023-data-requests.ts';
import { Retention } from './0024-retention.ts';
import { UnitsAndMails } from './0025-units-and-mails.ts';
import { CodesInNotices } from './0027-codes-in-notices.ts';
import { InstanceMigrations } from './0028-instance-migrations.ts';
import { SealingKeys } from './0029-sealing-keys.ts';
import { ProcessDrafts } from './0030-process-drafts.ts';
import { DataRequestsEnd } from './0031-data-requests-end.ts';
import { TryOuts } from './0033-try-outs.ts';

// Numbered and append-only: a migration that has been released is never changed, the next one mends it.

export const migrations = [
  Baseline,
  ExclusiveJobs,
  CalledInstances,
  Drafts,
  HistoryRemovals,
  BufferedMessages,
  BufferedByInstance,
  JobLanes,
  ApiTokens,
  PgBossTables,
  EndedInstances,
  Lists,
  ExternalTasks,
  RateCounts,
  UnaskedIndexes,
  OfficeSettings,
  CalendarChanges,
  Letters,
  Complaints,
  SurveyAndEvaluations,
  CertificateRegister,
  Deputies,
  DataRequests,
  Retention,
  UnitsAndMails,
  CodesInNotices,
  InstanceMigrations,
  SealingKeys,
  ProcessDrafts,
  DataRequestsEnd,
  TryOuts,
];
