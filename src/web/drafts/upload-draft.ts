import { beginDraft } from '../../definitions/drafts/begin-draft.ts';
import { readUpload } from '../../definitions/drafts/read-upload.ts';
import { record } from '../../history/record.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { signedIn, type Page, type PageRequest, type UploadedFile } from '../page.ts';
import { paths } from '../paths.ts';
import { showProcessList } from '../processes/process-list-page.ts';
import type { UploadLimits } from '../route.ts';

const fileBytes = 2_000_000;
export const draftUploads: UploadLimits = {
  files: 1,
  fileBytes: 4 * fileBytes,
  totalBytes: 5 * fileBytes,
  keptBytes: fileBytes,
};

/** Keeps the file and shows what there is to say about it; one that is no BPMN is told at the field. */
export const uploadDraft: Page = async (request) => {
  try {
    const { draftId } = await keep(request, fileIn(request));
    return {
      redirect: paths.drafts.one({ draftId }),
      flash: { tone: 'done', text: request.t('drafts.saved') },
    };
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind !== 'invalid') throw error;
    return { ...(await showProcessList(request, error.obstacle)), status: 422 };
  }
};

function fileIn({ files, t }: PageRequest): UploadedFile {
  const refused = (obstacle: string) => new Rejection('invalid', 'keep the draft', obstacle);
  const [file] = files;
  if (!file) throw refused(t('drafts.noFile'));
  if (file.size > fileBytes) throw refused(t('drafts.tooLarge', { megabytes: fileBytes / 1_000_000 }));
  return file;
}

async function keep(request: PageRequest, { fileName, content }: UploadedFile): Promise<{ draftId: string }> {
  const { services, now } = request;
  const by = signedIn(request).id;
  const draft = await readUpload(fileName, content);
  return beginDraft(services, { ...draft, at: now, by }, async (tx, { draftId, name }) =>
    record(tx, { type: 'draft.begun', at: now, actorId: by, content: { draftId, name } }),
  );
}
