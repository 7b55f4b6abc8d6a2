import { finding } from '../findings/finding.ts';
import { crossCheck } from '../identity-numbers/cross-check.ts';
import { isRealDate } from '../identity-numbers/local-date.ts';
import { readNik } from '../identity-numbers/nik.ts';
import { readNip, type Employment } from '../identity-numbers/nip.ts';
import type { Gender } from '../identity-numbers/reading.ts';
import { emailProblem, hasTitles, normalisedPhone } from './contact-rules.ts';
import { FindingsByField } from './findings-by-field.ts';
import {
  ruledFields,
  textFields,
  type CheckedRegistration,
  type RegistrationField,
  type TextField,
} from './registration.ts';

// Checks what the form's own schema cannot: numbers against each other, the official address, the consents.
// Takes whatever was sent; names everything that is wrong at once.

export interface RegistrationRules {
  /** YYYY-MM-DD in Pekalongan. */
  today: string;
  emailDomains: readonly string[];
}

export function checkRegistration(
  values: Readonly<Record<string, unknown>>,
  rules: RegistrationRules,
): CheckedRegistration {
  const given = textsOf(values);
  const found = new FindingsByField();
  const texts = checkedTexts(given, found);
  const employment = chosen(['PNS', 'PPPK', 'NON_ASN'] as const, 'statusKepegawaian', given, found);
  const gender = chosen(['L', 'P'] as const, 'jenisKelamin', given, found);
  const bornOn = dateIn('tanggalLahir', given, found, rules.today);
  const contact = checkedContact(given, found, rules);
  const identity = checkedIdentity(given, found, { employment, gender, bornOn, today: rules.today });
  const optional = checkedOptional(given, found, rules);
  checkConsents(values, found);
  const { errors, warnings } = found;
  if (errors.length > 0 || !employment || !gender || !bornOn || !identity.nik || !contact.phone)
    return { errors, warnings };
  const { nik, nip } = identity;
  const registration = { texts, nik, ...(nip && { nip }), employment, gender, bornOn, ...optional };
  return { errors, warnings, registration: { ...registration, email: contact.email, phone: contact.phone } };
}

type Given = Record<RegistrationField, string>;

const isTextField = (name: string): name is TextField => Object.hasOwn(textFields, name);
const textFieldNames = Object.keys(textFields).filter(isTextField);

function textsOf(values: Readonly<Record<string, unknown>>): Given {
  const text = (name: RegistrationField): [RegistrationField, string] => {
    const value = values[name];
    return [name, typeof value === 'string' ? value.normalize('NFC').trim() : ''];
  };
  const given: Partial<Given> = Object.fromEntries([...textFieldNames, ...ruledFields].map(text));
  return given as Given;
}

function checkedTexts(given: Given, found: FindingsByField): Record<TextField, string> {
  const texts = { ...given };
  for (const name of textFieldNames) {
    const { required, max } = textFields[name];
    texts[name] = given[name].replace(/\s+/gu, ' ');
    if (required && texts[name] === '') found.error(name, finding('field.required'));
    if (texts[name].length > max) found.error(name, finding('field.too-long', { max }));
  }
  if (hasTitles(texts.namaLengkap)) found.warning('namaLengkap', finding('name.titles'));
  return Object.fromEntries(textFieldNames.map((name) => [name, texts[name]])) as Record<TextField, string>;
}

function chosen<Choice extends string>(
  choices: readonly Choice[],
  field: RegistrationField,
  given: Given,
  found: FindingsByField,
): Choice | undefined {
  const choice = choices.find((known) => known === given[field]);
  if (choice === undefined)
    found.error(field, finding(given[field] === '' ? 'field.required' : 'field.not-allowed'));
  return choice;
}

function dateIn(
  field: RegistrationField,
  given: Given,
  found: FindingsByField,
  today: string,
): string | undefined {
  if (isRealDate(given[field]) && given[field] <= today) return given[field];
  found.error(field, finding(given[field] === '' ? 'field.required' : 'field.date'));
  return undefined;
}

function checkedContact(given: Given, found: FindingsByField, { emailDomains }: RegistrationRules) {
  const email = given.emailDinas.toLowerCase();
  const problem = email === '' ? finding('field.required') : emailProblem(email, emailDomains);
  if (problem) found.error('emailDinas', problem);
  const phone = normalisedPhone(given.nomorHp);
  if (phone === undefined)
    found.error('nomorHp', finding(given.nomorHp === '' ? 'field.required' : 'phone.shape'));
  return { email, phone };
}

interface Stated {
  employment: Employment | undefined;
  gender: Gender | undefined;
  bornOn: string | undefined;
  today: string;
}

function checkedIdentity(
  given: Given,
  found: FindingsByField,
  { employment, gender, bornOn, today }: Stated,
) {
  const nik = readNik(given.nik, today, bornOn);
  if (given.nik === '') found.error('nik', finding('field.required'));
  else found.reading('nik', nik);
  const nip = employment && readNip(given.nip, employment, today);
  if (nip) found.reading('nip', nip);
  for (const warning of crossCheck({ bornOn, gender, nik: nik.number, nip: nip?.number })) {
    found.warning(warning.code.endsWith('-nip') ? 'nip' : 'nik', warning);
  }
  return { nik: nik.number?.digits, nip: nip?.number?.digits };
}

function checkedOptional(given: Given, found: FindingsByField, { today, emailDomains }: RegistrationRules) {
  const letterOn =
    given.tanggalSuratPermohonan === '' ? undefined : dateIn('tanggalSuratPermohonan', given, found, today);
  const superior = given.atasanNip === '' ? undefined : readNip(given.atasanNip, 'PPPK', today);
  if (superior) found.reading('atasanNip', superior);
  const superiorEmail = given.atasanEmail.toLowerCase();
  const problem = superiorEmail === '' ? undefined : emailProblem(superiorEmail, emailDomains);
  if (problem) found.error('atasanEmail', problem);
  return {
    ...(letterOn !== undefined && { letterOn }),
    ...(superior?.number && { superiorNip: superior.number.digits }),
    ...(superiorEmail !== '' && { superiorEmail }),
  };
}

function checkConsents(values: Readonly<Record<string, unknown>>, found: FindingsByField): void {
  for (const field of ['persetujuanData', 'pernyataanKebenaran'] as const) {
    if (values[field] !== true) found.error(field, finding('consent.required'));
  }
}
