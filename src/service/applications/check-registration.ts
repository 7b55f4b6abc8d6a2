import { finding } from '../findings/finding.ts';
import { crossCheck } from '../identity-numbers/cross-check.ts';
import { readNik } from '../identity-numbers/nik.ts';
import { readNip, type Employment } from '../identity-numbers/nip.ts';
import type { Gender } from '../identity-numbers/reading.ts';
import { Answers } from './answers.ts';
import { emailProblem, hasTitles, normalisedPhone } from './contact-rules.ts';
import type { CheckedRegistration, RegistrationField, TextField } from './registration.ts';

// Checks what the form's own schema cannot: numbers against each other, the official address, the consents.
// Takes whatever was sent; names everything that is wrong at once.

export interface RegistrationRules {
  /** YYYY-MM-DD in Pekalongan. */
  today: string;
  emailDomains: readonly string[];
}

export function checkRegistration(
  values: Readonly<Record<string, unknown>>,
  { today, emailDomains }: RegistrationRules,
): CheckedRegistration {
  const answers = new Answers(values);
  const texts = textsIn(answers);
  const employment = answers.choice('statusKepegawaian', ['PNS', 'PPPK', 'NON_ASN']);
  const gender = answers.choice('jenisKelamin', ['L', 'P']);
  const bornOn = answers.dateUntil('tanggalLahir', today);
  const email = officialEmail(answers, 'emailDinas', emailDomains);
  const phone = normalisedPhone(answers.typed('nomorHp'));
  if (phone === undefined) answers.missing('nomorHp', 'phone.shape');
  const { nik, nip } = identityIn(answers, { employment, gender, bornOn, today });
  const optional = optionalIn(answers, today, emailDomains);
  answers.consent('persetujuanData');
  answers.consent('pernyataanKebenaran');
  const { errors, warnings } = answers;
  if (errors.length > 0 || !employment || !gender || !bornOn || !nik || !phone) return { errors, warnings };
  const person = { nik, ...(nip && { nip }), employment, gender, bornOn, email, phone };
  return { errors, warnings, registration: { texts, ...person, ...optional } };
}

function textsIn(answers: Answers): Record<TextField, string> {
  const namaLengkap = answers.text('namaLengkap');
  if (hasTitles(namaLengkap)) answers.warning('namaLengkap', finding('name.titles'));
  return {
    namaLengkap,
    tempatLahir: answers.text('tempatLahir'),
    pangkatGolongan: answers.text('pangkatGolongan'),
    jabatan: answers.text('jabatan'),
    unitKerja: answers.text('unitKerja'),
    sistem: answers.text('sistem'),
    kegunaan: answers.text('kegunaan'),
    nomorSuratPermohonan: answers.text('nomorSuratPermohonan'),
    atasanNama: answers.text('atasanNama'),
    atasanJabatan: answers.text('atasanJabatan'),
  };
}

function officialEmail(answers: Answers, field: RegistrationField, domains: readonly string[]): string {
  const email = answers.typed(field).toLowerCase();
  const problem = email === '' ? finding('field.required') : emailProblem(email, domains);
  if (problem) answers.error(field, problem);
  return email;
}

interface Stated {
  employment: Employment | undefined;
  gender: Gender | undefined;
  bornOn: string | undefined;
  today: string;
}

function identityIn(answers: Answers, { employment, gender, bornOn, today }: Stated) {
  const typedNik = answers.typed('nik');
  if (typedNik === '') answers.error('nik', finding('field.required'));
  const nik = typedNik === '' ? undefined : answers.reading('nik', readNik(typedNik, today, bornOn));
  const nip = employment && answers.reading('nip', readNip(answers.typed('nip'), employment, today));
  for (const warning of crossCheck({ bornOn, gender, nik, nip })) {
    answers.warning(warning.code.endsWith('-nip') ? 'nip' : 'nik', warning);
  }
  return { nik: nik?.digits, nip: nip?.digits };
}

/** What may stay empty, but not wrong. The kind of employment of the superior is not asked: either NIP will do. */
function optionalIn(answers: Answers, today: string, emailDomains: readonly string[]) {
  const isFilled = (field: RegistrationField) => answers.typed(field) !== '';
  const letterOn = isFilled('tanggalSuratPermohonan') && answers.dateUntil('tanggalSuratPermohonan', today);
  const superiorNip =
    isFilled('atasanNip') &&
    answers.reading('atasanNip', readNip(answers.typed('atasanNip'), 'PPPK', today))?.digits;
  const superiorEmail = isFilled('atasanEmail') && officialEmail(answers, 'atasanEmail', emailDomains);
  return {
    ...(letterOn && { letterOn }),
    ...(superiorNip && { superiorNip }),
    ...(superiorEmail && { superiorEmail }),
  };
}
