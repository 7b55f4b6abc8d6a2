// What the page gives its editor: the draft as the server has it, and the words around it.

export interface Opening {
  readonly draftId: string;
  readonly name: string;
  readonly files: string;
  readonly csrf: string;
  readonly locale: string;
  readonly calendars: readonly string[];
  readonly templates: readonly object[];
}

export interface ServerDraft {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly files: Readonly<Record<string, string>>;
}

export const readOpening = (frame: HTMLElement): Opening =>
  JSON.parse(frame.querySelector('script[type="application/json"]')?.textContent ?? '{}') as Opening;

export async function readDraft(address: string): Promise<ServerDraft> {
  const reply = await fetch(address, { headers: { accept: 'application/json' } });
  if (!reply.ok) throw new Error(`The draft could not be loaded (${reply.status})`);
  return (await reply.json()) as ServerDraft;
}
