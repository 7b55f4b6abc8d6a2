import type { IncomingLetterRow, OutgoingLetterRow } from '../../persistence/entities/registers.ts';
import { longDate } from '../papers/long-date.ts';

// The two registers of letters as tables: what is asked of the database, and what a row says. A row names
// offices and letters, and no applicant.

export const registers = ['incoming', 'outgoing'] as const;
export type Register = (typeof registers)[number];

export const isRegister = (name: string): name is Register => registers.some((each) => each === name);

export interface RegisterRow {
  sequence: number;
  cells: string[];
  ticketNumber: string | undefined;
}

interface Shape {
  table: string;
  title: string;
  /** Indonesian, as the file has them. */
  columns: readonly { label: string; share: number; isFigure?: boolean }[];
  searched: readonly string[];
}

export const shapes: Readonly<Record<Register, Shape>> = {
  incoming: {
    table: 'incoming_letters',
    title: 'Agenda Surat Masuk',
    columns: [
      { label: 'No. agenda', share: 1.1, isFigure: true },
      { label: 'Diterima', share: 1.6 },
      { label: 'Dari', share: 3 },
      { label: 'Nomor surat', share: 2 },
      { label: 'Tanggal surat', share: 1.6 },
      { label: 'Hal', share: 3 },
      { label: 'Nomor registrasi', share: 1.7 },
    ],
    searched: ['sender', 'number', 'subject', 'ticket_number'],
  },
  outgoing: {
    table: 'outgoing_letters',
    title: 'Buku Surat Keluar',
    columns: [
      { label: 'No. urut', share: 1, isFigure: true },
      { label: 'Tanggal', share: 1.6 },
      { label: 'Kepada', share: 3 },
      { label: 'Nomor surat', share: 2.4 },
      { label: 'Cara', share: 1.2 },
      { label: 'Hal', share: 3 },
      { label: 'Nomor registrasi', share: 1.7 },
    ],
    searched: ['addressee', 'number', 'subject', 'ticket_number'],
  },
};

export const incomingRow = (row: IncomingLetterRow): RegisterRow => ({
  sequence: Number(row.sequence),
  ticketNumber: row.ticket_number ?? undefined,
  cells: [
    String(row.sequence),
    longDate(row.received_at),
    row.sender,
    row.number ?? '-',
    row.dated_on === null ? '-' : longDate(row.dated_on),
    row.subject,
    row.ticket_number ?? '-',
  ],
});

export const outgoingRow = (row: OutgoingLetterRow): RegisterRow => ({
  sequence: Number(row.sequence),
  ticketNumber: row.ticket_number ?? undefined,
  cells: [
    String(row.sequence),
    longDate(row.dated_on),
    row.addressee,
    row.number,
    row.method === 'BASAH' ? 'Basah' : 'TTE',
    row.subject,
    row.ticket_number ?? '-',
  ],
});
