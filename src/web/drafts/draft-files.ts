import { z } from 'zod';
import { DraftConflict } from '../../definitions/drafts/draft-conflict.ts';
import { saveDraftFiles } from '../../definitions/drafts/save-draft-files.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { signedIn, type Page, type Reply } from '../page.ts';
import { draftIn } from './draft-in.ts';

// What the editors speak with, in JSON. An answer to a save says the revision to save on next, or who was faster.

/** { draftId, name, processId, basedOn, revision, savedAt, savedBy, files: { path: text } } */
export const draftFiles: Page = async (request) => {
  const { id, processId = null, basedOn = null, files, savedById, ...facts } = await draftIn(request);
  const isOwn = savedById === request.actor?.id;
  return {
    json: { draftId: id, ...facts, processId, basedOn, isOwn, files: Object.fromEntries(files) },
  };
};

const save = z.strictObject({
  /** The one the editor has. */
  revision: z.int().positive(),
  /** Path → its new text, null to remove it. Files that are left out stay as they are. */
  files: z.record(z.string().min(1).max(300), z.string().nullable()),
});

/** 200 { revision, savedAt } · 409 { kind, message, latest } · 422 { kind, message, problems } · 404 { kind, message } */
export const saveFiles: Page = async (request) => {
  const { services, params, now, json } = request;
  const draftId = params['draftId'] ?? '';
  const sent = save.safeParse(json);
  if (!sent.success) return refusal(new Rejection('invalid', 'save the draft', z.prettifyError(sent.error)));
  const { revision, files } = sent.data;
  try {
    const changes = new Map(Object.entries(files));
    const by = signedIn(request).id;
    return { json: await saveDraftFiles(services, { draftId, revision, files: changes, at: now, by }) };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return refusal(error);
  }
};

const statuses = { 'not-found': 404, forbidden: 403, conflict: 409, invalid: 422 } as const;

function refusal(rejection: Rejection): Reply {
  const { kind, message, problems } = rejection;
  const latest = rejection instanceof DraftConflict ? latestOf(rejection) : undefined;
  return { status: statuses[kind], json: { kind, message, problems, ...(latest && { latest }) } };
}

const latestOf = ({ latest: { revision, savedAt, savedBy } }: DraftConflict) => ({
  revision,
  savedAt,
  savedBy,
});
