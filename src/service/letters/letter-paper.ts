import { localDateOf } from '../../kernel/local-date.ts';
import type { Application } from '../applications/application.ts';
import { fillIn } from '../findings/finding.ts';
import { displayNip } from '../identity-numbers/display.ts';
import type { Row } from '../papers/blocks.ts';
import { longDate } from '../papers/long-date.ts';
import { placeOf } from '../papers/place-of.ts';
import type { ServiceSettings } from '../settings.ts';
import type { LetterContent } from './letter.ts';
import type { OutgoingLetter } from './outgoing-letter.ts';
import { signedAs } from './signer.ts';

// The letter with everything in its place, before it is drawn on a screen or on paper.

export interface LetterPaper {
  placeAndDate: string;
  heading: Row[];
  addressee: string;
  addresseePlace: string;
  /** Paragraphs, and in their midst the rows about the person. */
  body: (string | Row[])[];
  signature: { above: string[]; isElectronic: boolean; name: string; below: string[] };
  copies: string[];
}

export interface LetterParts {
  content: LetterContent;
  application: Application;
  /** As it is to stand there: masked on every screen, whole only in the archived letter. */
  nik: string;
  /** Once it is signed. */
  signed?: OutgoingLetter | undefined;
  now: Date;
}

export function letterPaper(parts: LetterParts, settings: ServiceSettings): LetterPaper {
  const { content, signed, now } = parts;
  const { letter } = settings;
  return {
    placeAndDate: `${placeOf(settings)}, ${longDate(signed?.datedOn ?? localDateOf(now))}`,
    heading: [
      { label: 'Nomor', value: signed?.number ?? '(diberi saat ditandatangani)' },
      { label: 'Sifat', value: content.sifat || 'Biasa' },
      { label: 'Lampiran', value: content.lampiran || '3 berkas' },
      { label: 'Hal', value: subjectOf(content) },
    ],
    addressee: content.tujuan || letter.addressee,
    addresseePlace: letter.addresseePlace,
    body: bodyOf(parts, settings),
    signature: {
      above: signedAs(letter.signatory, signed?.signer),
      isElectronic: signed?.method === 'TTE',
      name: signed?.signer.name ?? '',
      below: [
        ...(signed?.signer.rank ? [signed.signer.rank] : []),
        ...(signed?.signer.nip ? [`NIP ${displayNip(signed.signer.nip)}`] : []),
      ],
    },
    copies: content.tembusan
      .split(/[\n;]/u)
      .map((copy) => copy.trim())
      .filter((copy) => copy !== ''),
  };
}

export const subjectOf = ({ hal }: LetterContent): string =>
  hal || 'Permohonan Penerbitan Sertifikat Elektronik';

const personBlock = '{dataPemohon}';

/** A text of its own that names no place for the rows about the person has them at its end. */
function bodyOf({ content, application, nik }: LetterParts, settings: ServiceSettings): (string | Row[])[] {
  const text = content.isi || settings.letter.template;
  const paragraphs = (text.includes(personBlock) ? text : `${text}\n\n${personBlock}`)
    .replaceAll(personBlock, `\n\n${personBlock}\n\n`)
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const values = valuesOf(application, settings);
  const person = personRows(application, nik);
  return paragraphs.map((paragraph) => (paragraph === personBlock ? person : fillIn(paragraph, values)));
}

const text = ({ content }: Application, key: string): string => {
  const value = content[key];
  return typeof value === 'string' ? value : '';
};

const valuesOf = (application: Application, { institution }: ServiceSettings) => ({
  dasarSurat: basisOf(application),
  nama: application.name,
  nip: application.nip === undefined ? '-' : displayNip(application.nip),
  jabatan: text(application, 'jabatan'),
  unitKerja: application.unit,
  instansi: institution.name,
  sistem: text(application, 'sistem'),
  kegunaan: text(application, 'kegunaan'),
  nomorTiket: application.ticketNumber,
});

function basisOf(application: Application): string {
  const [number, on] = [
    text(application, 'nomorSuratPermohonan'),
    text(application, 'tanggalSuratPermohonan'),
  ];
  return (
    `surat ${text(application, 'atasanJabatan') || 'pemohon'}` +
    (number === '' ? '' : ` Nomor ${number}`) +
    (on === '' ? '' : ` tanggal ${longDate(on)}`)
  );
}

const personRows = (application: Application, nik: string): Row[] => [
  { label: 'Nama', value: application.name },
  { label: 'NIP', value: application.nip === undefined ? '-' : displayNip(application.nip) },
  { label: 'NIK', value: nik },
  { label: 'Jabatan', value: text(application, 'jabatan') || '-' },
  { label: 'Unit kerja', value: application.unit },
  { label: 'Pos-el dinas', value: application.email },
  { label: 'Sistem', value: text(application, 'sistem') || '-' },
  { label: 'Kegunaan', value: text(application, 'kegunaan') || '-' },
];
