// What an applicant types, all of it right. The person is invented.

export const rightAnswers: Readonly<Record<string, unknown>> = {
  namaLengkap: 'Siti Aminah',
  nik: '3375015708900001',
  nip: '199008172015052001',
  statusKepegawaian: 'PNS',
  tempatLahir: 'Pekalongan',
  tanggalLahir: '1990-08-17',
  jenisKelamin: 'P',
  pangkatGolongan: 'Penata / III-c',
  jabatan: 'Analis Kebijakan Ahli Muda',
  unitKerja: 'Dinas Kesehatan',
  emailDinas: 'siti.aminah@pekalongankota.go.id',
  nomorHp: '0812-3456-7890',
  sistem: 'Persuratan',
  kegunaan: 'Tanda tangan elektronik',
  atasanNama: 'Budi Santoso',
  atasanNip: '197001011995031001',
  atasanJabatan: 'Kepala Dinas Kesehatan',
  atasanEmail: 'budi.santoso@pekalongankota.go.id',
  persetujuanData: true,
  pernyataanKebenaran: true,
};
