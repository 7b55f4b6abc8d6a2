import type { Exit } from './exits.ts';
import type { Passage } from './passages.ts';

// The exits of every process against what the cases of the run did: one line an exit, to be printed, and
// those that nobody was seen to take.

/** Exits that no story has to take, each with the reason why not. */
const notOnScreen: Readonly<Record<string, string>> = Object.fromEntries(
  ['Be_SudahAda', 'End_SudahAda', 'End_Nihil', 'Bt_IngatPimpinan', 'End_IngatPimpinan', 'End_Ditolak'].map(
    (elementId) => [
      `pemusnahan-arsip ${elementId}`,
      'the story of destruction goes the main way only; test/processes/pemusnahan-arsip.test.ts walks this one',
    ],
  ),
);

export interface ExitRow extends Exit {
  readonly times: number;
  readonly by: string;
  readonly seenOn: string | undefined;
  readonly excuse: string | undefined;
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
      excuse: notOnScreen[`${exit.processId} ${exit.elementId}`],
    };
  });
}

export const missedExits = (rows: readonly ExitRow[]): string[] =>
  rows
    .filter(({ times, excuse }) => times === 0 && excuse === undefined)
    .map(({ processId, elementId, by }) => `${processId} ${elementId}: reached by ${by}`);

/** An excuse for what is walked, or for what is not there, is out of date. */
export const needlessExcuses = (rows: readonly ExitRow[]): string[] =>
  Object.keys(notOnScreen).filter(
    (key) => !rows.some((row) => `${row.processId} ${row.elementId}` === key && row.times === 0),
  );

export function exitText(rows: readonly ExitRow[]): string {
  const lines = rows.map(({ processId, elementId, kind, times, by, seenOn, excuse }) =>
    [
      processId.padEnd(22),
      elementId.padEnd(24),
      kind.padEnd(12),
      times > 0 ? `${times} × by ${by}, seen on ${seenOn}` : `not walked: ${excuse ?? 'MISSING'}`,
    ].join(' '),
  );
  const walked = rows.filter(({ times }) => times > 0).length;
  return [`Exits walked on screen: ${walked} of ${rows.length}`, ...lines, ''].join('\n');
}
