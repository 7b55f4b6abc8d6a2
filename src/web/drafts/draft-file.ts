import { processFile } from '../../definitions/process-folder.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Page } from '../page.ts';
import { draftIn } from './draft-in.ts';

/** One file of the draft as it was saved, named by ?name=; its process.bpmn where none is named. */
export const draftFile: Page = async (request) => {
  const draft = await draftIn(request);
  const name = request.query.get('name') ?? processFile;
  const content = draft.files.get(name);
  if (content === undefined)
    throw new Rejection('not-found', `open ${name} of a draft`, 'there is no such file');
  const isProcess = name === processFile;
  const downloadAs = isProcess ? `${draft.name}.bpmn` : (name.split('/').at(-1) ?? name);
  const mediaType = isProcess ? 'application/xml' : 'text/plain';
  return { content, mediaType: `${mediaType}; charset=utf-8`, downloadAs };
};
