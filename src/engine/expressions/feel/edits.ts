/** Characters of a text that are replaced, or a place where something is put in (`over` 0). */
export interface Edit {
  readonly at: number;
  readonly over: number;
  readonly text: string;
}

/** Edits of one place are made in the order in which they are given. */
export function applied(text: string, edits: readonly Edit[]): string {
  let written = '';
  let position = 0;
  for (const { at, over, text: inserted } of [...edits].sort((one, other) => one.at - other.at)) {
    written += text.slice(position, at) + inserted;
    position = at + over;
  }
  return written + text.slice(position);
}
