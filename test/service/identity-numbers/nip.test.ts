import fc from '../../support/properties.ts';
import { displayNip } from '../../../src/service/identity-numbers/display.ts';
import { readNip } from '../../../src/service/identity-numbers/nip.ts';

const today = '2026-11-22';
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

describe('a NIP that can exist', () => {
  it.each([
    ['198609262015051001', 'PNS', 'L', '1986-09-26'],
    ['19860926 201505 2 001', 'PNS', 'P', '1986-09-26'],
    ['200002292024031999', 'PNS', 'L', '2000-02-29'],
    ['199001012021211001', 'PPPK', 'L', '1990-01-01'],
    ['197001012024002001', 'PPPK', 'P', '1970-01-01'],
  ] as const)('%s of a %s is of gender %s, born on %s', (text, employment, gender, bornOn) => {
    const { number, errors, warnings } = readNip(text, employment, today);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(number).toEqual({ digits: text.replace(/ /g, ''), gender, bornOn });
  });

  it('is not needed by Non-ASN staff', () => {
    expect(readNip('', 'NON_ASN', today)).toEqual({ errors: [], warnings: [] });
  });
});

describe('a NIP that cannot exist', () => {
  it.each([
    ['', 'PNS', 'nip.required'],
    ['   ', 'PPPK', 'nip.required'],
    ['19860926201505100', 'PNS', 'nip.length'],
    ['1986092620150510011', 'PNS', 'nip.length'],
    ['1986092620150510O1', 'PNS', 'nip.digits'],
    ['19860926201505,001', 'PNS', 'nip.digits'],
    ['198602302015051001', 'PNS', 'nip.birth'],
    ['188609262015051001', 'PNS', 'nip.birth'],
    ['198609262015001001', 'PNS', 'nip.appointed'],
    ['198609262015211001', 'PNS', 'nip.appointed-pppk'],
    ['198609263015051001', 'PNS', 'nip.appointed-year'],
    ['198609262026121001', 'PNS', 'nip.future'],
    ['199001012027211001', 'PPPK', 'nip.future'],
    ['198609262002081001', 'PNS', 'nip.too-young'],
    ['198609262015053001', 'PNS', 'nip.gender'],
    ['198609262015050001', 'PNS', 'nip.gender'],
    ['198609262015051000', 'PNS', 'nip.sequence'],
  ] as const)('%p of a %s is refused with %s', (text, employment, code) => {
    const { number, errors } = readNip(text, employment, today);
    expect(codes(errors)).toEqual([code]);
    expect(number).toBeUndefined();
  });
});

describe('a NIP to look at twice', () => {
  it.each([
    ['198609262003091001', 'PNS', 'nip.young'],
    ['197601012017051001', 'PNS', 'nip.old'],
    ['198609262015051001', 'NON_ASN', 'nip.not-expected'],
  ] as const)('%s of a %s carries %s', (text, employment, code) => {
    const { warnings } = readNip(text, employment, today);
    expect(codes(warnings)).toEqual([code]);
  });

  it('forty at the appointment is no reason for a warning, one year more is', () => {
    expect(readNip('197705012017051001', 'PNS', today).warnings).toEqual([]);
    expect(codes(readNip('197604302017051001', 'PNS', today).warnings)).toEqual(['nip.old']);
  });
});

it('is shown in its four groups', () => {
  expect(displayNip('198609262015051001')).toBe('19860926 201505 1 001');
  expect(displayNip('bukan NIP')).toBe('bukan NIP');
});

it('never throws, whatever is typed, and gives a number exactly when there is no error', () => {
  const nearlyNip = fc.stringMatching(/^(19|20)[0-9]{14,18}$/);
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), nearlyNip),
      fc.constantFrom('PNS', 'PPPK', 'NON_ASN'),
      (text, employment) => {
        const { number, errors } = readNip(text, employment, today);
        if (text.replace(/[\s.\-\u2010-\u2015]/gu, '') !== '')
          expect(number === undefined).toBe(errors.length > 0);
        expect(typeof displayNip(text)).toBe('string');
      },
    ),
    { numRuns: 500 },
  );
});
