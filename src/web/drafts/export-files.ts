import { definitionById } from '../../definitions/definition.ts';
import { zipOf } from '../../definitions/drafts/exchange/zip-of.ts';
import { filesOf } from '../../definitions/files-of.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Page } from '../page.ts';
import { draftIn } from './draft-in.ts';

// A whole process as one archive, which can be brought back as a draft here or elsewhere.

export const exportDraft: Page = async (request) => {
  const { name, files } = await draftIn(request);
  return archive(name, files);
};

export const exportVersion: Page = async ({ services, params }) => {
  const definitionId = params['definitionId'] ?? '';
  const definition = await definitionById(services.database, definitionId);
  if (!definition) throw new Rejection('not-found', 'export a version', 'there is no such version');
  const { processId, version } = definition;
  return archive(`${processId}-v${version}`, await filesOf(services.database, definitionId));
};

const archive = (name: string, files: ReadonlyMap<string, string>) => ({
  content: zipOf(files),
  mediaType: 'application/zip',
  downloadAs: `${name}.zip`,
});
