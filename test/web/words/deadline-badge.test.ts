import { readFileSync } from 'node:fs';
import { parseCalendar } from '../../../src/calendar/reading/parse-calendar.ts';
import { deadlineBadge } from '../../../src/web/words/deadline-badge.ts';

const calendar = parseCalendar(JSON.parse(readFileSync('data/seeds/calendar-layanan.json', 'utf8')));
const wib = (text: string) => new Date(`${text}:00+07:00`);

describe('a deadline in words', () => {
  it.each([
    [
      '2026-11-23T10:00',
      '2026-11-30T15:45',
      'on-time',
      'sisa 5 hari kerja 4 jam',
      '5 working days 4 hours left',
    ],
    ['2026-11-30T08:00', '2026-11-30T15:45', 'on-time', 'sisa 1 hari kerja', '1 working day left'],
    [
      '2026-11-30T12:45',
      '2026-11-30T15:45',
      'at-risk',
      'sisa 2 jam kerja 45 menit',
      '2 working hours 45 minutes left',
    ],
    ['2026-11-30T15:44', '2026-11-30T15:45', 'at-risk', 'sisa 1 menit kerja', '1 working minute left'],
    ['2026-11-30T15:45', '2026-11-30T15:45', 'late', 'lewat tenggat', 'past the deadline'],
    ['2026-12-01T07:00', '2026-11-30T15:45', 'late', 'lewat tenggat', 'past the deadline'],
    ['2026-12-01T11:00', '2026-11-30T15:45', 'late', 'terlambat 3 jam kerja', '3 working hours late'],
    [
      '2026-12-02T09:00',
      '2026-11-30T15:45',
      'late',
      'terlambat 1 hari kerja 1 jam',
      '1 working day 1 hour late',
    ],
    [
      '2026-11-27T09:00',
      '2026-11-30T15:45',
      'on-time',
      'sisa 1 hari kerja 2 jam',
      '1 working day 2 hours left',
    ],
    ['2026-12-23T15:45', '2026-12-28T15:45', 'on-time', 'sisa 1 hari kerja', '1 working day left'],
  ])('at %s, due %s, is %s: %s', (now, due, state, indonesian, english) => {
    expect(deadlineBadge(calendar, { dueAt: wib(due) }, wib(now), 'id')).toMatchObject({
      state,
      text: indonesian,
    });
    expect(deadlineBadge(calendar, { dueAt: wib(due) }, wib(now), 'en')).toMatchObject({
      state,
      text: english,
    });
  });

  it('of a stopped clock tells the working time that is left, and no date', () => {
    const remainingMs = (2 * 405 + 3 * 60) * 60_000;
    const badge = deadlineBadge(calendar, { remainingMs }, wib('2026-11-23T10:00'), 'id');
    expect(badge).toMatchObject({
      state: 'paused',
      text: 'dijeda, sisa 2 hari kerja 3 jam',
      date: undefined,
    });
  });

  it('gives the date after the words, and says when it is provisional', () => {
    const facts = { dueAt: '2026-11-30T08:45:00.000Z', isProvisional: true };
    expect(deadlineBadge(calendar, facts, wib('2026-11-23T10:00'), 'id').date).toBe(
      '30 Nov 2026 15.45 (perkiraan)',
    );
  });

  it('that does not exist is said, not left out', () => {
    expect(deadlineBadge(calendar, { dueAt: null }, wib('2026-11-23T10:00'), 'id').text).toBe(
      'tanpa tenggat',
    );
  });
});
