import { compareDays, withListedDays } from '../../../src/calendar/edits/import-days.ts';
import type { ClosedDay, WorkingCalendar } from '../../../src/calendar/working-calendar.ts';
import { layanan } from '../layanan.ts';

const day = (on: string, name: string, kind: ClosedDay['kind'] = 'public-holiday'): ClosedDay => ({
  on,
  kind,
  name,
});
const calendar: WorkingCalendar = {
  ...layanan,
  closedDays: [
    day('2028-01-01', 'Tahun Baru'),
    day('2028-02-26', 'Idulfitri'),
    day('2028-03-03', 'Pembersihan arsip', 'closure'),
    day('2027-12-25', 'Natal'),
  ],
  coveredYears: [2027],
};
const listed = [
  day('2028-01-01', 'Tahun Baru 2028 Masehi'),
  day('2028-02-27', 'Idulfitri'),
  day('2028-12-25', 'Natal'),
];

it('tells what is new, renamed, and no longer in the list of the year', () => {
  expect(compareDays(calendar, listed)).toMatchObject({
    added: [listed[1], listed[2]],
    changed: [{ from: calendar.closedDays[0], to: listed[0] }],
    same: [],
    missing: [calendar.closedDays[1]],
    years: [2028],
  });
});

it('leaves other years and the office’s own days alone, and removes only when asked', () => {
  const kept = withListedDays(calendar, listed, { removeMissing: false, coverYears: false });
  expect(kept.closedDays.map(({ on }) => on).sort()).toEqual([
    '2027-12-25',
    '2028-01-01',
    '2028-02-26',
    '2028-02-27',
    '2028-03-03',
    '2028-12-25',
  ]);
  expect(kept.coveredYears).toEqual([2027]);
  const moved = withListedDays(calendar, listed, { removeMissing: true, coverYears: true });
  expect(moved.closedDays.map(({ on }) => on)).not.toContain('2028-02-26');
  expect(moved.coveredYears).toEqual([2027, 2028]);
});

it('finds nothing to do the second time', () => {
  const once = withListedDays(calendar, listed, { removeMissing: true, coverYears: true });
  expect(compareDays(once, listed)).toMatchObject({ added: [], changed: [], missing: [], same: listed });
});
