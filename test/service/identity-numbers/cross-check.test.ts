import { crossCheck } from '../../../src/service/identity-numbers/cross-check.ts';
import { readNik } from '../../../src/service/identity-numbers/nik.ts';
import { readNip } from '../../../src/service/identity-numbers/nip.ts';

const today = '2026-11-22';
const nik = readNik('3375011708900001', today).number;
const nip = readNip('199008172015051001', 'PNS', today).number;

it.each([
  ['agree', {}, []],
  ['differ on the birth date', { bornOn: '1990-08-18' }, ['identity.birth-nik', 'identity.birth-nip']],
  ['differ on the gender', { gender: 'P' }, ['identity.gender-nik', 'identity.gender-nip']],
  ['have no NIP', { nip: undefined }, []],
  [
    'hold the NIP of another',
    { nip: readNip('198609262015052001', 'PNS', today).number },
    ['identity.birth-nip', 'identity.gender-nip', 'identity.nik-nip'],
  ],
] as const)('NIK, NIP and form that %s', (_, change, expected) => {
  const found = crossCheck({ bornOn: '1990-08-17', gender: 'L', nik, nip, ...change });
  expect(found.map(({ code }) => code)).toEqual(expected);
});
