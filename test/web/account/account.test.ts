import { read } from '../../../src/persistence/read.ts';
import { paths } from '../../../src/web/paths.ts';
import { anApp, tokenIn, type Browser, type TestApp } from '../../support/web.ts';

let app: TestApp;
beforeEach(async () => void (app = await anApp()));
afterEach(() => app.close());

const page = async (browser: Browser) => (await browser.get(paths.account.own)).text;
const boxes = (html: string) =>
  [...html.matchAll(/name="mail" value="(\w+)"( checked)?/g)].map(([, kind, on]) => `${kind}${on ?? ''}`);
const choose = async (browser: Browser, mail: readonly string[]) =>
  browser
    .post(paths.account.mails)
    .type('form')
    .send({ _csrf: tokenIn(await page(browser)), mail });

it('offers an applicant the kinds that applicants get, and the office its own', async () => {
  const applicant = (await app.signedIn('pemohon')).browser;
  expect(boxes(await page(applicant))).toEqual(['guidance checked', 'reminder checked', 'survey checked']);
  const officer = (await app.signedIn('verifikator')).browser;
  expect(boxes(await page(officer))).toEqual(['office checked', 'late checked']);
});

it('keeps what was chosen, for this person alone; what is required is no choice', async () => {
  const { browser } = await app.signedIn('pemohon');
  const other = (await app.signedIn('pemohon')).browser;
  expect((await choose(browser, ['reminder'])).status).toBe(303);
  const html = await page(browser);
  expect(boxes(html)).toEqual(['guidance', 'reminder checked', 'survey']);
  expect(html).toMatch(/id="mail-required" checked disabled/);
  expect(boxes(await page(other))).toContain('survey checked');
});

it('a kind that was not offered is not switched off by leaving it out', async () => {
  const { browser } = await app.signedIn('verifikator');
  await choose(browser, []);
  expect(boxes(await page(browser))).toEqual(['office', 'late']);
  const kinds = await read(app.database, 'SELECT kind FROM unwanted_mails ORDER BY kind', []);
  expect(kinds).toEqual([{ kind: 'late' }, { kind: 'office' }]);
});

it('says who one is to the office, and leads to the rest of the account', async () => {
  const { browser, actor } = await app.signedIn('pemohon');
  const html = await page(browser);
  for (const said of [actor.name, actor.username, paths.account.password, paths.tokens.own])
    expect(html).toContain(said);
});
