import type { Finding } from '../findings/finding.ts';
import type { Employment } from '../identity-numbers/nip.ts';
import type { Gender } from '../identity-numbers/reading.ts';

// The registration form of the service (the service's reference, 1.5): the keys of its fields, and what they become once
// they are checked.

/** Free text fields: whether they must be filled, and how long they may be. */
export const textFields = {
  namaLengkap: { required: true, max: 100 },
  tempatLahir: { required: true, max: 60 },
  pangkatGolongan: { required: false, max: 60 },
  jabatan: { required: true, max: 120 },
  unitKerja: { required: true, max: 120 },
  sistem: { required: true, max: 200 },
  kegunaan: { required: true, max: 200 },
  nomorSuratPermohonan: { required: false, max: 80 },
  atasanNama: { required: true, max: 100 },
  atasanJabatan: { required: true, max: 120 },
} as const satisfies Record<string, { required: boolean; max: number }>;

export type TextField = keyof typeof textFields;

/** Fields with rules of their own, beside the text fields. */
export type RuledField =
  | 'nik'
  | 'nip'
  | 'statusKepegawaian'
  | 'tanggalLahir'
  | 'jenisKelamin'
  | 'emailDinas'
  | 'nomorHp'
  | 'tanggalSuratPermohonan'
  | 'atasanNip'
  | 'atasanEmail'
  | 'persetujuanData'
  | 'pernyataanKebenaran';

export type RegistrationField = TextField | RuledField;

export interface Registration {
  texts: Record<TextField, string>;
  nik: string;
  nip?: string;
  employment: Employment;
  bornOn: string;
  gender: Gender;
  email: string;
  /** E.164: +628… */
  phone: string;
  letterOn?: string;
  superiorNip?: string;
  superiorEmail?: string;
}

export interface FieldFinding {
  field: RegistrationField;
  finding: Finding;
}

export interface CheckedRegistration {
  /** Present exactly when there are no errors. */
  registration?: Registration;
  errors: FieldFinding[];
  /** For the verifikator to look at; they stop nothing. */
  warnings: FieldFinding[];
}
