import fc from '../../support/properties.ts';
import { displayNik, maskNik } from '../../../src/service/identity-numbers/display.ts';
import { readNik } from '../../../src/service/identity-numbers/nik.ts';

const today = '2026-11-22';
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

describe('a NIK that can exist', () => {
  it.each([
    ['3375011708900001', 'L', '1990-08-17'],
    ['3375015708900001', 'P', '1990-08-17'],
    ['3375 0117 0890 0001', 'L', '1990-08-17'],
    ['3375.0117-0890 0001', 'L', '1990-08-17'],
    ['3375017112650012', 'P', '1965-12-31'],
    ['3375012902040003', 'L', '2004-02-29'],
    ['3375011201090001', 'L', '2009-01-12'],
    ['3375010101260001', 'L', '1926-01-01'],
  ])('%s is of gender %s, born on %s', (text, gender, bornOn) => {
    const { number, errors, warnings } = readNik(text, today);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(number).toEqual({ digits: text.replace(/\D/g, ''), gender, bornOn });
  });
});

describe('a NIK that cannot exist', () => {
  it.each([
    ['337501170890000', 'nik.length'],
    ['33750117089000011', 'nik.length'],
    ['', 'nik.length'],
    ['33750117089O0001', 'nik.digits'],
    ['3375011708900,01', 'nik.digits'],
    ['٣٣٧٥٠١١٧٠٨٩٠٠٠٠١', 'nik.digits'],
    ['1111111111111111', 'nik.repeated'],
    ['3375011708900000', 'nik.sequence'],
    ['3375010008900001', 'nik.day'],
    ['3375013208900001', 'nik.day'],
    ['3375014008900001', 'nik.day'],
    ['3375017208900001', 'nik.day'],
    ['3375011700900001', 'nik.month'],
    ['3375011713900001', 'nik.month'],
  ])('%s is refused with %s', (text, code) => {
    const { number, errors } = readNik(text, today);
    expect(codes(errors)).toEqual([code]);
    expect(number).toBeUndefined();
  });

  it('names every reason at once', () => {
    expect(codes(readNik('3375013213900000', today).errors)).toEqual([
      'nik.day',
      'nik.month',
      'nik.sequence',
    ]);
  });
});

describe('a NIK to look at twice', () => {
  it.each([
    ['2275011708900001', 'nik.province'],
    ['9875011708900001', 'nik.province'],
    ['3300011708900001', 'nik.regency'],
    ['3370011708900001', 'nik.regency'],
    ['3375001708900001', 'nik.district'],
    ['3375013102900001', 'nik.calendar-day'],
    ['3375012902900001', 'nik.calendar-day'],
    ['3375011708150001', 'nik.under-age'],
  ])('%s is accepted with the warning %s', (text, code) => {
    const { number, errors, warnings } = readNik(text, today);
    expect(errors).toEqual([]);
    expect(codes(warnings)).toEqual([code]);
    expect(number?.digits).toBe(text);
  });

  it.each(['11', '36', '65', '76', '94', '95', '96', '97'])('province %s is known', (province) => {
    expect(readNik(`${province}75011708900001`, today).warnings).toEqual([]);
  });

  it('turns 17 on the birthday, not before', () => {
    expect(codes(readNik('3375012311090001', today).warnings)).toEqual(['nik.under-age']);
    expect(readNik('3375012211090001', today).warnings).toEqual([]);
  });
});

describe('on screen', () => {
  it('a NIK is masked but for its first and last four digits', () => {
    expect(maskNik('3375011708900001')).toBe('3375 **** **** 0001');
    expect(maskNik('337501')).toBe('****');
    expect(displayNik('3375011708900001')).toBe('3375 0117 0890 0001');
  });
});

describe('whatever is typed', () => {
  it('reading never throws, and a number is present exactly when there is no error', () => {
    const nearlyNik = fc.stringMatching(/^[0-9 .-]{10,20}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearlyNik), (text) => {
        const { number, errors } = readNik(text, today);
        expect(number === undefined).toBe(errors.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('a date of birth that was written in is read out again', () => {
    const dates = fc.date({ min: new Date('1927-01-01'), max: new Date('2009-11-21'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.boolean(), (date, isWoman) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
        const inNik = String(Number(day) + (isWoman ? 40 : 0)).padStart(2, '0') + month + year.slice(2);
        const { number } = readNik(`337501${inNik}0001`, today);
        expect(number).toMatchObject({ gender: isWoman ? 'P' : 'L', bornOn: `${year}-${month}-${day}` });
      }),
    );
  });

  it('masking never shows more than eight characters of it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(maskNik(text).replace(/[* ]/g, '').length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
