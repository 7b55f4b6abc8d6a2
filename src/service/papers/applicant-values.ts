import type { Application } from '../applications/application.ts';
import { displayNik, displayNip } from '../identity-numbers/display.ts';
import { isRealDate } from '../../kernel/local-date.ts';
import type { ServiceSettings } from '../settings.ts';
import { longDate } from './long-date.ts';

// What a paper of the application says of each field, by the keys of the registration form: from what was
// just typed, however unfinished, or from the application as it was taken in.

export type ApplicantValues = Readonly<Record<string, string>>;

const longest = 200;

const words: Readonly<Record<string, string>> = {
  NON_ASN: 'Non-ASN',
  L: 'Laki-laki',
  P: 'Perempuan',
  baru: 'Penerbitan baru',
};

const asWritten = (key: string, text: string): string => {
  if (key === 'nik') return displayNik(text);
  if (key === 'nip' || key === 'atasanNip') return displayNip(text);
  if (isRealDate(text)) return longDate(text);
  return words[text] ?? text;
};

/** Numbers are grouped, dates and choices are words; whatever is not text, or not filled in, is empty. */
export function applicantValues(
  values: Readonly<Record<string, unknown>>,
  { institution }: ServiceSettings,
): ApplicantValues {
  const texts = Object.entries(values).flatMap(([key, value]) => {
    if (typeof value !== 'string') return [];
    return [[key, asWritten(key, value.replace(/\s+/gu, ' ').trim().slice(0, longest))] as const];
  });
  return {
    jenisPermohonan: 'Penerbitan baru',
    ...Object.fromEntries(texts),
    instansi: institution.name,
    kota: institution.city,
    provinsi: institution.province,
  };
}

export const valuesOf = (application: Application, nik: string): Readonly<Record<string, unknown>> => ({
  ...application.content,
  namaLengkap: application.name,
  nik,
  nip: application.nip,
  statusKepegawaian: application.employment,
  unitKerja: application.unit,
  emailDinas: application.email,
  nomorHp: application.phone,
});
