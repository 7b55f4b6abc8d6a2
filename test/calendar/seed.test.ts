import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWorkingDay, workingDaysIn } from '../../src/calendar/counting/working-days.ts';
import { layanan } from './layanan.ts';

// The shipped calendar against the joint decrees of the three ministers.

describe('the calendar that is shipped', () => {
  it.each([
    [2025, 237, 17, 11],
    [2026, 240, 17, 8],
    [2027, 242, 18, 8],
  ])(
    '%i has %i working days, %i public holidays and %i days of joint leave',
    (year, worked, holidays, leave) => {
      const ofYear = layanan.closedDays.filter(({ on }) => on.startsWith(`${year}`));
      expect(workingDaysIn(layanan, year)).toHaveLength(worked);
      expect(ofYear.filter(({ kind }) => kind === 'public-holiday')).toHaveLength(holidays);
      expect(ofYear.filter(({ kind }) => kind === 'joint-leave')).toHaveLength(leave);
    },
  );

  it('closes on the days that were added by amendment, and names the decree', () => {
    const added = layanan.closedDays.find(({ on }) => on === '2025-08-18');
    expect(isWorkingDay(layanan, '2025-08-18')).toBe(false);
    expect(isWorkingDay(layanan, '2025-08-19')).toBe(true);
    expect(added).toMatchObject({ kind: 'joint-leave', decree: 'SKB 933/2025, 1/2025, 3/2025' });
  });

  it('names a decree for every closed day', () => {
    expect(layanan.closedDays.filter(({ decree }) => !decree?.startsWith('SKB '))).toEqual([]);
  });

  it('covers the years that have been decreed', () => {
    expect(layanan.coveredYears).toEqual([2025, 2026, 2027]);
  });

  const list = join(__dirname, '../../../shared/domain/libur-nasional-cuti-bersama.json');
  const itWithList = existsSync(list) ? it : it.skip;
  if (!existsSync(list)) process.stderr.write('SKIPPED: the list of holidays beside the project is absent\n');

  itWithList('has exactly the days of the published list', () => {
    const { hari }: { hari: { tanggal: string; jenis: string }[] } = JSON.parse(readFileSync(list, 'utf8'));
    const kinds: Record<string, string> = { LN: 'public-holiday', CB: 'joint-leave' };
    expect(layanan.closedDays.map(({ on, kind }) => `${on} ${kind}`)).toEqual(
      hari.map(({ tanggal, jenis }) => `${tanggal} ${kinds[jenis]}`),
    );
  });
});
