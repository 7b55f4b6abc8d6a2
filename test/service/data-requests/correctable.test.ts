import {
  holdsNik,
  wantedValue,
  type CorrectableField,
} from '../../../src/service/data-requests/correctable.ts';

// What somebody may want a datum to be.

const today = '2026-11-27';

it.each<[CorrectableField, string, string]>([
  ['account.email', 'bukan surel', 'email.shape'],
  ['account.nip', '123', 'nip.length'],
  ['application.phone', '12', 'phone.shape'],
  ['application.birthdate', '2026-11-28', 'field.date'],
  ['account.name', '  ', 'field.required'],
  ['account.name', 'x'.repeat(201), 'field.too-long'],
  ['other', 'NIK saya 3375 0157 0890 0001', 'field.no-nik'],
])('refuses %s as “%s”', (field, typed, code) => {
  expect(wantedValue(field, typed, today)).toMatchObject({ problem: { code } });
});

it.each<[CorrectableField, string, string]>([
  ['account.name', '  Siti   Aminah ', 'Siti Aminah'],
  ['account.email', 'Siti@Pekalongankota.go.id', 'siti@pekalongankota.go.id'],
  ['application.phone', '0812-3456-7890', '+6281234567890'],
  ['application.nip', '19900817 201505 2 001', '199008172015052001'],
  ['application.birthdate', '1990-08-18', '1990-08-18'],
])('takes %s as “%s” and stores it as “%s”', (field, typed, value) => {
  expect(wantedValue(field, typed, today)).toEqual({ value });
});

it('knows a NIK however it is grouped, and no other number', () => {
  expect(['3375015708900001', '3375 0157 0890 0001', 'NIK 3375-0157-0890-0001.'].map(holdsNik)).toEqual(
    Array(3).fill(true),
  );
  expect(['199008172015052001', '0812 3456 7890', 'HD-2026-000001'].map(holdsNik)).toEqual(
    Array(3).fill(false),
  );
});
