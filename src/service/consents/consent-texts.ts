// The texts that people consent to, with their versions. The legally relevant subscriber agreement is the
// one in AMS; the text here is a summary of the holder's duties (the service's reference, 1.6). A change of a text is a new
// version: consents keep the version and the hash of what was read.

export type ConsentKind = 'processing' | 'truth' | 'agreement';

export interface ConsentText {
  readonly version: string;
  readonly text: string;
}

export type ConsentTexts = Readonly<Record<ConsentKind, ConsentText>>;

export const defaultConsentTexts: ConsentTexts = {
  processing: {
    version: '1.0',
    text:
      'Saya menyetujui data pribadi dan dokumen dalam permohonan ini diproses oleh Dinas Komunikasi dan Informatika ' +
      'untuk penerbitan sertifikat elektronik, dan diteruskan kepada Balai Besar Sertifikasi Elektronik (BSrE), BSSN. ' +
      'Persetujuan ini dapat ditarik kembali kapan saja dengan menarik permohonan.',
  },
  truth: {
    version: '1.0',
    text:
      'Saya menyatakan bahwa data dan dokumen yang saya sampaikan adalah benar, dan bersedia bertanggung jawab ' +
      'apabila di kemudian hari ternyata tidak benar.',
  },
  agreement: {
    version: '1.0',
    text:
      'Sebagai pemilik sertifikat elektronik: semua informasi yang saya berikan kepada BSrE benar; saya melindungi ' +
      'sertifikat dan kunci privat saya; saya menandatangani sendiri dengan passphrase saya; saya tidak pernah ' +
      'menyerahkan passphrase kepada siapa pun; dan saya segera meminta pencabutan apabila data berubah atau kunci ' +
      'diketahui orang lain. Perjanjian yang mengikat adalah yang disetujui di dalam AMS.',
  },
};
