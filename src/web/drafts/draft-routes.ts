import { paths } from '../paths.ts';
import { get, post, put, type Route } from '../route.ts';
import { draftFile } from './draft-file.ts';
import { draftFiles, saveFiles } from './draft-files.ts';
import { draftPage } from './draft-page.ts';
import { removeDraftPage } from './remove-draft.ts';
import { draftUploads, uploadDraft } from './upload-draft.ts';

// The part of the route table by which drafts are begun, worked on and read. What every save of an editor changed,
// who made it and when is kept as a revision of the draft itself.

// prettier-ignore
export const draftRoutes: readonly Route[] = [
  post(paths.drafts.index,                   uploadDraft,          { needs: 'definitions.edit', audit: 'draft.begun', uploads: draftUploads }),
  get (paths.drafts.one.pattern,             draftPage,            { needs: 'definitions.see', audit: 'none' }),
  get (paths.drafts.file.pattern,            draftFile,            { needs: 'definitions.see', audit: 'none' }),
  get (paths.drafts.files.pattern,           draftFiles,           { needs: 'definitions.see', audit: 'none' }),
  put (paths.drafts.files.pattern,           saveFiles,            { needs: 'definitions.edit', audit: 'none' }),
  post(paths.drafts.removal.pattern,         removeDraftPage,      { needs: 'definitions.edit', audit: 'draft.removed' }),
];
