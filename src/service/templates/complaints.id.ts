import type { NoticeTemplate } from './notice-template.ts';

// Notices about complaints.

export const complaintNoticesInIndonesian = {
  'pengaduan-tanda-terima': {
    subject: 'Pengaduan {ticket} diterima',
    body: 'Pengaduan Anda telah diterima dengan nomor {ticket}. Petugas menanggapi paling lambat {remindDays} hari kerja; yang belum terjawab dalam {respondDays} hari kerja diteruskan kepada Pejabat Pengaduan.\n\nIkuti dan jawab pengaduan di halaman “Ikuti pengaduan” dengan nomor tersebut dan kode rahasia pada tanda terima Anda. Jangan membagikan kode itu.',
  },
  'pengaduan-ingat-petugas': {
    subject: 'Pengaduan {ticket} menunggu tanggapan',
    body: 'Pengaduan {ticket} sudah {remindDays} hari kerja menunggu tanggapan petugas. Setelah {respondDays} hari kerja pengaduan diteruskan secara otomatis kepada Pejabat Pengaduan.',
  },
  'pengaduan-belum-lengkap': {
    subject: 'Pengaduan {ticket} perlu dilengkapi',
    body: 'Petugas memerlukan keterangan tambahan untuk pengaduan {ticket}. Mohon dilengkapi paling lambat {completeAt}; setelah itu pengaduan dianggap dicabut.\n\nBuka halaman “Ikuti pengaduan” dengan nomor pengaduan dan kode rahasia pada tanda terima Anda.',
  },
  'pengaduan-dicabut': {
    subject: 'Pengaduan {ticket} dianggap dicabut',
    body: 'Pengaduan {ticket} dianggap dicabut karena materinya tidak dilengkapi dalam {completeDays} hari. Anda dapat menyampaikan pengaduan baru.',
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
    body: 'Pengaduan {ticket} telah dijawab. Baca jawabannya dan nyatakan apakah masalah Anda selesai, paling lambat {confirmAt}; tanpa tanggapan, pengaduan ditutup.\n\nBuka halaman “Ikuti pengaduan” dengan nomor pengaduan dan kode rahasia pada tanda terima Anda.',
  },
  'pengaduan-ditutup': {
    subject: 'Pengaduan {ticket} ditutup',
    body: 'Pengaduan {ticket} ditutup karena tidak ada tanggapan Anda dalam {confirmDays} hari kerja sejak jawaban disampaikan. Bila masalah belum selesai, Anda dapat menyampaikan pengaduan baru atau mengadu kepada Ombudsman Republik Indonesia.',
  },
  'pengaduan-ombudsman': {
    subject: 'Pengaduan {ticket} belum selesai dalam {ombudsmanDays} hari',
    body: 'Pengaduan {ticket} belum selesai dalam {ombudsmanDays} hari. Anda berhak mengadukannya kepada Ombudsman Republik Indonesia.',
  },
} as const satisfies Record<string, NoticeTemplate>;
