// What travels between processes: the sender and topics, as JSON. A note has to stay under the 8,000 bytes of
// PostgreSQL's NOTIFY; more topics than fit a few notes become one that says "anything".

const mostBytes = 7_000;
const mostNotes = 4;

export interface Note {
  readonly from: string;
  readonly changed: ReadonlySet<string> | 'anything';
}

/** The notes that tell what changed, each short enough; none for nothing. */
export function writeNotes(from: string, changed: Note['changed']): string[] {
  if (changed === 'anything') return [JSON.stringify({ from })];
  const notes: string[][] = [];
  let room = 0;
  for (const topic of changed) {
    const bytes = Buffer.byteLength(JSON.stringify(topic)) + 1;
    if (bytes > mostBytes || notes.length > mostNotes) return [JSON.stringify({ from })];
    if (bytes > room) {
      notes.push([]);
      room = mostBytes;
    }
    notes.at(-1)?.push(topic);
    room -= bytes;
  }
  if (notes.length > mostNotes) return [JSON.stringify({ from })];
  return notes.map((some) => JSON.stringify({ from, topics: some }));
}

/** What this program did not write is a note that says "anything". */
export function readNote(text: string): Note {
  const unknown = { from: '', changed: 'anything' } as const;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('from' in read)) return unknown;
    const from = String(read.from);
    if (!('topics' in read) || !Array.isArray(read.topics)) return { from, changed: 'anything' };
    return { from, changed: new Set(read.topics.map(String)) };
  } catch {
    return unknown;
  }
}
