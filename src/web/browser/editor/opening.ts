// What the page gives its editor: the draft as the server has it, and the words around it.

export interface Opening {
  readonly draftId: string;
  readonly name: string;
  /** The file of the draft that is edited. */
  readonly file: string;
  /** Address of the files of the draft. */
  readonly files: string;
  readonly csrf: string;
  readonly locale: string;
}

export interface DiagramOpening extends Opening {
  readonly calendars: readonly string[];
  readonly templates: readonly object[];
}

export interface ServerDraft {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly files: Readonly<Record<string, string>>;
}

export const readOpening = <Kind extends Opening>(frame: HTMLElement): Kind =>
  JSON.parse(frame.querySelector('script[type="application/json"]')?.textContent ?? '{}') as Kind;

export async function readDraft(address: string): Promise<ServerDraft> {
  const reply = await fetch(address, { headers: { accept: 'application/json' } });
  if (!reply.ok) throw new Error(`The draft could not be loaded (${reply.status})`);
  return (await reply.json()) as ServerDraft;
}
