import type { Exit } from './exits.ts';
import type { Passage } from './passages.ts';

// The exits of every process against what the cases of the run did: one line an exit, to be printed, and
// those that nobody was seen to take.

export interface ExitRow extends Exit {
  readonly times: number;
  readonly by: string;
  readonly seenOn: string | undefined;
}

export function exitRows(exits: readonly Exit[], passages: readonly Passage[]): ExitRow[] {
  return exits.map((exit) => {
    const taken = passages.filter(
      ({ processId, elementId }) => processId === exit.processId && elementId === exit.elementId,
    );
    const onScreen = taken.filter(({ by, seenOn }) => by !== 'no screen' && seenOn !== undefined);
    const [first = taken[0]] = onScreen;
    return {
      ...exit,
      times: onScreen.length,
      by: first?.by ?? 'nobody',
      seenOn: onScreen[0]?.seenOn,
    };
  });
}

export const missedExits = (rows: readonly ExitRow[]): string[] =>
  rows
    .filter(({ times }) => times === 0)
    .map(({ processId, elementId, by }) => `${processId} ${elementId}: reached by ${by}`);

export function exitText(rows: readonly ExitRow[]): string {
  const lines = rows.map(({ processId, elementId, kind, times, by, seenOn }) =>
    [
      processId.padEnd(22),
      elementId.padEnd(24),
      kind.padEnd(12),
      times > 0 ? `${times} × by ${by}, seen on ${seenOn}` : 'NOT WALKED',
    ].join(' '),
  );
  const walked = rows.filter(({ times }) => times > 0).length;
  return [`Exits walked on screen: ${walked} of ${rows.length}`, ...lines, ''].join('\n');
}
