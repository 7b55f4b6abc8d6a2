import type { Papers } from '../support/papers.ts';
import type { Person } from '../support/person.ts';
import { fadhlurrahman } from './applying.ts';

// The tasks of the main path in English: who does them, what they answer, which button they press.

export interface EnglishStep {
  readonly who: string;
  /** As the process names it. */
  readonly task: string;
  readonly answer: (person: Person, papers: Papers) => Promise<void>;
  readonly submit: string;
  readonly picture?: string;
}

const documents = [
  'Application letter',
  'Registration form',
  'Letter of recommendation',
  'Colour scan of the identity card',
  'Copy of the latest letter of appointment',
];

const passOn =
  (to: string, isFirst = false) =>
  async (person: Person) => {
    if (isFirst) await person.choose('Urgency', 'Normal');
    await person.choose('Forward to', to);
    await person.choose('Instructions', 'For further processing');
  };

async function findComplete(person: Person): Promise<void> {
  for (const document of documents) {
    await person.chooseIn(document, 'Document', 'Present');
    await person.chooseIn(document, 'Fitness', 'In order');
  }
  await person.choose('The same in all documents', 'Name', 'NIK', 'NIP', 'Position', 'Official e-mail');
  await person.choose('Result of the check', 'Complete: draft the letter to BSSN');
}

export const officeBeforeAms: readonly EnglishStep[] = [
  {
    who: 'kepala-dinas',
    task: 'Disposisi ke Kepala Bidang',
    answer: passOn('Head of Division for Applications and Cryptography', true),
    submit: 'Forward to the head of division',
    picture: 'english-disposition',
  },
  {
    who: 'kepala-bidang',
    task: 'Teruskan disposisi',
    answer: passOn('Head of Section for Cryptography and Information Security'),
    submit: 'Forward to the head of section',
  },
  {
    who: 'kepala-seksi',
    task: 'Teruskan ke Verifikator',
    answer: passOn('Verifier of electronic certificates'),
    submit: 'Forward to the verifier',
  },
  {
    who: 'verifikator1',
    task: 'Periksa kelengkapan berkas',
    answer: findComplete,
    submit: 'State the result of the check',
    picture: 'english-check',
  },
  {
    who: 'verifikator1',
    task: 'Susun surat permohonan',
    answer: async (person) => {
      await person.select('Urgency', 'Normal');
      await person.fill('Subject', 'Permohonan Penerbitan Sertifikat Elektronik Individu');
    },
    submit: 'Submit the letter for signature',
  },
  {
    who: 'kepala-dinas',
    task: 'Tanda tangani surat',
    answer: async (person) => {
      await person.choose('Decision', 'Approve and sign');
      await person.choose('How it is signed', 'Electronic signature');
      await person.fill('Date of signature', '2026-11-23');
    },
    submit: 'Decide on the letter',
    picture: 'english-signature',
  },
  {
    who: 'verifikator1',
    task: 'Daftarkan akun di AMS',
    answer: async (person) => {
      await person.fill('E-mail of the AMS account', fadhlurrahman.email);
      await person.fill('Registered on', '2026-11-23');
      await person.choose('Activation', 'Active');
    },
    submit: 'Record the account and send the guide',
  },
];

export const stepsInAms: readonly EnglishStep[] = [
  {
    task: 'Ajukan sertifikat di AMS',
    answer: async (person: Person) => {
      await person.agree('I have signed in to AMS with my account');
      await person.fill('Applied on', '2026-11-23');
    },
    submit: 'Confirm that you have applied in AMS',
  },
  {
    task: 'Pilih jenis individu',
    answer: (person: Person) => person.choose('Kind of certificate', 'Individual'),
    submit: 'Confirm the kind',
  },
  {
    task: 'Buat CSR di LOCK BSrE',
    answer: async (person: Person, papers: Papers) => {
      await person.choose('How the CSR was made', 'With the LOCK BSrE application');
      await person.agree('I share my private key and passphrase with nobody');
      await person.attach('Copy of the CSR', papers.csr);
    },
    submit: 'Check and continue',
    picture: 'english-csr',
  },
  {
    task: 'Unggah surat rekomendasi',
    answer: async (person: Person) => {
      await person.choose('Letter of recommendation in AMS', 'Uploaded');
      await person.fill('Uploaded on', '2026-11-23');
    },
    submit: 'Confirm the upload',
  },
  {
    task: 'Setujui perjanjian',
    answer: (person: Person) => person.choose('The holder’s agreement in AMS', 'I have accepted it'),
    submit: 'Save my answer',
  },
].map((step) => ({ ...step, who: fadhlurrahman.username }));

export const officeAfterAms: readonly EnglishStep[] = [
  {
    task: 'Verifikasi pengajuan',
    answer: async (person: Person) => {
      await person.choose('Details of the applicant', 'In order');
      await person.choose('CSR', 'In order');
      await person.choose('Letter of recommendation', 'In order');
      await person.choose('Result', 'Passed on to BSrE');
    },
    submit: 'State the result of the verification',
  },
  {
    task: 'Catat keputusan BSrE',
    answer: async (person: Person) => {
      await person.choose('Decision of BSrE', 'Certificate issued');
      await person.fill('Decided on', '2026-11-23');
    },
    submit: 'Record the decision of BSrE',
  },
  {
    task: 'Catat sertifikat',
    answer: async (person: Person) => {
      await person.fillAll({
        'Serial number': '4A:3F:00:B1:C2:D3:E4:F6',
        Issuer: 'BSRE CA DS G1',
        'Valid from': '2026-11-23',
        'Valid until': '2028-11-23',
      });
      await person.select('Status', 'Active');
    },
    submit: 'Save and tell the applicant',
    picture: 'english-record',
  },
].map((step) => ({ ...step, who: 'verifikator1' }));
