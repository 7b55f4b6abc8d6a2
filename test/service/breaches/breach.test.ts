import { breachOf, noticeDueAt } from '../../../src/service/breaches/breach.ts';
import { noticePdf, noticeText } from '../../../src/service/breaches/breach-notice.ts';
import {
  changeBreach,
  closeBreach,
  recordBreach,
  recordNotice,
} from '../../../src/service/breaches/keep-breach.ts';
import { defaultSettings } from '../../../src/service/settings.ts';
import { countdown } from '../../../src/web/breaches/countdown.ts';
import { translatorFor } from '../../../src/web/rendering/language.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { aProgram, type Program } from '../../support/program.ts';

let program: Program;
beforeAll(async () => void (program = await aProgram()));
afterAll(() => program.close());

const facts = {
  ...{ description: 'Laptop petugas hilang.', occurredOn: '2026-11-20', dataTypes: 'Nama dan NIP.' },
  ...{ noticedAt: new Date('2026-11-22T02:00:00.000Z'), people: undefined, measures: 'Sesi dicabut.' },
};

it('is recorded, completed, told to both and closed, in this order', async () => {
  const context = program.app.worker.service;
  const officer = await program.as('supervisor');
  await expect(recordBreach(context, await program.as('admin'), facts)).rejects.toThrow('may not');
  const number = await recordBreach(context, officer, facts);
  expect(number).toBe('INS-2026-001');
  await changeBreach(context, officer, number, { ...facts, people: 12 });
  const sentAt = new Date('2026-11-23T01:00:00.000Z');
  await recordNotice(context, officer, number, { audience: 'people', recipient: 'Surel', sentAt });
  await expect(closeBreach(context, officer, number, 'Selesai')).rejects.toThrow('agency');
  await recordNotice(context, officer, number, { audience: 'agency', recipient: 'Surat', sentAt });
  await closeBreach(context, officer, number, 'Kunci disk terenkripsi.');
  await expect(changeBreach(context, officer, number, facts)).rejects.toThrow('closed');
  expect(await breachOf(program.app.database, number)).toMatchObject({
    ...{ people: 12, conclusion: 'Kunci disk terenkripsi.', closedBy: officer.name },
  });
  const told = await program.rows<{ type: string; content: string }>(
    "SELECT type, content FROM history WHERE type LIKE 'breach.%' ORDER BY id",
  );
  expect(told.map(({ type }) => type)).toEqual(
    ['recorded', 'changed', 'notified', 'notified', 'closed'].map((each) => `breach.${each}`),
  );
  expect(JSON.stringify(told)).not.toContain('Laptop');
});

it('is to be told within 72 hours, weekend or not', () => {
  const dueAt = noticeDueAt({ noticedAt: '2026-11-20T10:00:00.000Z' }); // a Friday evening
  expect(dueAt).toEqual(new Date('2026-11-23T10:00:00.000Z'));
  const t = translatorFor('id');
  expect(countdown(t, dueAt, new Date('2026-11-22T08:30:00.000Z'))).toEqual({
    ...{ text: 'sisa 1 hari 1 jam 30 menit', isLate: false },
  });
  expect(countdown(t, dueAt, dueAt)).toMatchObject({ isLate: false });
  expect(countdown(t, dueAt, new Date('2026-11-23T12:05:00.000Z'))).toEqual({
    ...{ text: 'terlambat 0 hari 2 jam 5 menit', isLate: true },
  });
});

it('fills in the words of the office, on screen and on paper', async () => {
  const breach = {
    ...{ id: 'b', number: 'INS-2026-007', recordedAt: '', recordedBy: '', closedAt: null, closedBy: null },
    ...{ conclusion: null, ...facts, noticedAt: facts.noticedAt.toISOString(), people: null },
  };
  const text = noticeText(breach, 'agency', defaultSettings);
  expect(text).toContain('INS-2026-007');
  expect(text).toContain('22 November 2026 pukul 09.00 WIB');
  expect(text).toContain('Jumlah orang yang terdampak: belum diketahui.');
  expect(text).not.toMatch(/[{}]/);
  const at = new Date('2026-11-23T02:00:00.000Z');
  const paper = await pdfText(await noticePdf(breach, 'agency', { settings: defaultSettings, at }));
  expect(paper).toContain('INS-2026-007');
});
