import type { Application } from '../applications/application.ts';

// What may have changed since the certificate was issued, under the keys of the form. Name, NIK and NIP are not
// among them: another person's certificate is a new one.

const inContent = [
  'pangkatGolongan',
  'jabatan',
  'sistem',
  'kegunaan',
  'atasanNama',
  'atasanJabatan',
  'atasanEmail',
];

export type RenewableDetails = Record<string, string>;

export function renewableDetails({ unit, email, phone, content }: Application): RenewableDetails {
  const texts = inContent.map((key) => {
    const value = content[key];
    return [key, typeof value === 'string' ? value : ''] as const;
  });
  return { unitKerja: unit, emailDinas: email, nomorHp: phone, ...Object.fromEntries(texts) };
}
