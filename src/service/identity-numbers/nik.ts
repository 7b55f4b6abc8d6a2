import { finding, type Finding } from '../findings/finding.ts';
import { isRealDate, yearsBetween } from '../../kernel/local-date.ts';
import { withoutGrouping, type Gender, type Reading } from './reading.ts';

// NIK: PP KK CC DDMMYY NNNN (province, regency, district of first registration, date of birth with the
// day + 40 for women, sequence). There is no check digit, so only what cannot exist is an error
// (the service's reference, 6.1).

export interface Nik {
  digits: string;
  gender: Gender;
  /** Absent when the day is not on the calendar (a warning). */
  bornOn?: string;
}

const provinces = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97'.split(
    ' ',
  ),
);

/** `today` and `bornOn` (what the form says) are dates YYYY-MM-DD; the form's date only settles the century. */
export function readNik(text: string, today: string, bornOn?: string): Reading<Nik> {
  const digits = withoutGrouping(text);
  const errors = impossibilities(digits);
  if (errors.length > 0) return { errors, warnings: [] };
  const birth = birthDateIn(digits, today, bornOn);
  const number: Nik = { digits, gender: dayIn(digits) > 40 ? 'P' : 'L', ...(birth && { bornOn: birth }) };
  return { number, errors, warnings: oddities(number, today) };
}

function impossibilities(digits: string): Finding[] {
  if (!/^[0-9]*$/.test(digits)) return [finding('nik.digits')];
  if (digits.length !== 16) return [finding('nik.length', { count: digits.length })];
  if (/^(\d)\1{15}$/.test(digits)) return [finding('nik.repeated')];
  const day = dayIn(digits);
  const month = Number(digits.slice(8, 10));
  const errors: Finding[] = [];
  if (!((day >= 1 && day <= 31) || (day >= 41 && day <= 71))) errors.push(finding('nik.day'));
  if (month < 1 || month > 12) errors.push(finding('nik.month'));
  if (digits.endsWith('0000')) errors.push(finding('nik.sequence'));
  return errors;
}

function oddities({ digits, bornOn }: Nik, today: string): Finding[] {
  const [province, regency, district] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)];
  const warnings: Finding[] = [];
  if (!provinces.has(province)) warnings.push(finding('nik.province', { province }));
  if (regency === '00' || regency === '70') warnings.push(finding('nik.regency', { regency }));
  if (district === '00') warnings.push(finding('nik.district'));
  if (bornOn === undefined) warnings.push(finding('nik.calendar-day'));
  else if (yearsBetween(bornOn, today) < 17) warnings.push(finding('nik.under-age'));
  return warnings;
}

const dayIn = (digits: string): number => Number(digits.slice(6, 8));

/** The NIK has two digits of the year: the century is the one that makes the holder 17 to 100 years old. */
function birthDateIn(digits: string, today: string, bornOn: string | undefined): string | undefined {
  const day = String(dayIn(digits) % 40).padStart(2, '0');
  const monthAndDay = `${digits.slice(8, 10)}-${day}`;
  const real = ['20', '19']
    .map((century) => `${century}${digits.slice(10, 12)}-${monthAndDay}`)
    .filter(isRealDate);
  const grownUp = real.filter((date) => yearsBetween(date, today) >= 17 && yearsBetween(date, today) <= 100);
  const fitting = grownUp.length > 0 ? grownUp : real.filter((date) => date <= today);
  return fitting.find((date) => date === bornOn) ?? fitting[0];
}
