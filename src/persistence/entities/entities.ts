import { apiTokens, externalTasks, keptAnswers } from './api.ts';
import { deputies, units, unwantedMails, users, userRoles, rateCounts, sessions } from './identity.ts';
import { calendarChanges, calendarDrafts, calendarFeeds } from './calendars.ts';
import { calendars, processDefinitions, definitionResources } from './definitions.ts';
import { deploymentRequests, draftFiles, draftRevisions, processDrafts, singleFileDrafts } from './drafts.ts';
import {
  bufferedMessages,
  instanceVariables,
  counters,
  instances,
  deadlines,
  incidents,
  subscriptions,
} from './instances.ts';
import { taskCandidates, taskDrafts, taskSubmissions, tasks } from './tasks.ts';
import { jobs, outbox, notifications } from './jobs.ts';
import { history, historyHeads, historyRemovals } from './history.ts';
import { dataRequests, historySubjects } from './privacy.ts';
import { officeSettings, publishedTexts } from './office.ts';
import { instanceMigrations, migratedInstances } from './instance-migrations.ts';
import { complaintFiles, complaintMessages, complaints } from './complaints.ts';
import { breachNotices, dataBreaches } from './breaches.ts';
import { disposalFiles, disposalItems, disposals, legalHolds } from './retention.ts';
import { openApplications, applications } from './service.ts';
import { evaluationFollowUps, evaluations, surveyAnswers, surveyInvitations } from './evaluation.ts';
import { certificateRequests, certificateRevocations, certificateSuccessions } from './certificates.ts';
import { certificates, consents, documents, letters, stagedDocuments } from './papers.ts';
import { sealingKeys } from './secrecy.ts';
import { dispositions, incomingLetters, outgoingLetters } from './registers.ts';
import { tryOuts } from './try-outs.ts';

/** Every table of the program. */
export const entities = [
  users,
  units,
  unwantedMails,
  userRoles,
  deputies,
  sessions,
  rateCounts,
  apiTokens,
  keptAnswers,
  externalTasks,
  calendars,
  calendarChanges,
  calendarDrafts,
  calendarFeeds,
  processDefinitions,
  definitionResources,
  singleFileDrafts,
  processDrafts,
  tryOuts,
  draftRevisions,
  draftFiles,
  deploymentRequests,
  instanceVariables,
  counters,
  instances,
  deadlines,
  incidents,
  subscriptions,
  bufferedMessages,
  instanceMigrations,
  migratedInstances,
  taskCandidates,
  taskDrafts,
  taskSubmissions,
  tasks,
  jobs,
  outbox,
  notifications,
  history,
  historyHeads,
  historyRemovals,
  historySubjects,
  dataRequests,
  openApplications,
  complaints,
  complaintMessages,
  complaintFiles,
  applications,
  certificates,
  certificateRevocations,
  certificateSuccessions,
  certificateRequests,
  consents,
  documents,
  stagedDocuments,
  letters,
  incomingLetters,
  outgoingLetters,
  dispositions,
  sealingKeys,
  officeSettings,
  publishedTexts,
  surveyInvitations,
  surveyAnswers,
  evaluations,
  evaluationFollowUps,
  legalHolds,
  disposals,
  disposalItems,
  disposalFiles,
  dataBreaches,
  breachNotices,
];
