import { defaultElements } from '../../src/service/survey/survey-elements.ts';
import { anApp, submit, type TestApp } from '../support/web.ts';

let site: TestApp;
beforeAll(async () => void (site = await anApp()));
afterAll(() => site.close());

const sheet = (score: number, triwulan = '2026-T4') => ({
  ...Object.fromEntries(defaultElements.map(({ key }) => [key, String(score)])),
  ...{ triwulan, saran: '<b>Loket</b> tutup terlalu awal' },
});

describe('the published index', () => {
  it('says that there is none yet', async () => {
    const { status, text } = await site.visitor().get('/satisfaction');
    expect([status, text.includes('Belum ada hasil survei')]).toEqual([200, true]);
  });

  it('shows what was typed in from paper, as bars and as a table, and warns of few respondents', async () => {
    // given
    const { browser } = await site.signedIn('petugas');
    for (const score of [4, 3, 4])
      expect((await submit(browser, '/survey-paper', '/survey-paper', sheet(score))).status).toBe(303);
    // when
    const { text } = await site.visitor().get('/satisfaction');
    // then
    expect(text).toContain('<strong>91,67</strong>');
    expect(text).toContain('Baru 3 responden');
    expect(text).toContain('Bobot tiap unsur 1/9.');
    expect(text.match(/<svg [^>]*class="chart"/g)).toHaveLength(2);
    expect(text).toMatch(/Triwulan 4<\/th><td class="number">3<\/td><td class="number">91,67/);
    // then: nothing that the content security policy would drop, and no suggestion is published
    expect(text).not.toMatch(/<style|style="|<script>/);
    expect(text).not.toContain('tutup terlalu awal');
    expect(await site.historyTypes()).toContain('survey.transcribed');
  });

  it('keeps what was ticked when an answer is missing', async () => {
    const { browser } = await site.signedIn('petugas');
    const { waktu: _, ...rest } = { ...sheet(2), waktu: '' };
    const reply = await submit(browser, '/survey-paper', '/survey-paper', rest);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('href="#');
    expect(reply.text).toMatch(/value="2"[^>]*checked/);
  });

  it('refuses a quarter that is not offered', async () => {
    const { browser } = await site.signedIn('petugas');
    const reply = await submit(browser, '/survey-paper', '/survey-paper', sheet(4, '2020-T1'));
    expect(reply.status).toBe(422);
  });
});
