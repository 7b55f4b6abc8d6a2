import { timeUsed } from '../../../src/instances/views/time-used.ts';
import { at, hours, layanan } from '../../calendar/layanan.ts';

const monday = { from: at('2026-11-23 09:00'), to: at('2026-11-24 10:00') };

it('counts working time only, the break and the night left out', () => {
  expect(timeUsed(layanan, monday, [])).toEqual({ grossMs: hours(5.75 + 2), netMs: hours(5.75 + 2) });
});

it('leaves the pauses out of the net time, and of a pause what was no working time', () => {
  const pause = { from: at('2026-11-23 14:45'), to: at('2026-11-24 09:00') };
  expect(timeUsed(layanan, monday, [pause])).toEqual({ grossMs: hours(7.75), netMs: hours(5.75) });
});
