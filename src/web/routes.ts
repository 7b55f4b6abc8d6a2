import { administrationPage } from './administration/administration-page.ts';
import { casePage } from './applications/case-page.ts';
import { myApplicationsPage } from './applications/my-applications-page.ts';
import { applicationFieldsPage, newApplicationPage } from './applications/new-application-page.ts';
import { submitApplicationPage } from './applications/submit.ts';
import { withdraw, withdrawalPage } from './applications/withdrawal-page.ts';
import { certificatePage } from './certificates/certificate-page.ts';
import { ownCertificatesPage } from './certificates/own-certificates-page.ts';
import { renew, renewalPage } from './certificates/renewal-page.ts';
import { revocationPage, revoke } from './certificates/revocation-page.ts';
import { registerExport } from './certificates/register-export.ts';
import { registerPage } from './certificates/register-page.ts';
import { calendarRoutes } from './calendars/calendar-routes.ts';
import { chooseMailsPage, ownAccountPage } from './account/account-page.ts';
import { choosePasswordPage, passwordPage } from './account/password-page.ts';
import { appointPage, endPage } from './deputies/appoint.ts';
import { deputiesPage } from './deputies/deputies-page.ts';
import { accountPage, newAccountPage } from './people/account-page.ts';
import {
  changeAccountPage,
  disableAccountPage,
  enableAccountPage,
  lendPasswordPage,
} from './people/change-account.ts';
import { openAccountPage } from './people/open-account.ts';
import { peoplePage } from './people/people-page.ts';
import { feedFile } from './deadline-feed/feed-file.ts';
import { createFeedPage, feedPage, revokeFeedPage } from './deadline-feed/feed-page.ts';
import { complaintRoutes } from './complaints/complaint-routes.ts';
import { dataRequestRoutes } from './data-requests/data-request-routes.ts';
import { draftComparisonPage, versionComparisonPage } from './compare/comparison-page.ts';
import { draftRoutes } from './drafts/draft-routes.ts';
import { disposalRoutes } from './disposals/disposal-routes.ts';
import { documentPage } from './documents/document-page.ts';
import { reportDownload, spreadsheetDownload } from './evaluations/downloads.ts';
import { evaluationPage } from './evaluations/evaluation-page.ts';
import { evaluationsPage } from './evaluations/evaluations-page.ts';
import { requestEvaluationPage } from './evaluations/request-evaluation.ts';
import { homePage } from './home/home-page.ts';
import { beginActivityPage } from './instances/begin-activity.ts';
import { cancelPage } from './instances/cancel.ts';
import { dispositionPage } from './instances/disposition-page.ts';
import { instanceListPage } from './instances/instance-list-page.ts';
import { instancePage } from './instances/instance-page.ts';
import { retryPage } from './instances/retry.ts';
import { letterPreviewPage, typedLetterPage } from './letters/letter-preview-page.ts';
import { verificationPage } from './letters/verification-page.ts';
import { livePage } from './live/live-page.ts';
import { loginPage } from './login/login-page.ts';
import { signIn } from './login/sign-in.ts';
import { signOut } from './login/sign-out.ts';
import { notificationRoutes } from './notifications/notification-routes.ts';
import { applicationPaperPage, typedPaperPage } from './papers/applicant-paper-page.ts';
import { migrationRoutes } from './migrations/migration-routes.ts';
import { paths } from './paths.ts';
import { privacyPage } from './privacy/privacy-page.ts';
import { diagramXml } from './processes/diagram-xml.ts';
import { processListPage } from './processes/process-list-page.ts';
import { processPage } from './processes/process-page.ts';
import { get, post } from './route.ts';
import type { Route } from './route.ts';
import { paperSurveyPage, transcribePage } from './survey/paper-page.ts';
import { satisfactionPage } from './survey/satisfaction-page.ts';
import { answerSurveyPage, surveyPage } from './survey/survey-page.ts';
import { letterNumberPage } from './settings/letter-number-page.ts';
import { changeSection, sectionPage } from './settings/section-page.ts';
import { settingsPage } from './settings/settings-page.ts';
import { restoreVersion, versionPage, versionsPage } from './settings/versions-page.ts';
import { incomingPage, outgoingPage, registerFilePage } from './registers/register-page.ts';
import { standardRoutes } from './standard/standard-routes.ts';
import { assign } from './tasks/assign.ts';
import { claim } from './tasks/claim.ts';
import { complete } from './tasks/complete.ts';
import { inboxPage } from './tasks/inbox-page.ts';
import { release } from './tasks/release.ts';
import { revealNik } from './tasks/reveal-nik.ts';
import { saveDraftPage } from './tasks/save-draft.ts';
import { createOwnToken, createProgramToken } from './tokens/create.ts';
import { maklumatPage } from './texts/maklumat-page.ts';
import { publishPage, textPage } from './texts/text-page.ts';
import { textListPage } from './texts/text-list-page.ts';
import { textPreviewPage } from './texts/text-preview-page.ts';
import { textVersionPage } from './texts/text-version-page.ts';
import { allTokensPage, ownTokensPage } from './tokens/tokens-page.ts';
import { revokeTokenPage } from './tokens/revoke.ts';
import { trackingPage, trackPage } from './tracking/tracking-page.ts';
import { taskFieldsPage, taskPage } from './tasks/task-page.ts';
import { unitRoutes } from './units/unit-routes.ts';
import { tryRoutes } from './try-out/try-routes.ts';

// Every address of the site with what it needs and what trace it leaves. A page that is not here does
// not exist; a row that does not say both does not compile.

const megabyte = 1024 * 1024;
const taskUploads = {
  files: 8,
  fileBytes: 50 * megabyte,
  totalBytes: 60 * megabyte,
  keptBytes: 3 * megabyte,
};
const applicationUploads = { ...taskUploads, files: 5 };

// prettier-ignore
export const routes: readonly Route[] = [
  get (paths.home,                       homePage,             { needs: 'public', audit: 'none' }),
  ...standardRoutes,
  get (paths.maklumat,                   maklumatPage,         { needs: 'public', audit: 'none' }),
  get (paths.tracking,                   trackingPage,         { needs: 'public', audit: 'none', limit: 'visit' }),
  post(paths.tracking,                   trackPage,            { needs: 'public', audit: 'application.tracked', limit: 'tracking' }),
  get (paths.privacy,                    privacyPage,          { needs: 'public', audit: 'none' }),

  get (paths.verification.pattern,       verificationPage,     { needs: 'public', audit: 'none', limit: 'visit' }),

  get (paths.login,                      loginPage,            { needs: 'public', audit: 'none', limit: 'visit' }),
  post(paths.login,                      signIn,               { needs: 'public', audit: 'user.signed-in', limit: 'login' }),
  post(paths.logout,                     signOut,              { needs: 'public', audit: 'user.signed-out' }),

  ...complaintRoutes,

  ...dataRequestRoutes,

  get (paths.satisfaction,               satisfactionPage,     { needs: 'public', audit: 'none' }),
  // An event at the moment of an answer would tell who gave it; the one-time token is limit enough.
  get (paths.survey.one.pattern,         surveyPage,           { needs: 'public', audit: 'none', limit: 'visit' }),
  post(paths.survey.one.pattern,         answerSurveyPage,     { needs: 'public', audit: 'none' }),
  get (paths.survey.paper,               paperSurveyPage,      { needs: 'survey.transcribe', audit: 'none' }),
  get (paths.evaluations.index,               evaluationsPage,       { needs: 'evaluations.see', audit: 'none' }),
  post(paths.evaluations.index,               requestEvaluationPage, { needs: 'instances.start', audit: 'evaluation.requested' }),
  get (paths.evaluations.one.pattern,         evaluationPage,        { needs: 'evaluations.see', audit: 'none' }),
  get (paths.evaluations.report.pattern,      reportDownload,        { needs: 'evaluations.export', audit: 'evaluation.exported' }),
  get (paths.evaluations.spreadsheet.pattern, spreadsheetDownload,   { needs: 'evaluations.export', audit: 'evaluation.exported' }),
  post(paths.survey.paper,               transcribePage,       { needs: 'survey.transcribe', audit: 'survey.transcribed' }),

  get (paths.applications.new,                newApplicationPage,    { needs: 'applications.submit', audit: 'none' }),
  post(paths.applications.fields,             applicationFieldsPage, { needs: 'applications.submit', audit: 'none', uploads: applicationUploads }),
  post(paths.applications.index,              submitApplicationPage, { needs: 'applications.submit', audit: 'application.submitted', uploads: applicationUploads }),
  get (paths.applications.index,              myApplicationsPage,    { needs: 'applications.own', audit: 'none' }),
  // Applicants read their own; staff are sent on to the audited page of the instance.
  get (paths.applications.one.pattern,        casePage,              { needs: 'signed-in', audit: 'none' }),
  get (paths.applications.withdrawal.pattern, withdrawalPage,        { needs: 'signed-in', audit: 'none' }),
  post(paths.applications.withdrawal.pattern, withdraw,              { needs: 'signed-in', audit: 'application.withdrawn' }),

  // Made of what the person typed, and forgotten again; of an application, nikOf checks, and records the look.
  post(paths.applications.typedPaper.pattern, typedPaperPage,        { needs: 'applications.submit', audit: 'none', uploads: applicationUploads }),
  get (paths.applications.paper.pattern,      applicationPaperPage,  { needs: 'signed-in', audit: 'none' }),
  get (paths.certificates.own,                ownCertificatesPage,   { needs: 'applications.own', audit: 'none' }),
  get (paths.certificates.index,              registerPage,          { needs: 'certificates.see', audit: 'certificates.listed' }),
  get (paths.certificates.export,             registerExport,        { needs: 'certificates.see', audit: 'certificates.exported' }),
  get (paths.certificates.one.pattern,        certificatePage,       { needs: 'certificates.see', audit: 'certificate.read' }),

  get (paths.certificates.renewal.pattern,    renewalPage,           { needs: 'applications.own', audit: 'none' }),
  post(paths.certificates.renewal.pattern,    renew,                 { needs: 'applications.own', audit: 'application.submitted' }),
  // The holder's own, or anybody's for who may revoke for others: the verb says which.
  get (paths.certificates.revocation.pattern, revocationPage,        { needs: 'signed-in', audit: 'certificate.read' }),
  post(paths.certificates.revocation.pattern, revoke,                { needs: 'signed-in', audit: 'application.submitted' }),

  // openDocument checks, and records each opening itself: one event, not two.
  get (paths.documents.one.pattern,           documentPage,          { needs: 'signed-in', audit: 'none' }),

  get (paths.tasks.index,                inboxPage,            { needs: 'tasks.work', audit: 'none' }),
  get (paths.tasks.one.pattern,          taskPage,             { needs: 'tasks.work', audit: 'task.read' }),
  post(paths.tasks.claim.pattern,        claim,                { needs: 'tasks.work', audit: 'task.claimed' }),
  post(paths.tasks.release.pattern,      release,              { needs: 'tasks.work', audit: 'task.released' }),
  post(paths.tasks.assignment.pattern,   assign,               { needs: 'tasks.see-all', audit: 'task.assigned' }),
  post(paths.tasks.form.pattern,         taskFieldsPage,       { needs: 'tasks.work', audit: 'none', uploads: taskUploads }),
  post(paths.tasks.draft.pattern,        saveDraftPage,        { needs: 'tasks.work', audit: 'none', uploads: taskUploads }),
  post(paths.tasks.nik.pattern,          revealNik,            { needs: 'tasks.work', audit: 'nik.read' }),
  get (paths.tasks.letter.pattern,       letterPreviewPage,    { needs: 'tasks.work', audit: 'letter.read' }),
  post(paths.tasks.letter.pattern,       typedLetterPage,      { needs: 'tasks.work', audit: 'none', uploads: taskUploads }),
  post(paths.tasks.completion.pattern,   complete,             { needs: 'tasks.work', audit: 'task.completed', uploads: taskUploads }),

  get (paths.instances.index,                instanceListPage,     { needs: 'instances.see', audit: 'none' }),
  get (paths.instances.one.pattern,          instancePage,         { needs: 'instances.see', audit: 'instance.read' }),
  get (paths.instances.disposition.pattern,  dispositionPage,      { needs: 'instances.see', audit: 'disposition.read' }),
  get (paths.registers.incoming,             incomingPage,         { needs: 'instances.see', audit: 'none' }),
  get (paths.registers.outgoing,             outgoingPage,         { needs: 'instances.see', audit: 'none' }),
  get (paths.registers.file.pattern,         registerFilePage,     { needs: 'instances.see', audit: 'register.exported' }),
  post(paths.instances.cancellation.pattern, cancelPage,           { needs: 'instances.repair', audit: 'instance.ended' }),
  post(paths.instances.activities.pattern,   beginActivityPage,    { needs: 'instances.repair', audit: 'activity.chosen' }),
  post(paths.instances.retry.pattern,        retryPage,            { needs: 'instances.repair', audit: 'incident.closed' }),

  get (paths.processes.index,                processListPage,      { needs: 'definitions.see', audit: 'none' }),
  get (paths.processes.one.pattern,          processPage,          { needs: 'definitions.see', audit: 'none' }),
  get (paths.processes.diagram.pattern,      diagramXml,           { needs: 'definitions.see', audit: 'none' }),
  get (paths.processes.comparison.pattern,    versionComparisonPage, { needs: 'definitions.see', audit: 'none' }),
  get (paths.drafts.comparison.pattern,       draftComparisonPage,  { needs: 'definitions.see', audit: 'none' }),

  ...migrationRoutes,

  ...draftRoutes,
  ...tryRoutes,

  get (paths.administration,                 administrationPage,   { needs: 'settings.manage', audit: 'none' }),
  get (paths.settings.index,                 settingsPage,         { needs: 'settings.manage', audit: 'none' }),
  post(paths.settings.letterNumber,          letterNumberPage,     { needs: 'settings.manage', audit: 'none' }),
  get (paths.settings.section.pattern,       sectionPage,          { needs: 'settings.manage', audit: 'none' }),
  post(paths.settings.section.pattern,       changeSection,        { needs: 'settings.manage', audit: 'settings.changed' }),
  get (paths.settings.versions,              versionsPage,         { needs: 'settings.manage', audit: 'none' }),
  get (paths.settings.version.pattern,       versionPage,          { needs: 'settings.manage', audit: 'none' }),
  post(paths.settings.restoration.pattern,   restoreVersion,       { needs: 'settings.manage', audit: 'settings.changed' }),
  get (paths.deadlineFeed.own,           feedPage,             { needs: 'tasks.work', audit: 'none' }),
  post(paths.deadlineFeed.own,           createFeedPage,       { needs: 'tasks.work', audit: 'calendar-feed.created' }),
  post(paths.deadlineFeed.revocation,    revokeFeedPage,       { needs: 'tasks.work', audit: 'calendar-feed.revoked' }),
  // Calendar programs cannot sign in: the address itself is the key, and they ask every few minutes.
  get (paths.deadlineFeed.file.pattern,  feedFile,             { needs: 'public', audit: 'none', limit: 'feed' }),

  ...calendarRoutes,
  ...disposalRoutes,

  get (paths.texts.index,                    textListPage,         { needs: 'settings.manage', audit: 'none' }),
  get (paths.texts.one.pattern,              textPage,             { needs: 'settings.manage', audit: 'none' }),
  post(paths.texts.one.pattern,              publishPage,          { needs: 'settings.manage', audit: 'text.published' }),
  post(paths.texts.preview.pattern,          textPreviewPage,      { needs: 'settings.manage', audit: 'none' }),
  get (paths.texts.version.pattern,          textVersionPage,      { needs: 'settings.manage', audit: 'none' }),

  // A line on which the pages above hear that something changed; it says which, never what.
  get (paths.live,                       livePage,             { needs: 'signed-in', audit: 'none' }),
  get (paths.account.own,                ownAccountPage,       { needs: 'signed-in', audit: 'none' }),
  post(paths.account.mails,              chooseMailsPage,      { needs: 'signed-in', audit: 'account.mails-chosen' }),
  get (paths.account.password,           passwordPage,         { needs: 'signed-in', audit: 'none' }),
  post(paths.account.password,           choosePasswordPage,   { needs: 'signed-in', audit: 'account.password-chosen' }),
  get (paths.people.index,               peoplePage,           { needs: 'users.manage', audit: 'none' }),
  post(paths.people.index,               openAccountPage,      { needs: 'users.manage', audit: 'account.opened' }),
  get (paths.people.new,                 newAccountPage,       { needs: 'users.manage', audit: 'none' }),
  get (paths.people.one.pattern,         accountPage,          { needs: 'users.manage', audit: 'account.read' }),
  post(paths.people.one.pattern,         changeAccountPage,    { needs: 'users.manage', audit: 'account.changed' }),
  post(paths.people.disabling.pattern,   disableAccountPage,   { needs: 'users.manage', audit: 'account.disabled' }),
  post(paths.people.enabling.pattern,    enableAccountPage,    { needs: 'users.manage', audit: 'account.enabled' }),
  post(paths.people.password.pattern,    lendPasswordPage,     { needs: 'users.manage', audit: 'account.password-lent' }),
  ...unitRoutes,
  get (paths.deputies.index,             deputiesPage,         { needs: 'deputies.appoint', audit: 'none' }),
  post(paths.deputies.index,             appointPage,          { needs: 'deputies.appoint', audit: 'deputy.appointed' }),
  post(paths.deputies.ending.pattern,    endPage,              { needs: 'deputies.appoint', audit: 'deputy.ended' }),

  get (paths.tokens.own,                 ownTokensPage,        { needs: 'signed-in', audit: 'none' }),
  post(paths.tokens.own,                 createOwnToken,       { needs: 'signed-in', audit: 'token.created' }),
  get (paths.tokens.all,                 allTokensPage,        { needs: 'users.manage', audit: 'none' }),
  post(paths.tokens.all,                 createProgramToken,   { needs: 'users.manage', audit: 'token.created' }),
  post(paths.tokens.revocation.pattern,  revokeTokenPage,      { needs: 'signed-in', audit: 'token.revoked' }),

  ...notificationRoutes,
];
