import { formFile } from '../../../definitions/process-folder.ts';
import type { Draft } from '../../../definitions/drafts/draft.ts';
import { Rejection } from '../../../kernel/rejection.ts';
import type { PageRequest } from '../../page.ts';
import { draftIn } from '../draft-in.ts';

/** The draft and the form of it that the address names. Throws not-found where there is none. */
export async function formFileIn(
  request: PageRequest,
): Promise<{ draft: Draft; formKey: string; file: string }> {
  const draft = await draftIn(request);
  const formKey = request.params['form'] ?? '';
  const file = formFile(formKey);
  if (!draft.files.has(file))
    throw new Rejection('not-found', `open ${file} of draft "${draft.name}"`, 'there is no such form');
  return { draft, formKey, file };
}
