import { DraftConflict } from '../../definitions/drafts/draft-conflict.ts';
import { readUpload, type ReadUpload } from '../../definitions/drafts/exchange/read-upload.ts';
import { RefusedUpload } from '../../definitions/drafts/exchange/refused-upload.ts';
import { saveDraftFiles } from '../../definitions/drafts/save-draft-files.ts';
import { processFile } from '../../definitions/process-folder.ts';
import { record } from '../../history/record.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { signedIn, type Flash, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import type { UploadLimits } from '../route.ts';
import { begun } from './begin-draft.ts';
import { draftIn } from './draft-in.ts';
import { showDraftList } from './draft-list-page.ts';
import { showDraft } from './draft-page.ts';

// Files from elsewhere: .bpmn, .form, .dmn, or a whole process as an archive. They begin a draft, or go into one.

const fileBytes = 10_000_000;
export const draftUploads: UploadLimits = {
  files: 50,
  fileBytes: 2 * fileBytes,
  totalBytes: 3 * fileBytes,
  keptBytes: fileBytes,
};

/** What is wrong with the files is told at their field. */
export const beginFromFiles: Page = async (request) => {
  try {
    const { files, name, leftOut } = await readSent(request);
    if (!files.has(processFile)) throw new RefusedUpload('no-process', '', 'it holds no BPMN file');
    const reply = await begun(request, { files, ...(name !== undefined && { name }) });
    return leftOut.length === 0 ? reply : { ...reply, flash: toldLeftOut(request, leftOut) };
  } catch (error) {
    return { ...(await showDraftList(request, { file: sentenceFor(request, error) })), status: 422 };
  }
};

/** Files of the same place are replaced, the others stay. */
export const importFiles: Page = async (request) => {
  const { services, now, t } = request;
  const { id: draftId, revision, name } = await draftIn(request);
  const by = signedIn(request).id;
  try {
    const { files, leftOut } = await readSent(request);
    const save = { draftId, revision, files, how: 'imported' as const, at: now, by };
    await saveDraftFiles(services, save);
    const content = { draftId, name, count: files.size };
    await inTransaction(services.database, (tx) =>
      record(tx, { type: 'draft.imported', at: now, actorId: by, content }),
    );
    const done: Flash = { tone: 'done', text: t('drafts.imported', { count: files.size }) };
    return {
      redirect: paths.drafts.one({ draftId }),
      flash: leftOut.length === 0 ? done : toldLeftOut(request, leftOut),
    };
  } catch (error) {
    return { ...(await showDraft(request, sentenceFor(request, error))), status: 422 };
  }
};

async function readSent({ files, t }: PageRequest): Promise<ReadUpload> {
  const refused = (obstacle: string) => new Rejection('invalid', 'read the upload', obstacle);
  if (files.length === 0) throw refused(t('drafts.noFile'));
  if (files.some(({ size }) => size > fileBytes))
    throw refused(t('drafts.tooLarge', { megabytes: fileBytes / 1_000_000 }));
  return readUpload(files);
}

/** Throws on what is no fault of the files. */
function sentenceFor({ t }: PageRequest, error: unknown): string {
  if (error instanceof RefusedUpload) return t(`drafts.refusals.${error.rule}`, { file: error.file });
  if (error instanceof DraftConflict) return t('drafts.conflict', { by: error.latest.savedBy });
  if (error instanceof Rejection && error.kind === 'invalid') return error.obstacle;
  throw error;
}

const toldLeftOut = ({ t }: PageRequest, leftOut: readonly string[]): Flash => ({
  tone: 'note',
  text: t('drafts.leftOut', { files: leftOut.slice(0, 10).join(', '), count: leftOut.length }),
});
