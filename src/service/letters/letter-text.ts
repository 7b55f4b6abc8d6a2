import { DateTime } from 'luxon';
import { officeZone } from '../../kernel/office-zone.ts';
import type { Application } from '../applications/application.ts';
import { displayNip } from '../identity-numbers/display.ts';
import type { ServiceSettings } from '../settings.ts';
import type { Letter } from './letter.ts';

// The letter as text, laid out as an official letter (the service's reference, 3.4, 3.5). The NIK stands masked in it: a
// hash over text with a whole NIK could be reversed by trying numbers.

export interface LetterParts {
  letter: Letter;
  application: Application;
  maskedNik: string;
  signer?: { name: string; nip?: string | undefined } | undefined;
}

export function letterText(
  { letter, application, maskedNik, signer }: LetterParts,
  settings: ServiceSettings,
): string {
  const { content } = letter;
  return [
    settings.institution.name.toUpperCase(),
    'DINAS KOMUNIKASI DAN INFORMATIKA',
    '',
    `Pekalongan, ${dateOf(letter.signedAt ?? letter.createdAt)}`,
    '',
    `Nomor    : ${letter.number ?? '(diberi saat ditandatangani)'}`,
    `Sifat    : ${content.sifat || 'Biasa'}`,
    `Lampiran : ${content.lampiran || '3 berkas'}`,
    `Hal      : ${content.hal || 'Permohonan Penerbitan Sertifikat Elektronik'}`,
    '',
    `Yth. ${content.tujuan || settings.letter.addressee}`,
    '',
    content.isi || openingFor(application),
    '',
    ...personLines(application, maskedNik),
    '',
    ...(content.isi ? [] : closing),
    'Kepala Dinas Komunikasi dan Informatika,',
    '',
    signer?.name ?? '',
    ...(signer?.nip ? [`NIP ${displayNip(signer.nip)}`] : []),
    ...(content.tembusan ? ['', `Tembusan: ${content.tembusan}`] : []),
  ].join('\n');
}

function openingFor({ content }: Application): string {
  const { nomorSuratPermohonan, tanggalSuratPermohonan, atasanJabatan } = content;
  const [number, on] = [String(nomorSuratPermohonan ?? ''), String(tanggalSuratPermohonan ?? '')];
  const basis =
    `Berdasarkan surat ${String(atasanJabatan ?? 'pemohon')}` +
    (number === '' ? '' : ` Nomor ${number}`) +
    (on === '' ? '' : ` tanggal ${dateOf(on)}`);
  return (
    `${basis}, bersama ini kami mengajukan permohonan penerbitan sertifikat elektronik individu bagi pegawai di ` +
    'lingkungan Pemerintah Kota Pekalongan:'
  );
}

const closing = [
  'Sebagai bahan pertimbangan terlampir: (1) surat rekomendasi, (2) salinan KTP, (3) surat pengangkatan jabatan ' +
    'terakhir.',
  '',
  'Demikian, atas perhatian dan kerja sama Saudara disampaikan terima kasih.',
  '',
];

const personLines = ({ name, nip, unit, email, content }: Application, maskedNik: string): string[] => [
  `Nama       : ${name}`,
  `NIP        : ${nip === undefined ? '-' : displayNip(nip)}`,
  `NIK        : ${maskedNik}`,
  `Jabatan    : ${String(content.jabatan ?? '-')}`,
  `Unit kerja : ${unit}`,
  `Pos-el     : ${email}`,
  `Sistem     : ${String(content.sistem ?? '-')}`,
  `Kegunaan   : ${String(content.kegunaan ?? '-')}`,
];

const dateOf = (iso: string): string =>
  DateTime.fromISO(iso, { zone: officeZone }).setLocale('id').toFormat('d MMMM yyyy');
