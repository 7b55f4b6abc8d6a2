import { z } from 'zod';
import { breachSettings, defaultBreachSettings } from './breaches/breach-settings.ts';
import { complaintSettings, defaultComplaintSettings } from './complaints/complaint-settings.ts';
import { onlyKnownPlaceholders, standardLetter } from './letters/placeholders.ts';
import { dataRequestSettings, defaultDataRequestSettings } from './data-requests/data-request-settings.ts';
import { csrPolicy, defaultCsrPolicy } from './csr/csr-policy.ts';
import { defaultRetentionSettings, retentionSettings } from './retention/retention-settings.ts';
import { defaultSurveySettings, surveySettings } from './survey/survey-settings.ts';

// Everything of the service that an office decides for itself, or that no readable source fixes. What
// stands here is drawn on the settings screen by itself: `section` groups it, `personal` keeps it out of the
// history, `fixed` keeps it off the screen, `ordered` has a list written line by line. Its label is
// settings.fields.<path> in both catalogues.

const line = z.string().trim().max(200);
const required = line.min(1);
const workingDays = z.number().int().min(1).max(60);

export const serviceSettings = z
  .object({
    /** The process that serves each kind of application. */
    processIds: z.object({
      baru: z.string().meta({ fixed: true }),
      pembaruan: z.string().meta({ fixed: true }),
      pencabutan: z.string().meta({ fixed: true }),
    }),
    calendarId: z.string().meta({ fixed: true }),
    targetWorkingDays: workingDays.meta({ section: 'times' }),
    maximumWorkingDays: workingDays.meta({ section: 'times' }),
    /** How long an applicant has to correct documents; a case keeps the time it was registered with. */
    repairWorkingDays: workingDays.meta({ section: 'times' }),
    /** Days before expiry on which the holder is reminded. */
    renewalReminderDays: z.array(z.number().int().min(1).max(365)).max(10).meta({ section: 'times' }),
    renewal: z.object({
      /** AMS takes a renewal in this many last days of a certificate, and not before. */
      windowDays: z.number().int().min(1).max(365),
      targetWorkingDays: workingDays,
      maximumWorkingDays: workingDays,
      /** How long a holder may be silent before the renewal counts as dropped. */
      silenceWorkingDays: workingDays,
    }),
    revocation: z.object({
      /** Service hours in which an urgent revocation is to be done. */
      urgentServiceHours: z.number().int().min(1).max(40),
      maximumWorkingDays: workingDays,
      /** Somebody else may sign now: no disposition, and hours instead of days. Lines `Indonesian | English`. */
      urgentReasons: z.array(required).min(1).max(20),
      reasons: z.array(required).min(1).max(20),
      /** What only the office can say, not the holder. */
      officeReasons: z.array(required).max(20),
    }),
    institution: z.object({
      name: required,
      office: required,
      city: required,
      province: required,
      address: line,
      phone: line,
      website: line,
      email: line,
    }),
    organisation: z.object({ hasSectionHead: z.boolean() }),
    letter: z.object({
      /** Tokens: {klasifikasi} {urut} {unit} {romawi} {tahun}. */
      numberPattern: required
        .regex(/\{urut\}/)
        .regex(/\{tahun\}/)
        .regex(/^(\{(klasifikasi|urut|unit|romawi|tahun)\}|[^{}])*$/),
      classification: required,
      unit: required,
      addressee: required,
      /** Below the addressee: "di …"; nothing where it is empty. */
      addresseePlace: line,
      channel: required,
      /** Whose letter it is; who signs it for them says so on the signing form. */
      signatory: required,
      /** Between blank lines paragraphs; the placeholders of letters/placeholders.ts. */
      template: z.string().trim().min(1).max(8000).superRefine(onlyKnownPlaceholders),
    }),
    channels: z
      .object({
        phones: z.array(required).max(10),
        email: line,
        website: line,
        twitter: line,
        instagram: line,
        lapor: line,
      })
      .meta({ section: 'contacts' }),
    complaintsOfficer: z
      .object({
        name: line.meta({ personal: true }),
        phone: line.meta({ personal: true }),
      })
      .meta({ section: 'contacts' }),
    dataProtection: z.object({ contact: line.meta({ personal: true }) }).meta({ section: 'contacts' }),
    officialEmailDomains: z
      .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))
      .min(1)
      .max(20)
      .meta({ section: 'mail' }),
    mailFrom: required.meta({ section: 'mail' }),
    /** The language that notices and letters are written in. */
    locale: z.enum(['id', 'en']).meta({ section: 'mail' }),
    amsAddress: z.url().max(200).meta({ section: 'authority' }),
    csr: csrPolicy.meta({ section: 'authority' }),
    /** Whether a new version of a process needs somebody else than who asks for it. */
    deployment: z.object({ secondPerson: z.boolean() }),
    complaints: complaintSettings,
    dataRequests: dataRequestSettings,
    survey: surveySettings,
    retention: retentionSettings,
    breach: breachSettings,
  })
  .refine(({ targetWorkingDays, maximumWorkingDays }) => targetWorkingDays <= maximumWorkingDays, {
    path: ['targetWorkingDays'],
    params: { rule: 'target-above-maximum' },
  });

export type ServiceSettings = z.output<typeof serviceSettings>;

/** In force where nobody changed anything: the values of the service's reference. */
export const defaultSettings: ServiceSettings = {
  processIds: {
    baru: 'penerbitan-se-individu',
    pembaruan: 'pembaruan-se',
    pencabutan: 'pencabutan-se',
  },
  calendarId: 'layanan',
  targetWorkingDays: 3,
  maximumWorkingDays: 5,
  repairWorkingDays: 10,
  renewalReminderDays: [45, 30, 14, 7, 1],
  renewal: { windowDays: 30, targetWorkingDays: 3, maximumWorkingDays: 5, silenceWorkingDays: 10 },
  revocation: {
    urgentServiceHours: 4,
    maximumWorkingDays: 3,
    urgentReasons: [
      'Kunci atau passphrase diketahui orang lain | Key or passphrase known to somebody else',
      'Kunci atau passphrase hilang | Key or passphrase lost',
      'Perangkat dicuri atau hilang | Device stolen or lost',
    ],
    reasons: [
      'Mutasi atau pindah instansi | Transferred to another institution',
      'Pensiun atau berhenti | Retired or left',
      'Data pada sertifikat tidak benar | What the certificate says is wrong',
      'Sertifikat tidak digunakan lagi | Certificate no longer used',
      'Digantikan sertifikat lain | Replaced by another certificate',
    ],
    officeReasons: ['Meninggal dunia | Deceased'],
  },
  institution: {
    name: 'Pemerintah Kota Pekalongan',
    office: 'Dinas Komunikasi dan Informatika',
    city: 'Kota Pekalongan',
    province: 'Jawa Tengah',
    address: '',
    phone: '(0285) 421243',
    website: 'kominfo.pekalongankota.go.id',
    email: '',
  },
  organisation: { hasSectionHead: true },
  deployment: { secondPerson: false },
  letter: {
    numberPattern: '{klasifikasi}/{urut}/{unit}/{tahun}',
    classification: '500.12',
    unit: 'DINKOMINFO',
    addressee: 'Kepala Badan Siber dan Sandi Negara c.q. Kepala Balai Besar Sertifikasi Elektronik',
    addresseePlace: 'Jakarta',
    channel: 'Srikandi',
    signatory: 'Kepala Dinas Komunikasi dan Informatika',
    template: standardLetter,
  },
  channels: {
    phones: ['(0285) 421243', '(0285) 420223'],
    email: '',
    website: 'http://kominfo.pekalongankota.go.id',
    twitter: '@pkl.diskominfo',
    instagram: '@pkl.diskominfo',
    lapor: 'https://www.lapor.go.id',
  },
  complaintsOfficer: { name: '', phone: '' },
  dataProtection: { contact: '' },
  officialEmailDomains: ['pekalongankota.go.id'],
  mailFrom: 'Alur <no-reply@localhost>',
  locale: 'id',
  amsAddress: 'https://portal-bsre.bssn.go.id',
  csr: defaultCsrPolicy,
  complaints: defaultComplaintSettings,
  dataRequests: defaultDataRequestSettings,
  survey: defaultSurveySettings,
  retention: defaultRetentionSettings,
  breach: defaultBreachSettings,
};
