import type { NoticeTemplate } from './notice-template.ts';

// Notices about complaints.

export const complaintNoticesInIndonesian = {
  'pengaduan-tanda-terima': {
    subject: 'Pengaduan {ticket} diterima',
    body: 'Pengaduan Anda telah diterima dengan nomor {ticket}. Petugas menanggapi paling lambat 1 hari kerja; yang belum terjawab dalam 3 hari kerja diteruskan kepada Pejabat Pengaduan.\n\nIkuti dan jawab pengaduan di halaman “Ikuti pengaduan” dengan nomor tersebut dan kode rahasia {code}. Jangan membagikan kode ini.',
  },
  'pengaduan-ingat-petugas': {
    subject: 'Pengaduan {ticket} menunggu tanggapan',
    body: 'Pengaduan {ticket} sudah satu hari kerja menunggu tanggapan petugas. Setelah 3 hari kerja pengaduan diteruskan secara otomatis kepada Pejabat Pengaduan.',
  },
  'pengaduan-belum-lengkap': {
    subject: 'Pengaduan {ticket} perlu dilengkapi',
    body: 'Petugas memerlukan keterangan tambahan untuk pengaduan {ticket}. Mohon dilengkapi paling lambat {completeAt}; setelah itu pengaduan dianggap dicabut.\n\nBuka halaman “Ikuti pengaduan” dengan nomor pengaduan dan kode rahasia {code}.',
  },
  'pengaduan-dicabut': {
    subject: 'Pengaduan {ticket} dianggap dicabut',
    body: 'Pengaduan {ticket} dianggap dicabut karena materinya tidak dilengkapi dalam 30 hari. Anda dapat menyampaikan pengaduan baru.',
  },
  'pengaduan-diteruskan': {
    subject: 'Pengaduan {ticket} diteruskan kepada Anda',
    body: 'Pengaduan {ticket} diteruskan untuk diselesaikan sampai tuntas dalam tenggat klasifikasinya. Buka Daftar Tugas untuk menanganinya.',
  },
  'pengaduan-ingat-pejabat': {
    subject: 'Tenggat pengaduan {ticket} mendekat',
    body: 'Pengaduan {ticket} belum selesai dan tenggat klasifikasinya mendekat.',
  },
  'pengaduan-terlambat': {
    subject: 'Pengaduan {ticket} melewati tenggat',
    body: 'Pengaduan {ticket} belum selesai dan telah melewati tenggat klasifikasinya. Mohon ditindaklanjuti.',
  },
  'pengaduan-jawaban': {
    subject: 'Jawaban atas pengaduan {ticket}',
    body: 'Pengaduan {ticket} telah dijawab. Baca jawabannya dan nyatakan apakah masalah Anda selesai, paling lambat {confirmAt}; tanpa tanggapan, pengaduan ditutup.\n\nBuka halaman “Ikuti pengaduan” dengan nomor pengaduan dan kode rahasia {code}.',
  },
  'pengaduan-ditutup': {
    subject: 'Pengaduan {ticket} ditutup',
    body: 'Pengaduan {ticket} ditutup karena tidak ada tanggapan Anda dalam 10 hari kerja sejak jawaban disampaikan. Bila masalah belum selesai, Anda dapat menyampaikan pengaduan baru atau mengadu kepada Ombudsman Republik Indonesia.',
  },
  'pengaduan-ombudsman': {
    subject: 'Pengaduan {ticket} belum selesai dalam 60 hari',
    body: 'Pengaduan {ticket} belum selesai dalam 60 hari. Anda berhak mengadukannya kepada Ombudsman Republik Indonesia.',
  },
} as const satisfies Record<string, NoticeTemplate>;
