import { z } from 'zod';
import { isRealDate } from '../../kernel/local-date.ts';
import { normalisedPhone } from '../applications/contact-rules.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { readNip } from '../identity-numbers/nip.ts';

// Which data somebody may ask to have corrected, where each is stored, and what it may look like. A NIK is not among
// them: it is the key of a case, and one that was wrong needs a new application. `other` is everything that the
// program does not replace by itself.

type Place =
  | { readonly of: 'account'; readonly column: 'name' | 'email' | 'nip' | 'unit' }
  | { readonly of: 'application'; readonly column: 'name' | 'nip' | 'unit' | 'email' | 'phone' }
  | {
      readonly of: 'application';
      readonly key: 'tempatLahir' | 'tanggalLahir' | 'jabatan' | 'pangkatGolongan';
    }
  | { readonly of: 'elsewhere' };

type Check = 'text' | 'email' | 'nip' | 'phone' | 'date';

interface Correctable {
  readonly place: Place;
  readonly check: Check;
}

const account = (column: 'name' | 'email' | 'nip' | 'unit', check: Check): Correctable => ({
  place: { of: 'account', column },
  check,
});
const column = (name: 'name' | 'nip' | 'unit' | 'email' | 'phone', check: Check): Correctable => ({
  place: { of: 'application', column: name },
  check,
});
const answer = (key: 'tempatLahir' | 'tanggalLahir' | 'jabatan' | 'pangkatGolongan', check: Check = 'text') =>
  ({ place: { of: 'application', key }, check }) as const satisfies Correctable;

const fields = {
  'account.name': account('name', 'text'),
  'account.email': account('email', 'email'),
  'account.nip': account('nip', 'nip'),
  'account.unit': account('unit', 'text'),
  'application.name': column('name', 'text'),
  'application.nip': column('nip', 'nip'),
  'application.unit': column('unit', 'text'),
  'application.email': column('email', 'email'),
  'application.phone': column('phone', 'phone'),
  'application.birthplace': answer('tempatLahir'),
  'application.birthdate': answer('tanggalLahir', 'date'),
  'application.position': answer('jabatan'),
  'application.rank': answer('pangkatGolongan'),
  other: { place: { of: 'elsewhere' }, check: 'text' },
} as const satisfies Record<string, Correctable>;

export type CorrectableField = keyof typeof fields;

export const correctableFields = Object.keys(fields) as readonly CorrectableField[];

export const isCorrectable = (text: string | undefined): text is CorrectableField =>
  correctableFields.some((field) => field === text);

export const placeOf = (field: CorrectableField): Place => fields[field].place;

export const isOfApplication = (field: CorrectableField): boolean => placeOf(field).of === 'application';

const longest = 200;

/** The value as it is stored, or why it cannot be that. */
export function wantedValue(
  field: CorrectableField,
  typed: string,
  today: string,
): { value: string } | { problem: Finding } {
  const text = typed.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (text === '') return { problem: finding('field.required') };
  if (text.length > longest) return { problem: finding('field.too-long', { max: longest }) };
  return read[fields[field].check](text, today);
}

type Read = (text: string, today: string) => { value: string } | { problem: Finding };

const read: Record<Check, Read> = {
  text: (text) => (holdsNik(text) ? { problem: finding('field.no-nik') } : { value: text }),
  email: (text) =>
    z.email().max(254).safeParse(text).success
      ? { value: text.toLowerCase() }
      : { problem: finding('email.shape') },
  // The kind of employment is not asked here: what either kind may have will do.
  nip(text, today) {
    const { number, errors } = readNip(text, 'PPPK', today);
    return number ? { value: number.digits } : { problem: errors[0] ?? finding('nip.required') };
  },
  phone(text) {
    const value = normalisedPhone(text);
    return value === undefined ? { problem: finding('phone.shape') } : { value };
  },
  date: (text, today) =>
    isRealDate(text) && text <= today ? { value: text } : { problem: finding('field.date') },
};

/** Sixteen digits, however they are grouped: nobody writes a NIK where it would be stored in clear. */
export const holdsNik = (text: string): boolean =>
  /(?<!\d)\d{16}(?!\d)/.test(text.replace(/(?<=\d)[\s.-](?=\d)/g, ''));
