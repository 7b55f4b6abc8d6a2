import { z } from 'zod';

// How long each kind of record is kept after the last activity of its case, and what becomes of it then. Five years
// is what Permenkominfo 20/2016 asks for where no other rule says (15(3)b); the office's own schedule of retention
// (JRA) decides otherwise on the settings screen.

export const retentionClasses = [
  'caseFile',
  'identityScans',
  'documents',
  'letters',
  'complaints',
  'dataRequests',
  'survey',
  'notices',
  'auditTrail',
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

export const isRetentionClass = (text: string): text is RetentionClass =>
  retentionClasses.some((each) => each === text);

const rule = z.object({
  /** By the calendar. */
  months: z.number().int().min(1).max(1200),
  action: z.enum(['musnah', 'simpan']),
});
export type RetentionRule = z.output<typeof rule>;

const line = z.string().trim().min(1).max(200);

export const retentionSettings = z.object({
  caseFile: rule,
  identityScans: rule,
  documents: rule,
  letters: rule,
  complaints: rule,
  /** Settings of before there was this class have no rule for it. */
  dataRequests: rule.default({ months: 60, action: 'musnah' }),
  survey: rule,
  notices: rule,
  auditTrail: rule,
  /** Of the protocol of destruction. Tokens: {klasifikasi} {urut} {unit} {romawi} {tahun}. */
  protocolPattern: line
    .regex(/\{urut\}/)
    .regex(/\{tahun\}/)
    .regex(/^(\{(klasifikasi|urut|unit|romawi|tahun)\}|[^{}])*$/),
  /** Who signs the protocol beside the office, by their positions. */
  witnesses: z.array(line).max(6),
});

export type RetentionSettings = z.output<typeof retentionSettings>;

const fiveYears = { months: 60, action: 'musnah' } as const;
const forGood = { months: 60, action: 'simpan' } as const;

export const defaultRetentionSettings: RetentionSettings = {
  caseFile: fiveYears,
  identityScans: fiveYears,
  documents: fiveYears,
  letters: fiveYears,
  complaints: fiveYears,
  dataRequests: fiveYears,
  survey: forGood,
  notices: fiveYears,
  auditTrail: forGood,
  protocolPattern: '{klasifikasi}/{urut}/BA-PMA/{unit}/{tahun}',
  witnesses: ['Saksi dari unsur pengawasan', 'Saksi dari unsur hukum'],
};

/** As the office calls them, on paper and in the history. */
export const classLabels: Readonly<Record<RetentionClass, string>> = {
  caseFile: 'Data permohonan',
  identityScans: 'Pindaian KTP',
  documents: 'Dokumen lain',
  letters: 'Surat',
  complaints: 'Pengaduan',
  dataRequests: 'Permintaan tentang data pribadi',
  survey: 'Jawaban survei',
  notices: 'Pemberitahuan',
  auditTrail: 'Jejak audit',
};
