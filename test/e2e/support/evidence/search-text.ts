import type { Finding, Searched } from './nik-search.ts';

// What the search for identity numbers came to, to be printed.

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

export const leaksIn = (searches: readonly Searched[]): Finding[] =>
  searches.flatMap(({ findings }) => findings.filter(({ reason }) => reason === undefined));

export function searchText(searches: readonly Searched[]): string {
  const total = (count: 'answers' | 'logLines' | 'files' | 'numbers') =>
    sum(searches.map((searched) => searched[count]));
  const found = searches.flatMap(({ findings }) => findings);
  const places = new Map<string, number>();
  for (const { place, reader, reason = 'A LEAK' } of found) {
    const line = `${placeOf(place)} by ${reader}: ${reason}`;
    places.set(line, (places.get(line) ?? 0) + 1);
  }
  return [
    `Searched for ${total('numbers')} NIK: ${total('answers')} answers to browsers, ${total('logLines')} lines of the log, ${total('files')} files at rest`,
    ...[...places].sort().map(([line, times]) => `  ${times} × ${line}`),
    '',
  ].join('\n');
}

/** Addresses of one kind are one place. */
const placeOf = (place: string): string =>
  place.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|SE-\d{4}-\d{6}/g, '…').replace(/\?.*/, '');
