/** What the groups of ours, saving and the checks say. */
export const ownWords: Readonly<Record<string, string>> = {
  'Service step and turn': 'Langkah layanan dan giliran',
  'Four eyes': 'Empat mata',
  'Working time and deadline': 'Waktu kerja dan tenggat',
  'Waiting for': 'Menunggu',
  'Whose turn it is while the case stands here. Pausable deadlines run only in the turn of the office.':
    'Giliran siapa selama perkara berada di sini. Tenggat yang dapat berhenti hanya berjalan pada giliran kantor.',
  'Office (default)': 'Kantor (bawaan)',
  Office: 'Kantor',
  Applicant: 'Pemohon',
  'Certificate authority': 'Penerbit sertifikat',
  'Step of the service standard': 'Langkah standar pelayanan',
  'The number of the step that applicants see, such as 3.': 'Nomor langkah yang dilihat pemohon, misalnya 3.',
  'Not by who did "{task}"': 'Bukan pelaksana "{task}"',
  Calendar: 'Kalender',
  'With a calendar a day is a working day: P3D is three working days.':
    'Dengan kalender, satu hari berarti satu hari kerja: P3D adalah tiga hari kerja.',
  'Calendar days, around the clock': 'Hari kalender, sepanjang waktu',
  Pausable: 'Dapat berhenti',
  'Stands still while it is the turn of the applicant or the authority.':
    'Berhenti selama giliran pemohon atau penerbit sertifikat.',
  No: 'Tidak',
  Yes: 'Ya',
  'No, expressly': 'Tidak, dinyatakan tegas',
  'Deadline of the case': 'Tenggat perkara',
  'What the timer says is shown on every task of the case as its target or maximum.':
    'Waktu ini tampil pada setiap tugas perkara sebagai target atau batas akhir.',
  None: 'Tidak ada',
  Maximum: 'Batas akhir',
  'Saved at {at}': 'Tersimpan pukul {at}',
  Saving: 'Menyimpan',
  'Conflict with {by}': 'Bentrok dengan {by}',
  '{by} saved this draft at {at}. What you changed is kept in this browser.':
    '{by} menyimpan konsep ini pukul {at}. Perubahan Anda tetap ada di peramban ini.',
  'Save mine over it': 'Simpan milik saya di atasnya',
  'Download mine': 'Unduh milik saya',
  'Open theirs': 'Buka miliknya',
  'Not saved. It is kept in this browser; open the page again.':
    'Belum tersimpan. Perubahan Anda ada di peramban ini; buka kembali halaman ini.',
  'The server cannot be reached. It is kept in this browser and saved as soon as possible.':
    'Server tidak terjangkau. Perubahan Anda ada di peramban ini dan disimpan segera setelah bisa.',
  'Changes of yours were not saved when this page was closed.':
    'Ada perubahan Anda yang belum tersimpan saat halaman ini ditutup.',
  'Changes of yours were not saved when this page was closed, and {by} has saved since.':
    'Ada perubahan Anda yang belum tersimpan saat halaman ini ditutup, dan sesudahnya {by} telah menyimpan.',
  'Go on with mine': 'Lanjutkan milik saya',
  'Throw mine away': 'Buang milik saya',
  'No findings': 'Tidak ada temuan',
  '{errors} errors, {warnings} warnings': '{errors} kesalahan, {warnings} peringatan',
};
