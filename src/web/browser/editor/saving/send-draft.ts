// The answers of PUT /drafts/:draftId/files, as the editor acts on them.

export type Answer =
  | { readonly kind: 'saved'; readonly revision: number; readonly at: Date }
  | { readonly kind: 'conflict'; readonly revision: number; readonly at: Date; readonly by: string }
  | { readonly kind: 'refused'; readonly message: string }
  /** Worth trying again by itself. */
  | { readonly kind: 'unreached' };

export interface Sending {
  readonly revision: number;
  readonly text: string;
}

interface Body {
  readonly revision?: number;
  readonly savedAt?: string;
  readonly message?: string;
  readonly latest?: { readonly revision: number; readonly savedAt: string; readonly savedBy: string };
}

interface Place {
  /** Where the files of the draft are saved. */
  readonly files: string;
  /** The one that is edited. */
  readonly file: string;
  readonly csrf: string;
}

export function sendDraft({ files, file, csrf }: Place): (sending: Sending) => Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf, accept: 'application/json' };
  return async ({ revision, text }) => {
    const body = JSON.stringify({ revision, files: { [file]: text } });
    try {
      const reply = await fetch(files, { method: 'PUT', headers, body, redirect: 'manual' });
      return await answerOf(reply);
    } catch {
      return { kind: 'unreached' };
    }
  };
}

async function answerOf(reply: Response): Promise<Answer> {
  if (reply.status >= 500) return { kind: 'unreached' };
  const isJson = reply.headers.get('content-type')?.includes('json') === true;
  const body: Body = isJson ? ((await reply.json()) as Body) : {};
  if (reply.ok && body.revision !== undefined && body.savedAt !== undefined)
    return { kind: 'saved', revision: body.revision, at: new Date(body.savedAt) };
  if (body.latest) return conflictWith(body.latest);
  // Who is signed out is sent elsewhere, or told so on a page.
  return { kind: 'refused', message: body.message ?? '' };
}

const conflictWith = ({ revision, savedAt, savedBy }: NonNullable<Body['latest']>): Answer => ({
  kind: 'conflict',
  revision,
  at: new Date(savedAt),
  by: savedBy,
});
