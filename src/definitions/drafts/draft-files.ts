// A revision stores the files that changed with it, NULL for one that was removed: the folder at a revision is the
// last state of each file up to there.

export interface FileRow {
  name: string;
  content: string;
}

/** Parameters: the draft, the revision. */
export const filesSql = `SELECT f.name, f.content FROM draft_files f
  WHERE f.draft_id = ? AND f.content IS NOT NULL AND f.revision =
    (SELECT MAX(l.revision) FROM draft_files l
     WHERE l.draft_id = f.draft_id AND l.name = f.name AND l.revision <= ?)
  ORDER BY f.name`;

/** Path → its new text, or null where the file goes. */
export type Changes = ReadonlyMap<string, string | null>;

/** What really changes: a file given as it is already is no change. */
export const realChanges = (before: ReadonlyMap<string, string>, changes: Changes): Changes =>
  new Map([...changes].filter(([name, content]) => (before.get(name) ?? null) !== content));

/** What leads from one folder to the other. */
export const changesBetween = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Changes =>
  realChanges(before, new Map([...[...before.keys()].map((name) => [name, null] as const), ...after]));

export function applied(before: ReadonlyMap<string, string>, changes: Changes): Map<string, string> {
  const after = new Map(before);
  for (const [name, content] of changes) {
    if (content === null) after.delete(name);
    else after.set(name, content);
  }
  return after;
}
