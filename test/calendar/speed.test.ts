import { addDuration } from '../../src/calendar/counting/add-duration.ts';
import { addWorkingTime } from '../../src/calendar/counting/add-working-time.ts';
import { at, calendarWith, hours, layanan } from './layanan.ts';

// A list of cases computes one deadline a row, so a deadline must cost next to nothing. The best of many
// rounds is taken: it says what the code costs, not what else the machine was doing.

const rounds = 40;
const callsPerRound = 250;

function microsecondsOf(work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    for (let call = 0; call < callsPerRound; call += 1) work();
    best = Math.min(best, ((performance.now() - startedAt) * 1000) / callsPerRound);
  }
  return best;
}

it.each([
  ['of the office', layanan],
  ['in a zone with summer time', calendarWith({ zone: 'Europe/Berlin' })],
])('finds a five-day deadline in well under 50 microseconds, in a calendar %s', (_, calendar) => {
  const from = at('2026-03-26 10:00');
  expect(microsecondsOf(() => addWorkingTime(calendar, from, hours(30)))).toBeLessThan(25);
  expect(microsecondsOf(() => addDuration(calendar, from, 'P5D'))).toBeLessThan(50);
});
