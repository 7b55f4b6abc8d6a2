import { approvePage, deployOrAsk, sendBackPage, withdrawPage } from '../deployment/deploy-pages.ts';
import { deploymentPage } from '../deployment/deployment-page.ts';
import { rollback, rollbackPage } from '../deployment/rollback-page.ts';
import { paths } from '../paths.ts';
import { get, post, put, type Route } from '../route.ts';
import { beginEmpty, beginFromVersion } from './begin-draft.ts';
import { removeDraftPage, renamePage, restorePage } from './change-draft.ts';
import { diagramPage } from './diagram-page.ts';
import { draftFile } from './draft-file.ts';
import { draftFiles, saveFiles } from './draft-files.ts';
import { draftListPage } from './draft-list-page.ts';
import { draftPage } from './draft-page.ts';
import { exportDraft, exportVersion } from './export-files.ts';
import { beginForm } from './forms/begin-form.ts';
import { formEditorPage } from './forms/form-page.ts';
import { formPreviewPage } from './forms/preview-page.ts';
import { beginFromFiles, draftUploads, importFiles } from './import-files.ts';

// The part of the route table by which drafts are begun, worked on, read and put into force. What every save of an
// editor changed, who made it and when is kept as a revision of the draft itself.

// prettier-ignore
export const draftRoutes: readonly Route[] = [
  get (paths.drafts.index,               draftListPage,    { needs: 'definitions.see', audit: 'none' }),
  post(paths.drafts.index,               beginFromFiles,   { needs: 'definitions.edit', audit: 'draft.begun', uploads: draftUploads }),
  post(paths.drafts.empty,               beginEmpty,       { needs: 'definitions.edit', audit: 'draft.begun' }),
  post(paths.processes.draft.pattern,    beginFromVersion, { needs: 'definitions.edit', audit: 'draft.begun' }),
  get (paths.processes.export.pattern,   exportVersion,    { needs: 'definitions.see', audit: 'none' }),
  get (paths.processes.rollback.pattern, rollbackPage,     { needs: 'definitions.deploy', audit: 'none' }),
  post(paths.processes.rollback.pattern, rollback,         { needs: 'definitions.deploy', audit: 'definition.deployed' }),
  get (paths.drafts.one.pattern,         draftPage,        { needs: 'definitions.see', audit: 'none' }),
  get (paths.drafts.file.pattern,        draftFile,        { needs: 'definitions.see', audit: 'none' }),
  get (paths.drafts.files.pattern,       draftFiles,       { needs: 'definitions.see', audit: 'none' }),
  put (paths.drafts.files.pattern,       saveFiles,        { needs: 'definitions.edit', audit: 'none' }),
  get (paths.drafts.diagram.pattern,     diagramPage,      { needs: 'definitions.edit', audit: 'none' }),
  post(paths.drafts.forms.pattern,       beginForm,        { needs: 'definitions.edit', audit: 'none' }),
  get (paths.drafts.form.pattern,        formEditorPage,   { needs: 'definitions.edit', audit: 'none' }),
  post(paths.drafts.formPreview.pattern, formPreviewPage,  { needs: 'definitions.edit', audit: 'none' }),
  get (paths.drafts.export.pattern,      exportDraft,      { needs: 'definitions.see', audit: 'none' }),
  post(paths.drafts.import.pattern,      importFiles,      { needs: 'definitions.edit', audit: 'draft.imported', uploads: draftUploads }),
  post(paths.drafts.name.pattern,        renamePage,       { needs: 'definitions.edit', audit: 'draft.renamed' }),
  post(paths.drafts.restoration.pattern, restorePage,      { needs: 'definitions.edit', audit: 'draft.restored' }),
  post(paths.drafts.removal.pattern,     removeDraftPage,  { needs: 'definitions.edit', audit: 'draft.removed' }),
  get (paths.drafts.deployment.pattern,  deploymentPage,   { needs: 'definitions.see', audit: 'none' }),
  // Whether this deploys or asks somebody else to is the office's decision; the verb looks for definitions.deploy.
  post(paths.drafts.deployment.pattern,  deployOrAsk,      { needs: 'definitions.edit', audit: 'deployment.asked' }),
  post(paths.drafts.approval.pattern,    approvePage,      { needs: 'definitions.deploy', audit: 'definition.deployed' }),
  post(paths.drafts.sendingBack.pattern, sendBackPage,     { needs: 'definitions.deploy', audit: 'deployment.sent-back' }),
  post(paths.drafts.withdrawal.pattern,  withdrawPage,     { needs: 'definitions.edit', audit: 'deployment.withdrawn' }),
];
