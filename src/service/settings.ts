import { defaultCsrPolicy, type CsrPolicy } from './csr/csr-policy.ts';
import { defaultConsentTexts, type ConsentTexts } from './consents/consent-texts.ts';
import type { Locale } from './findings/finding.ts';

// Everything of the service that an office decides for itself, or that no readable source fixes. The
// defaults are those of the service's reference.

export interface ServiceSettings {
  readonly processId: string;
  /** The language that notices and letters are written in. */
  readonly locale: Locale;
  readonly calendarId: string;
  readonly targetWorkingDays: number;
  readonly maximumWorkingDays: number;
  /** How long an applicant has to correct documents; the process counts the same. */
  readonly repairWorkingDays: number;
  readonly officialEmailDomains: readonly string[];
  readonly institution: { readonly name: string; readonly city: string; readonly province: string };
  readonly letter: {
    /** Tokens: {klasifikasi} {urut} {unit} {romawi} {tahun}. */
    readonly numberPattern: string;
    readonly classification: string;
    readonly unit: string;
    readonly addressee: string;
    readonly channel: string;
  };
  readonly mailFrom: string;
  /** Days before expiry on which the holder is reminded. */
  readonly renewalReminderDays: readonly number[];
  readonly amsAddress: string;
  readonly csr: CsrPolicy;
  readonly consents: ConsentTexts;
}

export const defaultSettings: ServiceSettings = {
  processId: 'penerbitan-se-individu',
  locale: 'id',
  calendarId: 'layanan',
  targetWorkingDays: 3,
  maximumWorkingDays: 5,
  repairWorkingDays: 10,
  officialEmailDomains: ['pekalongankota.go.id'],
  institution: { name: 'Pemerintah Kota Pekalongan', city: 'Kota Pekalongan', province: 'Jawa Tengah' },
  letter: {
    numberPattern: '{klasifikasi}/{urut}/{unit}/{tahun}',
    classification: '500.12',
    unit: 'DINKOMINFO',
    addressee: 'Kepala Badan Siber dan Sandi Negara c.q. Kepala Balai Besar Sertifikasi Elektronik',
    channel: 'Srikandi',
  },
  mailFrom: 'Alur <no-reply@localhost>',
  renewalReminderDays: [45, 30, 14, 7, 1],
  amsAddress: 'https://portal-bsre.bssn.go.id',
  csr: defaultCsrPolicy,
  consents: defaultConsentTexts,
};
