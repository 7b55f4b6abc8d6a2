import fc from '../../support/properties.ts';
import { checkRegistration } from '../../../src/service/applications/check-registration.ts';
import { hasTitles, normalisedPhone } from '../../../src/service/applications/contact-rules.ts';
import { rightAnswers } from '../support/registration.ts';

const rules = { today: '2026-11-22', emailDomains: ['pekalongankota.go.id'] };
const check = (change: Record<string, unknown> = {}) =>
  checkRegistration({ ...rightAnswers, ...change }, rules);
const summary = (found: readonly { field: string; finding: { code: string } }[]) =>
  found.map(({ field, finding }) => `${field}: ${finding.code}`);

it('right answers become a registration in one written form', () => {
  const { registration, errors, warnings } = check({
    nik: '3375 0157 0890 0001',
    emailDinas: 'Siti.Aminah@pekalongankota.go.id',
  });
  expect(errors).toEqual([]);
  expect(warnings).toEqual([]);
  expect(registration).toMatchObject({
    nik: '3375015708900001',
    nip: '199008172015052001',
    employment: 'PNS',
    bornOn: '1990-08-17',
    gender: 'P',
    email: 'siti.aminah@pekalongankota.go.id',
    phone: '+6281234567890',
  });
  expect(registration?.texts.unitKerja).toBe('Dinas Kesehatan');
});

describe('is refused', () => {
  it.each([
    [{ nik: '337501570890001' }, 'nik: nik.length'],
    [{ nik: '' }, 'nik: field.required'],
    [{ nik: 3375015708900001 }, 'nik: field.required'],
    [{ nip: '' }, 'nip: nip.required'],
    [{ nip: '12345' }, 'nip: nip.length'],
    [{ statusKepegawaian: 'HONORER' }, 'statusKepegawaian: field.not-allowed'],
    [{ jenisKelamin: '' }, 'jenisKelamin: field.required'],
    [{ tanggalLahir: '1990-02-30' }, 'tanggalLahir: field.date'],
    [{ tanggalLahir: '2026-11-23' }, 'tanggalLahir: field.date'],
    [{ namaLengkap: '   ' }, 'namaLengkap: field.required'],
    [{ jabatan: 'x'.repeat(121) }, 'jabatan: field.too-long'],
    [{ emailDinas: 'siti@gmail.com' }, 'emailDinas: email.domain'],
    [{ emailDinas: 'siti@pekalongankota.go.id.example.com' }, 'emailDinas: email.domain'],
    [{ emailDinas: 'siti@evilpekalongankota.go.id' }, 'emailDinas: email.domain'],
    [{ emailDinas: 'siti' }, 'emailDinas: email.shape'],
    [{ nomorHp: '0285421243' }, 'nomorHp: phone.shape'],
    [{ atasanNip: '1' }, 'atasanNip: nip.length'],
    [{ atasanEmail: 'budi@example.com' }, 'atasanEmail: email.domain'],
    [{ tanggalSuratPermohonan: 'kemarin' }, 'tanggalSuratPermohonan: field.date'],
    [{ persetujuanData: false }, 'persetujuanData: consent.required'],
    [{ pernyataanKebenaran: 'true' }, 'pernyataanKebenaran: consent.required'],
  ])('%j with %s', (change, expected) => {
    const { registration, errors } = check(change);
    expect(summary(errors)).toEqual([expected]);
    expect(registration).toBeUndefined();
  });

  it('with everything that is wrong at once, when nothing is filled in', () => {
    const { errors } = checkRegistration({}, rules);
    expect(new Set(errors.map(({ field }) => field)).size).toBeGreaterThan(14);
  });
});

describe('is accepted with something to look at', () => {
  it.each([
    [{ tanggalLahir: '1990-08-18' }, ['nik: identity.birth-nik', 'nip: identity.birth-nip']],
    [{ jenisKelamin: 'L' }, ['nik: identity.gender-nik', 'nip: identity.gender-nip']],
    [{ namaLengkap: 'Siti Aminah, S.Kom.' }, ['namaLengkap: name.titles']],
    [{ nik: '2275015708900001' }, ['nik: nik.province']],
  ])('%j', (change, expected) => {
    const { registration, errors, warnings } = check(change);
    expect(errors).toEqual([]);
    expect(summary(warnings)).toEqual(expected);
    expect(registration).toBeDefined();
  });
});

it.each([
  [{ statusKepegawaian: 'NON_ASN', nip: '' }],
  [{ atasanNip: '', atasanEmail: '' }],
  [{ emailDinas: 'siti@dinkes.pekalongankota.go.id' }],
])('%j is fine', (change) => {
  expect(check(change).errors).toEqual([]);
});

it.each([
  ['081234567890', '+6281234567890'],
  ['+62 812-3456-7890', '+6281234567890'],
  ['62 (812) 3456 7890', '+6281234567890'],
  ['+6208123456789', '+628123456789'],
  ['8123456789', undefined],
  ['+6581234567', undefined],
  ['0812', undefined],
  ['08123456789012345', undefined],
])('the phone number %s is written %s', (typed, written) => {
  expect(normalisedPhone(typed)).toBe(written);
});

it.each([
  ['Siti Aminah', false],
  ['M. Yusuf', false],
  ["Nur'aini", false],
  ['Dr. Budi Santoso', true],
  ['Budi Santoso S.Kom', true],
  ['Budi Santoso, M.Si.', true],
])('%s has titles: %s', (name, expected) => {
  expect(hasTitles(name)).toBe(expected);
});

it('never throws, whatever is sent', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(rightAnswers)), fc.anything()), (values) => {
      const { registration, errors } = checkRegistration(values, rules);
      expect(registration === undefined).toBe(errors.length > 0);
    }),
  );
});
