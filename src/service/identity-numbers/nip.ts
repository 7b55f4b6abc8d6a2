import { finding, type Finding } from '../findings/finding.ts';
import { isRealDate, yearsBetween } from '../../kernel/local-date.ts';
import { withoutGrouping, type Gender, type Reading } from './reading.ts';

// NIP: YYYYMMDD YYYYMM G NNN (date of birth, first appointment, gender, sequence). For PPPK the digits 13
// and 14 are a frequency code, not a month (the service's reference, 6.2).

export type Employment = 'PNS' | 'PPPK' | 'NON_ASN';

export interface Nip {
  digits: string;
  gender: Gender;
  bornOn: string;
}

/** Non-ASN staff have no NIP: an empty text reads as no number and no error. */
export function readNip(text: string, employment: Employment, today: string): Reading<Nip> {
  const digits = withoutGrouping(text);
  if (digits === '')
    return { errors: employment === 'NON_ASN' ? [] : [finding('nip.required')], warnings: [] };
  const errors = impossibilities(digits, employment, today);
  if (errors.length > 0) return { errors, warnings: [] };
  const number: Nip = { digits, gender: digits[14] === '1' ? 'L' : 'P', bornOn: birthIn(digits) };
  return { number, errors, warnings: oddities(digits, employment) };
}

function impossibilities(digits: string, employment: Employment, today: string): Finding[] {
  if (!/^[0-9]*$/.test(digits)) return [finding('nip.digits')];
  if (digits.length !== 18) return [finding('nip.length', { count: digits.length })];
  const errors: Finding[] = [];
  const bornOn = birthIn(digits);
  if (!/^(19|20)/.test(digits) || !isRealDate(bornOn)) errors.push(finding('nip.birth'));
  errors.push(...appointment(digits, employment, today, errors.length === 0));
  if (!/[12]/.test(digits[14] ?? '')) errors.push(finding('nip.gender'));
  if (digits.endsWith('000')) errors.push(finding('nip.sequence'));
  return errors;
}

function appointment(digits: string, employment: Employment, today: string, isBirthReal: boolean): Finding[] {
  const month = Number(digits.slice(12, 14));
  if (!/^(19|20)/.test(digits.slice(8))) return [finding('nip.appointed-year')];
  if (employment !== 'PPPK' && month > 12) return [finding('nip.appointed-pppk')];
  if (employment !== 'PPPK' && month < 1) return [finding('nip.appointed')];
  const { earliest, latest } = appointedIn(digits, employment);
  if (earliest > today) return [finding('nip.future')];
  return isBirthReal && yearsBetween(birthIn(digits), latest) < 16 ? [finding('nip.too-young')] : [];
}

function oddities(digits: string, employment: Employment): Finding[] {
  const bornOn = birthIn(digits);
  const { earliest, latest } = appointedIn(digits, employment);
  const warnings: Finding[] = [];
  if (yearsBetween(bornOn, latest) < 18) warnings.push(finding('nip.young'));
  if (employment === 'PNS' && yearsBetween(bornOn, earliest) > 40) warnings.push(finding('nip.old'));
  if (employment === 'NON_ASN') warnings.push(finding('nip.not-expected'));
  return warnings;
}

const birthIn = (digits: string): string =>
  `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;

/** PNS are appointed on day 1 of a month; of a PPPK only the year is known. */
function appointedIn(digits: string, employment: Employment): { earliest: string; latest: string } {
  const year = digits.slice(8, 12);
  if (employment === 'PPPK') return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const firstDay = `${year}-${digits.slice(12, 14)}-01`;
  return { earliest: firstDay, latest: firstDay };
}
