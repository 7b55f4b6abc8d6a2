// The documents of the service, as the office's standard lists them (the service's reference, 1.4), and what may be
// uploaded for each. Sizes in bytes.

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

export const mediaTypes = {
  'application/pdf': { name: 'PDF', extensions: ['pdf'] },
  'image/jpeg': { name: 'JPEG', extensions: ['jpg', 'jpeg'] },
  'image/png': { name: 'PNG', extensions: ['png'] },
  'application/pkcs10': { name: 'CSR', extensions: ['csr', 'p10', 'req', 'pem', 'der'] },
} as const satisfies Record<string, { name: string; extensions: readonly string[] }>;

export type MediaType = keyof typeof mediaTypes;

export const isMediaType = (text: string): text is MediaType => Object.hasOwn(mediaTypes, text);

interface KindOfDocument {
  label: { id: string; en: string };
  accepts: readonly MediaType[];
  maxBytes: number;
  /** Uploaded with the application itself. */
  isRequirement: boolean;
}

const pdf = ['application/pdf'] as const;
const scans = ['image/jpeg', 'image/png', 'application/pdf'] as const;

export const documentKinds = {
  'surat-permohonan': {
    label: { id: 'Surat permohonan', en: 'Application letter' },
    accepts: pdf,
    maxBytes: 2 * megabyte,
    isRequirement: true,
  },
  'formulir-pendaftaran': {
    label: { id: 'Formulir pendaftaran', en: 'Registration form' },
    accepts: pdf,
    maxBytes: 2 * megabyte,
    isRequirement: true,
  },
  'surat-rekomendasi': {
    label: { id: 'Surat rekomendasi', en: 'Letter of recommendation' },
    accepts: pdf,
    maxBytes: megabyte,
    isRequirement: true,
  },
  'scan-ktp': {
    label: { id: 'Scan KTP berwarna', en: 'Colour scan of the identity card' },
    accepts: scans,
    maxBytes: megabyte,
    isRequirement: true,
  },
  'sk-jabatan': {
    label: { id: 'Surat pengangkatan jabatan terakhir', en: 'Latest letter of appointment' },
    accepts: pdf,
    maxBytes: 2 * megabyte,
    isRequirement: true,
  },
  csr: {
    label: { id: 'CSR (permintaan sertifikat)', en: 'CSR (certificate signing request)' },
    accepts: ['application/pkcs10'],
    maxBytes: 16 * kilobyte,
    isRequirement: false,
  },
  'bukti-ams': {
    label: { id: 'Tangkapan layar AMS', en: 'Screenshot of AMS' },
    accepts: scans,
    maxBytes: megabyte,
    isRequirement: false,
  },
  /** Made by the program, uploaded by nobody. */
  'surat-bssn': {
    label: { id: 'Surat permohonan ke BSSN', en: 'Letter to BSSN' },
    accepts: pdf,
    maxBytes: 2 * megabyte,
    isRequirement: false,
  },
  'surat-bertanda-tangan': {
    label: { id: 'Pindaian surat bertanda tangan', en: 'Scan of the signed letter' },
    accepts: scans,
    maxBytes: 5 * megabyte,
    isRequirement: false,
  },
  'lampiran-pengaduan': {
    label: { id: 'Lampiran pengaduan', en: 'File with a complaint' },
    accepts: scans,
    maxBytes: 2 * megabyte,
    isRequirement: false,
  },
} as const satisfies Record<string, KindOfDocument>;

export type DocumentKind = keyof typeof documentKinds;

export const isDocumentKind = (text: string): text is DocumentKind => Object.hasOwn(documentKinds, text);

export const allDocumentKinds: readonly DocumentKind[] = Object.keys(documentKinds).filter(isDocumentKind);

export const requiredKinds = allDocumentKinds.filter((kind) => documentKinds[kind].isRequirement);
