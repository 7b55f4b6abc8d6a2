import { letterNumber } from '../../../src/service/letters/letter-number.ts';
import { defaultSettings } from '../../../src/service/settings.ts';

const { letter } = defaultSettings;

it.each([
  [{}, undefined, '500.12/7/DINKOMINFO/2026'],
  [{ numberPattern: '{klasifikasi}/{urut}/{romawi}/{tahun}' }, undefined, '500.12/7/XI/2026'],
  [{}, '555', '555/7/DINKOMINFO/2026'],
  [{}, '', '500.12/7/DINKOMINFO/2026'],
])('with %j and classification %p the seventh letter of the year is %s', (change, ofItsOwn, expected) => {
  expect(letterNumber({ ...letter, ...change }, { sequence: 7, on: '2026-11-23', ofItsOwn })).toBe(expected);
});
