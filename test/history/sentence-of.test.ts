import { sentenceOf } from '../../src/history/sentence-of.ts';
import { sentencesEn } from '../../src/history/sentences/en.ts';
import { sentencesId } from '../../src/history/sentences/id.ts';

const people = new Map([['u1', 'Siti Rahmawati']]);
const told = (type: string, more: Partial<Parameters<typeof sentenceOf>[0]> = {}) => ({
  type,
  content: {},
  ...more,
});

const placeholders = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(String).sort();

describe('the catalogues', () => {
  it('tell the same events', () => {
    expect(Object.keys(sentencesEn).sort()).toEqual(Object.keys(sentencesId).sort());
  });

  it('fill the same things into each sentence', () => {
    for (const [key, sentence] of Object.entries(sentencesId)) {
      const english = Object.entries(sentencesEn).find(([other]) => other === key)?.[1] ?? '';
      expect([key, placeholders(english)]).toEqual([key, placeholders(sentence)]);
    }
  });

  it.each([
    ...[
      'instance.started',
      'element.entered',
      'element.left',
      'element.cancelled',
      'timer.fired',
      'message.received',
    ],
    ...[
      'error.thrown',
      'clock.paused',
      'clock.resumed',
      'incident.opened',
      'incident.closed',
      'instance.ended',
    ],
    ...['task.claimed', 'task.released', 'task.assigned', 'task.completed', 'task.commented'],
    ...[
      'document.uploaded',
      'document.read',
      'document.refused',
      'application.submitted',
      'complaint.submitted',
    ],
    ...[
      'user.signed-in',
      'user.sign-in-refused',
      'user.failed',
      'user.locked',
      'user.signed-out',
      'definition.deployed',
    ],
  ])('know %s', (type) => {
    expect(Object.keys(sentencesId)).toContain(type);
  });
});

describe('a sentence', () => {
  it.each([
    ['id', 'Siti Rahmawati mengambil tugas 7: Periksa berkas.'],
    ['en', 'Siti Rahmawati claimed task 7: Periksa berkas.'],
  ] as const)('says who did what (%s)', (locale, sentence) => {
    const event = told('task.claimed', { actorId: 'u1', content: { number: 7, name: 'Periksa berkas' } });
    expect(sentenceOf(event, locale, people)).toBe(sentence);
  });

  it('names someone unknown and the program itself', () => {
    const event = told('document.read', { content: { kind: 'csr' } });
    expect(sentenceOf({ ...event, actorId: 'gone' }, 'id', people)).toBe('Seseorang membuka dokumen csr.');
    expect(sentenceOf(event, 'id', people)).toBe('Sistem membuka dokumen csr.');
    expect(sentenceOf({ ...event, actorId: 'u1' }, 'en')).toBe('Someone opened the document csr.');
  });

  it('calls an element by its name, or by its id', () => {
    expect(
      sentenceOf(told('timer.fired', { elementId: 'T1', content: { name: '1 hari kerja' } }), 'id'),
    ).toBe('Waktu 1 hari kerja telah tiba.');
    expect(sentenceOf(told('timer.fired', { elementId: 'T1' }), 'id')).toBe('Waktu T1 telah tiba.');
  });

  it('tells how an instance ended', () => {
    const ended = (how: string) =>
      sentenceOf(
        told('instance.ended', { elementId: 'E', actorId: 'u1', content: { how, name: 'Terbit' } }),
        'en',
        people,
      );
    expect(['completed', 'terminated', 'cancelled', 'otherwise'].map(ended)).toEqual([
      'The process was completed: Terbit.',
      'The process ended: Terbit.',
      'Siti Rahmawati cancelled the process.',
      'The process ended.',
    ]);
  });

  it('writes instants in the office’s zone and spans in hours', () => {
    const resumed = told('clock.resumed', { elementId: 'T', content: { dueAt: '2026-03-02T02:00:00.000Z' } });
    expect(sentenceOf(resumed, 'id')).toBe('Hitungan waktu T berjalan lagi, tenggat 2 Maret 2026 09.00.');
    const paused = told('clock.paused', { elementId: 'T', content: { remainingMs: 27_000_000 } });
    expect(sentenceOf(paused, 'en')).toBe('The clock of T was paused, with 7 hours, 30 minutes left.');
    expect(sentenceOf(paused, 'id')).toBe('Hitungan waktu T berhenti sementara, tersisa 7 jam, 30 menit.');
  });

  it('keeps braces that stand in a value', () => {
    const event = told('incident.opened', { elementId: 'X', content: { message: 'no {actor} here' } });
    expect(sentenceOf(event, 'en', people)).toBe('X is stuck: no {actor} here');
  });

  it('marks what an event leaves open', () => {
    expect(sentenceOf(told('letter.numbered'), 'id')).toBe('Surat diberi nomor –.');
  });

  it('tells an event that nobody foresaw', () => {
    expect(sentenceOf(told('letter.burnt', { actorId: 'u1' }), 'id', people)).toBe(
      'Siti Rahmawati: letter.burnt.',
    );
    expect(sentenceOf(told('constructor'), 'id')).toBe('Sistem: constructor.');
  });
});
