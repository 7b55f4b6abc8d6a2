import { complaintNoticesInIndonesian } from './complaints.id.ts';
import { dataNoticesInIndonesian } from './data-requests.id.ts';
import type { NoticeTemplate } from './notice-template.ts';

const never =
  'Jangan pernah membagikan passphrase, OTP, atau kunci privat kepada siapa pun, termasuk petugas.';

export const noticesInIndonesian = {
  'tanda-terima': {
    subject: 'Permohonan {ticket} diterima',
    body: 'Permohonan Anda telah diterima dengan nomor {ticket} dan dihitung diterima pada {effectiveOn}. Tenggat penyelesaian: {maximumAt}.',
  },
  'pengingat-disposisi': {
    subject: 'Disposisi {ticket} menunggu',
    body: 'Permohonan {ticket} atas nama {name} ({unit}) sudah lebih dari satu hari kerja menunggu disposisi.',
  },
  'pengingat-verifikasi': {
    subject: 'Pemeriksaan berkas {ticket} menunggu',
    body: 'Berkas permohonan {ticket} atas nama {name} ({unit}) sudah lebih dari satu hari kerja menunggu pemeriksaan.',
  },
  'minta-perbaikan': {
    subject: 'Berkas permohonan {ticket} belum lengkap',
    body: 'Berkas belum lengkap. Mohon diperbaiki paling lambat {repairAt}.\n\n{documents}\n\nJangka waktu layanan dijeda sampai perbaikan Anda kirim.',
  },
  'pengingat-perbaikan': {
    subject: 'Perbaikan berkas {ticket} ditunggu',
    body: 'Berkas permohonan {ticket} masih menunggu perbaikan dari Anda:\n\n{documents}',
  },
  'ditutup-tidak-lengkap': {
    subject: 'Permohonan {ticket} ditutup',
    body: 'Permohonan {ticket} ditutup karena berkas tidak dilengkapi dalam waktu yang ditentukan. Anda dapat mengajukan permohonan baru.',
  },
  penolakan: {
    subject: 'Permohonan {ticket} ditolak',
    body: 'Permohonan {ticket} ditolak dengan alasan: {reason}',
  },
  'penolakan-bsre': {
    subject: 'Permohonan {ticket} ditolak oleh BSrE',
    body: 'Balai Besar Sertifikasi Elektronik menolak permohonan {ticket}. Alasan: {reason}',
  },
  'panduan-ams': {
    subject: 'Langkah berikutnya di AMS untuk {ticket}',
    body: `Akun Anda di AMS sudah disiapkan. Masuk ke {amsAddress}, ajukan permohonan sertifikat individu, buat CSR, unggah surat rekomendasi dan setujui perjanjian pemilik sertifikat; lalu konfirmasikan setiap langkah di halaman permohonan Anda. Jangka waktu layanan dijeda selama langkah ini.\n\n${never}`,
  },
  'pengingat-ams': {
    subject: 'Pengajuan {ticket} di AMS ditunggu',
    body: `Permohonan {ticket} menunggu Anda mengajukannya di AMS ({amsAddress}).\n\n${never}`,
  },
  'perbaikan-ams': {
    subject: 'Langkah AMS {ticket} perlu diperbaiki',
    body: 'Ada yang perlu diperbaiki pada permohonan {ticket} di AMS. Catatan: {reason}',
  },
  'cek-keputusan-bsre': {
    subject: 'Periksa keputusan BSrE untuk {ticket}',
    body: 'Permohonan {ticket} atas nama {name} masih menunggu keputusan BSrE. Periksa AMS dan catat keputusannya.',
  },
  'sertifikat-terbit': {
    subject: 'Sertifikat elektronik untuk {ticket} terbit',
    body: `Sertifikat elektronik Anda telah terbit dengan nomor seri {serialNumber}, berlaku {validFromOn} sampai {validUntilOn}.\n\n${never}`,
  },
  dibatalkan: {
    subject: 'Permohonan {ticket} dibatalkan',
    body: 'Permohonan {ticket} dibatalkan karena perjanjian pemilik sertifikat elektronik tidak Anda setujui.',
  },
  penarikan: {
    subject: 'Permohonan {ticket} ditarik',
    body: 'Permohonan {ticket} telah ditarik atas permintaan Anda. Data Anda tidak lagi diproses untuk permohonan ini.',
  },
  'target-terlampaui': {
    subject: 'Target penyelesaian {ticket} terlampaui',
    body: 'Permohonan {ticket} atas nama {name} ({unit}) melewati target {targetDays} hari kerja. Batas {maximumDays} hari kerja: {maximumAt}.',
  },
  'eskalasi-terlambat': {
    subject: 'Permohonan {ticket} terlambat',
    body: 'Permohonan {ticket} atas nama {name} ({unit}) melewati batas {maximumDays} hari kerja. Mohon ditindaklanjuti dan dicatat alasannya.',
  },
  'surat-siap-kirim': {
    subject: 'Surat {letterNumber} siap dikirim',
    body: 'Surat nomor {letterNumber} untuk permohonan {ticket} atas nama {name} telah ditandatangani. Kirim melalui {channel} kepada {addressee}.',
  },
  pembaruan: {
    subject: 'Sertifikat elektronik Anda berakhir dalam {days} hari',
    body: 'Sertifikat elektronik dengan nomor seri {serialNumber} berlaku sampai {validUntilOn}. Pembaruan dapat diajukan mulai {windowOn}; setelah berakhir diperlukan penerbitan baru.\n\nLihat sertifikat Anda: {page}',
  },
  'pencabutan-diterima': {
    subject: 'Permintaan pencabutan {ticket} diterima',
    body: 'Permintaan pencabutan sertifikat dengan nomor seri {serialNumber} atas nama {name} telah diterima dengan nomor {ticket}. Alasan: {cause}. Batas waktu: {maximumAt}.\n\nPermintaan yang keliru dapat ditarik selama sertifikat belum dicabut di AMS.',
  },
  'pencabutan-menunggu': {
    subject: 'Pencabutan {ticket} menunggu',
    body: 'Permintaan pencabutan {ticket} atas nama {name} ({unit}) sudah lebih dari satu hari kerja menunggu. Alasan: {cause}. Batas waktu: {maximumAt}.',
  },
  'pencabutan-darurat': {
    subject: 'Darurat: cabut sertifikat {serialNumber}',
    body: 'Sertifikat {serialNumber} atas nama {name} ({unit}) harus segera dicabut di AMS. Alasan: {cause}. Permintaan {ticket} tidak menunggu disposisi. Batas waktu: {maximumAt}.',
  },
  'pencabutan-terlambat': {
    subject: 'Pencabutan {ticket} terlambat',
    body: 'Pencabutan {ticket} atas nama {name} ({unit}) melewati batas waktunya dan sertifikat {serialNumber} masih berlaku. Alasan: {cause}. Mohon segera ditindaklanjuti.',
  },
  'sertifikat-dicabut': {
    subject: 'Sertifikat {serialNumber} telah dicabut',
    body: 'Sertifikat elektronik dengan nomor seri {serialNumber} atas nama {name} telah dicabut dan tidak dapat dipakai lagi. Alasan: {cause}. Nomor permintaan: {ticket}.',
  },
  'laporan-pencabutan': {
    subject: 'Laporan pencabutan darurat {ticket}',
    body: 'Sertifikat {serialNumber} atas nama {name} ({unit}) telah dicabut tanpa disposisi karena keadaan darurat. Alasan: {cause}. Diminta oleh {requester}.',
  },
  'pencabutan-ditarik': {
    subject: 'Permintaan pencabutan {ticket} ditarik',
    body: 'Permintaan pencabutan {ticket} telah ditarik. Sertifikat {serialNumber} atas nama {name} tidak dicabut.',
  },
  'pengingat-pembaruan': {
    subject: 'Pembaruan {ticket} menunggu Anda',
    body: 'Pembaruan sertifikat {serialNumber} dengan nomor {ticket} menunggu langkah Anda. Bila tidak dilanjutkan, permohonan dianggap gugur.',
  },
  'pembaruan-gugur': {
    subject: 'Pembaruan {ticket} dianggap gugur',
    body: 'Pembaruan {ticket} dianggap gugur karena tidak dilanjutkan dalam waktu yang ditentukan. Selama sertifikat {serialNumber} masih berlaku, Anda dapat mengajukan pembaruan lagi.',
  },
  'pembaruan-perbaikan': {
    subject: 'Data pembaruan {ticket} perlu diperbaiki',
    body: 'Data pembaruan {ticket} perlu diperbaiki: {note}\n\nJangka waktu layanan dijeda sampai perbaikan Anda kirim.',
  },
  'panduan-pembaruan': {
    subject: 'Langkah pembaruan di AMS untuk {ticket}',
    body: 'Data Anda sudah sesuai. Masuk ke {amsAddress}, pilih pembaruan untuk sertifikat {serialNumber} dan selesaikan KYC bila diminta; lalu konfirmasikan setiap langkah di halaman permohonan Anda. Jangka waktu layanan dijeda selama langkah ini.\n\nJangan pernah membagikan passphrase, OTP, atau kunci privat kepada siapa pun, termasuk petugas.',
  },
  'pembaruan-kedaluwarsa': {
    subject: 'Pembaruan {ticket} gugur: sertifikat sudah berakhir',
    body: 'Masa berlaku sertifikat {serialNumber} habis sebelum pembaruan {ticket} selesai. Sertifikat yang sudah berakhir tidak dapat diperbarui; ajukan penerbitan baru.',
  },
  'pembaruan-dicabut': {
    subject: 'Pembaruan {ticket} berakhir: sertifikat dicabut',
    body: 'Sertifikat {serialNumber} telah dicabut, sehingga pembaruan {ticket} tidak dilanjutkan.',
  },
  'pembaruan-dibuka': {
    subject: 'Perbarui sertifikat elektronik Anda: tersisa {days} hari',
    body: 'Sertifikat elektronik dengan nomor seri {serialNumber} berlaku sampai {validUntilOn}. Pembaruan sudah dapat diajukan; setelah berakhir sertifikat tidak dapat diperbarui dan diperlukan penerbitan baru.\n\nAjukan pembaruan di halaman Sertifikat Saya: {page}',
  },
  'pengingat-evaluasi': {
    subject: 'Evaluasi triwulan {quarter} tahun {year} menunggu',
    body: 'Evaluasi kinerja pelaksana triwulan {quarter} tahun {year} sudah lebih dari lima hari kerja menunggu keputusan pimpinan.',
  },
  'undangan-survei': {
    subject: 'Bagaimana pelayanan kami? Survei untuk {ticket}',
    body: 'Permohonan {ticket} telah selesai diproses. Mohon isi survei kepuasan di halaman permohonan Anda: sembilan pertanyaan, sekitar dua menit. Jawaban Anda anonim dan tidak dikaitkan dengan permohonan ini.',
  },
  'data-dimusnahkan': {
    subject: 'Data pribadi {ticket} telah dimusnahkan',
    body: 'Masa simpan data pribadi pada {ticket} telah berakhir. Data pribadi dan berkas yang Anda serahkan telah dimusnahkan sesuai jadwal retensi dan tidak dapat dibuka lagi oleh siapa pun. Nomor, tanggal, dan hasilnya tetap tercatat tanpa data pribadi.',
  },
  'pengingat-pemusnahan': {
    subject: 'Usulan musnah {period} menunggu keputusan',
    body: 'Usulan musnah arsip {period} sudah lebih dari lima hari kerja menunggu keputusan pimpinan.',
  },
  ...complaintNoticesInIndonesian,
  ...dataNoticesInIndonesian,
} as const satisfies Record<string, NoticeTemplate>;
