import type { NoticeTemplate } from './notice-template.ts';

// Notices about what people ask about their own data.

export const dataNoticesInIndonesian = {
  'data-diterima': {
    subject: 'Permintaan {ticket} diterima',
    body: 'Permintaan Anda tentang data pribadi diterima dengan nomor {ticket}. Jawaban Anda terima paling lambat {dueAt} (3×24 jam). Perkembangannya ada di halaman “Data saya”.',
  },
  'data-menunggu': {
    subject: 'Permintaan data {ticket} mendekati batas',
    body: 'Permintaan hak subjek data {ticket} belum dijawab. Batas menurut UU 27/2022: {dueAt}. Malam dan hari libur ikut dihitung.',
  },
  'data-terlambat': {
    subject: 'Permintaan data {ticket} melewati batas',
    body: 'Permintaan hak subjek data {ticket} melewati batas 3×24 jam ({dueAt}) menurut UU 27/2022 dan belum dijawab. Mohon segera ditindaklanjuti.',
  },
  'data-dipenuhi': {
    subject: 'Permintaan {ticket} dijawab',
    body: 'Permintaan Anda {ticket} telah dipenuhi. Jawabannya ada di halaman “Data saya”.',
  },
  'data-ditolak': {
    subject: 'Permintaan {ticket} ditolak',
    body: 'Permintaan Anda {ticket} tidak dapat dipenuhi. Alasannya ada di halaman “Data saya”. Anda dapat mengajukan pengaduan bila tidak sependapat.',
  },
} as const satisfies Record<string, NoticeTemplate>;
