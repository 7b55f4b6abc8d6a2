import type { Locale } from '../findings/finding.ts';

// The nine elements of the survey (PermenPANRB 14/2017) as data. Answers are kept under the key, never under
// the number, so that the order may change without mixing up what was answered before.

type Words = Readonly<Record<Locale, string>>;

type ElementKey =
  | 'persyaratan'
  | 'prosedur'
  | 'waktu'
  | 'biaya'
  | 'produk'
  | 'kompetensi'
  | 'perilaku'
  | 'pengaduan'
  | 'sarana';

export interface SurveyElement {
  readonly key: ElementKey;
  readonly name: Words;
  readonly question: Words;
  /** The words for 1, 2, 3 and 4. */
  readonly answers: readonly [Words, Words, Words, Words];
}

const words = (id: string, en: string): Words => ({ id, en });

const fit: SurveyElement['answers'] = [
  words('Tidak sesuai', 'Not fitting'),
  words('Kurang sesuai', 'Hardly fitting'),
  words('Sesuai', 'Fitting'),
  words('Sangat sesuai', 'Very fitting'),
];

export const defaultElements: readonly SurveyElement[] = [
  {
    key: 'persyaratan',
    name: words('Persyaratan', 'Requirements'),
    question: words(
      'Bagaimana kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
      'How well do the requirements fit the service?',
    ),
    answers: fit,
  },
  {
    key: 'prosedur',
    name: words('Sistem, mekanisme, dan prosedur', 'System, mechanism and procedure'),
    question: words('Bagaimana kemudahan prosedur pelayanan?', 'How easy is the procedure?'),
    answers: [
      words('Tidak mudah', 'Not easy'),
      words('Kurang mudah', 'Hardly easy'),
      words('Mudah', 'Easy'),
      words('Sangat mudah', 'Very easy'),
    ],
  },
  {
    key: 'waktu',
    name: words('Waktu penyelesaian', 'Time'),
    question: words('Bagaimana kecepatan waktu pelayanan?', 'How fast was the service?'),
    answers: [
      words('Tidak cepat', 'Not fast'),
      words('Kurang cepat', 'Hardly fast'),
      words('Cepat', 'Fast'),
      words('Sangat cepat', 'Very fast'),
    ],
  },
  {
    key: 'biaya',
    name: words('Biaya/tarif', 'Cost'),
    question: words('Bagaimana kewajaran biaya pelayanan?', 'How fair was the cost?'),
    answers: [
      words('Sangat mahal', 'Very expensive'),
      words('Cukup mahal', 'Rather expensive'),
      words('Murah', 'Cheap'),
      words('Gratis', 'Free'),
    ],
  },
  {
    key: 'produk',
    name: words('Produk spesifikasi jenis pelayanan', 'Product'),
    question: words(
      'Bagaimana kesesuaian hasil pelayanan dengan yang tercantum dalam standar pelayanan?',
      'How well does the result fit what the service standard promises?',
    ),
    answers: fit,
  },
  {
    key: 'kompetensi',
    name: words('Kompetensi pelaksana', 'Competence'),
    question: words('Bagaimana kemampuan petugas dalam pelayanan?', 'How capable were the staff?'),
    answers: [
      words('Tidak mampu', 'Not capable'),
      words('Kurang mampu', 'Hardly capable'),
      words('Mampu', 'Capable'),
      words('Sangat mampu', 'Very capable'),
    ],
  },
  {
    key: 'perilaku',
    name: words('Perilaku pelaksana', 'Conduct'),
    question: words('Bagaimana kesopanan dan keramahan petugas?', 'How polite and friendly were the staff?'),
    answers: [
      words('Tidak sopan dan ramah', 'Not polite or friendly'),
      words('Kurang sopan dan ramah', 'Hardly polite or friendly'),
      words('Sopan dan ramah', 'Polite and friendly'),
      words('Sangat sopan dan ramah', 'Very polite and friendly'),
    ],
  },
  {
    key: 'pengaduan',
    name: words('Penanganan pengaduan, saran, dan masukan', 'Complaints and suggestions'),
    question: words(
      'Bagaimana penanganan pengaduan, saran, dan masukan?',
      'How are complaints and suggestions dealt with?',
    ),
    answers: [
      words('Tidak ada', 'Not at all'),
      words('Ada, tetapi tidak berfungsi', 'There is a way, but it does not work'),
      words('Berfungsi, kurang maksimal', 'It works, but not well'),
      words('Dikelola dengan baik', 'They are dealt with well'),
    ],
  },
  {
    key: 'sarana',
    name: words('Sarana dan prasarana', 'Facilities'),
    question: words('Bagaimana kualitas sarana dan prasarana pelayanan?', 'How good are the facilities?'),
    answers: [
      words('Buruk', 'Bad'),
      words('Cukup', 'Fair'),
      words('Baik', 'Good'),
      words('Sangat baik', 'Very good'),
    ],
  },
];
