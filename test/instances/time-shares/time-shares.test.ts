import fc from 'fast-check';
import { workingTimeBetween } from '../../../src/calendar/counting/working-time-between.ts';
import {
  parties,
  sumOfShares,
  timeShares,
  type Wait,
} from '../../../src/instances/time-shares/time-shares.ts';
import { at, hours, layanan } from '../../calendar/layanan.ts';
import '../../support/properties.ts';

const monday = { from: at('2026-11-23 08:00'), to: at('2026-11-24 15:45') };
const wait = (from: string, to: string, party: Wait['party'], step?: string): Wait => ({
  from: at(from),
  to: at(to),
  party,
  step,
});

it('is the office’s where nothing waits, and everybody’s own where one waits', () => {
  const { gross, parties: of } = timeShares(layanan, monday, [
    wait('2026-11-23 09:00', '2026-11-23 14:00', 'applicant', '4'),
    wait('2026-11-24 08:00', '2026-11-24 15:45', 'authority'),
  ]);
  expect(gross.workingMs).toBe(hours(13.5));
  expect([of.office.workingMs, of.applicant.workingMs, of.authority.workingMs]).toEqual([
    hours(2.75),
    hours(4),
    hours(6.75),
  ]);
});

it('is the office’s as long as anything waits for the office', () => {
  const { parties: of, steps } = timeShares(layanan, monday, [
    wait('2026-11-23 08:00', '2026-11-24 15:45', 'applicant', '4'),
    wait('2026-11-23 10:00', '2026-11-23 12:00', 'office', '3'),
    wait('2026-11-23 11:00', '2026-11-23 14:00', 'office', '2'),
  ]);
  expect(of.office.workingMs).toBe(hours(3));
  expect(of.applicant.workingMs).toBe(hours(10.5));
  expect(steps.map(({ step, gross }) => [step, gross.workingMs])).toEqual([
    ['4', hours(10.5)],
    ['3', hours(2)],
    ['2', hours(1)],
  ]);
});

const moment = fc
  .integer({ min: 0, max: 30 * 24 * 60 })
  .map((minute) => new Date(at('2026-11-20 00:00').getTime() + minute * 60_000));
const aWait = fc
  .record({
    one: moment,
    other: moment,
    party: fc.constantFrom(...parties),
    step: fc.constantFrom(undefined, '1', '2'),
  })
  .map(({ one, other, party, step }): Wait => ({
    from: one < other ? one : other,
    to: one < other ? other : one,
    party,
    step,
  }));

it('has parts that sum to the whole, by party, by step, and over cases', () => {
  fc.assert(
    fc.property(moment, moment, fc.array(aWait, { maxLength: 8 }), (one, other, waits) => {
      const period = one < other ? { from: one, to: other } : { from: other, to: one };
      const shares = timeShares(layanan, period, waits);
      const total = {
        elapsedMs: period.to.getTime() - period.from.getTime(),
        workingMs: workingTimeBetween(layanan, period.from, period.to),
      };
      expect(shares.gross).toEqual(total);
      for (const unit of ['elapsedMs', 'workingMs'] as const) {
        const sum = (amounts: { elapsedMs: number; workingMs: number }[]) =>
          amounts.reduce((so, amount) => so + amount[unit], 0);
        expect(sum(Object.values(shares.parties))).toBe(total[unit]);
        expect(sum(shares.steps.map(({ gross }) => gross))).toBe(total[unit]);
        for (const party of parties)
          expect(sum(shares.steps.map((step) => step.parties[party]))).toBe(shares.parties[party][unit]);
        expect(sumOfShares([shares, shares]).gross[unit]).toBe(2 * total[unit]);
      }
    }),
  );
});
