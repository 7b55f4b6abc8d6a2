import { Rejection } from '../../../src/kernel/rejection.ts';
import { translatorFor } from '../../../src/web/rendering/language.ts';
import { rejectionInWords } from '../../../src/web/words/rejection-in-words.ts';
import { wordsFor } from '../../../src/web/words/words.ts';

const indonesian = wordsFor('id');
const english = wordsFor('en');
const at = '2026-11-23T08:45:00.000Z';

describe('instants and numbers in words', () => {
  it.each([
    [indonesian.instant(at), '23 Nov 2026 15.45'],
    [english.instant(at), '23 Nov 2026 15:45'],
    [indonesian.instant('2026-08-17T01:00:00.000Z'), '17 Agu 2026 08.00'],
    [indonesian.longInstant(at), 'Senin, 23 November 2026 pukul 15.45 WIB'],
    [english.longInstant(at), 'Monday, 23 November 2026 at 15:45 WIB'],
    [indonesian.instant('2026-12-31T17:00:00.000Z'), '1 Jan 2027 00.00'],
    [indonesian.date('2026-11-23'), '23 Nov 2026'],
    [indonesian.longDate('2026-11-27'), 'Jumat, 27 November 2026'],
    [indonesian.nik('3375011708900001'), '3375 **** **** 0001'],
    [indonesian.nip('198609262015051001'), '19860926 201505 1 001'],
    [indonesian.fileSize(999), '999 B'],
    [indonesian.fileSize(312_400), '312 kB'],
    [indonesian.fileSize(1_420_000), '1,4 MB'],
    [english.fileSize(1_420_000), '1.4 MB'],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});

describe('a rejection in words', () => {
  const t = translatorFor('id');
  it.each([
    ['Siti Aminah has it', 'Tugas ini sedang dikerjakan oleh Siti Aminah.'],
    ['someone else has it', 'Tugas ini sedang dikerjakan oleh orang lain.'],
    ['it was already completed by Budi', 'Tugas ini sudah diselesaikan oleh Budi.'],
    ['it was already completed by someone else', 'Tugas ini sudah diselesaikan oleh orang lain.'],
    [
      'the procedure went on without it',
      'Tugas ini tidak diperlukan lagi, karena prosesnya sudah berlanjut.',
    ],
    ['someone else changed it a moment ago', 'Baru saja ada orang lain yang mengubahnya.'],
    ['the moon is full', undefined],
  ])('%s', (obstacle, said) =>
    expect(rejectionInWords(new Rejection('conflict', 'x', obstacle), t)).toBe(said),
  );
});
