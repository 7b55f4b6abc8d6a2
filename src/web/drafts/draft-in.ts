import { findDraft, type Draft } from '../../definitions/drafts/draft.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { PageRequest } from '../page.ts';

/** The draft of the address. Throws not-found where there is none. */
export async function draftIn({ services, params }: PageRequest): Promise<Draft> {
  const draftId = params['draftId'] ?? '';
  const draft = await findDraft(services.database, draftId);
  if (!draft) throw new Rejection('not-found', `open draft ${draftId}`, 'there is no such draft');
  return draft;
}
