import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../../src/service/settings.ts';
import { settingFields, settingSections } from '../../../src/service/settings/setting-fields.ts';
import { settingsInForce } from '../../../src/service/settings/settings-in-force.ts';
import { paths } from '../../../src/web/paths.ts';
import { anApp, tokenIn, type Browser, type TestApp } from '../../support/web.ts';

const letters = paths.settings.section({ section: 'letter' });
const right = {
  ...Object.fromEntries(
    Object.entries(defaultSettings.letter).map(([key, value]) => [`letter.${key}`, value]),
  ),
  reason: 'rapat dinas',
};

describe('the settings on screen', () => {
  let app: TestApp;
  let admin: Browser;
  beforeEach(async () => {
    app = await anApp();
    admin = (await app.signedIn('admin')).browser;
  });
  afterEach(() => app.close());

  const opened = async (browser: Browser) => {
    const page = (await browser.get(letters)).text;
    return { _csrf: tokenIn(page), version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? '' };
  };
  const send = (browser: Browser, form: object, values: object = {}) =>
    browser
      .post(letters)
      .type('form')
      .send({ ...right, ...form, ...values });
  const settings = async () => (await settingsInForce(app.database)).settings;

  it('show every value with its label, in both languages', async () => {
    for (const [lang, title] of [
      ['id', 'Pola nomor surat'],
      ['en', 'Pattern of letter numbers'],
    ]) {
      const { text } = await admin.get(`${paths.settings.index}?lang=${lang}`);
      expect(text).toContain(title);
      expect(text).not.toContain('settings.');
    }
  });

  it('have a label for each value and each section in the catalogues', () => {
    for (const locale of ['id', 'en']) {
      const { settings: words } = JSON.parse(readFileSync(`src/web/locales/${locale}.json`, 'utf8'));
      for (const { path } of settingFields) {
        const label = path
          .split('.')
          .reduce((at: Record<string, unknown>, key) => at?.[key] as never, words.fields);
        expect([locale, path, typeof label]).toEqual([locale, path, 'string']);
      }
      expect(Object.keys(words.sections)).toEqual(expect.arrayContaining([...settingSections]));
    }
  });

  it('are changed with a reason, and the change is looked back at', async () => {
    const reply = await send(admin, await opened(admin), { 'letter.unit': 'DISKOMINFO' });
    expect([reply.status, reply.headers['location']]).toEqual([303, paths.settings.index]);
    expect((await settings()).letter.unit).toBe('DISKOMINFO');
    expect(await app.historyTypes()).toContain('settings.changed');
    const list = (await admin.get(paths.settings.versions)).text;
    expect(list).toContain('rapat dinas');
    const version = (await admin.get(paths.settings.version({ version: 1 }))).text;
    expect(version).toContain('DINKOMINFO');
    expect(version).toContain('Nilai versi ini sama dengan yang berlaku sekarang.');
  });

  it('say at the field what is wrong, and lose nothing that was typed', async () => {
    const reply = await send(admin, await opened(admin), {
      'letter.numberPattern': 'tanpa nomor',
      'letter.channel': 'Kurir khusus',
      reason: 'sebab',
    });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('href="#setting-letter-numberPattern"');
    for (const typed of ['value="tanpa nomor"', 'value="Kurir khusus"', '>sebab</textarea>'])
      expect(reply.text).toContain(typed);
    expect((await settings()).letter.channel).toBe('Srikandi');
  });

  it('tell the second of two administrators what the first changed, and save theirs when they say so', async () => {
    const second = (await app.signedIn('admin')).browser;
    const [first, later] = [await opened(admin), await opened(second)];
    await send(admin, first, { 'letter.unit': 'PERTAMA', 'letter.channel': 'Pos' });
    const refused = await send(second, later, { 'letter.unit': 'KEDUA' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Sementara itu Orang orang-1 mengubahnya menjadi “PERTAMA”.');
    expect(refused.text).toContain('value="KEDUA"');
    // What only the first changed stands in the form of the second, so that saving does not undo it.
    expect(refused.text).toContain('value="Pos"');
    expect((await settings()).letter.unit).toBe('PERTAMA');
    const again = { ...later, version: /name="version" value="(\d+)"/.exec(refused.text)?.[1] };
    expect((await send(second, again, { 'letter.unit': 'KEDUA', 'letter.channel': 'Pos' })).status).toBe(303);
    expect((await settings()).letter).toMatchObject({ unit: 'KEDUA', channel: 'Pos' });
  });

  it('take no letter with a placeholder that there is not, and tell which', async () => {
    const reply = await send(admin, await opened(admin), { 'letter.template': 'Bagi {nama}, {nik}.' });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('Placeholder tidak dikenal: {nik}.');
  });

  it('are not changed by the line ends that a browser sends', async () => {
    const template = defaultSettings.letter.template.replaceAll('\n', '\r\n');
    await send(admin, await opened(admin), { 'letter.template': template, 'letter.unit': 'DISKOMINFO' });
    expect((await settings()).letter).toEqual({ ...defaultSettings.letter, unit: 'DISKOMINFO' });
  });

  it('keep what two administrators changed at different places', async () => {
    const second = (await app.signedIn('admin')).browser;
    const [first, later] = [await opened(admin), await opened(second)];
    await send(admin, first, { 'letter.unit': 'PERTAMA' });
    expect((await send(second, later, { 'letter.channel': 'Pos' })).status).toBe(303);
    expect((await settings()).letter).toMatchObject({ unit: 'PERTAMA', channel: 'Pos' });
  });

  it('come back to a former version as a new one', async () => {
    for (const unit of ['SATU', 'DUA']) await send(admin, await opened(admin), { 'letter.unit': unit });
    const page = (await admin.get(paths.settings.version({ version: 1 }))).text;
    const restoration = paths.settings.restoration({ version: 1 });
    const form = { _csrf: tokenIn(page), reason: 'keliru' };
    const stale = await admin
      .post(restoration)
      .type('form')
      .send({ ...form, current: '1' });
    expect(stale.status).toBe(409);
    const unreasoned = await admin
      .post(restoration)
      .type('form')
      .send({ ...form, current: '2', reason: ' ' });
    expect(unreasoned.status).toBe(422);
    const reply = await admin
      .post(restoration)
      .type('form')
      .send({ ...form, current: '2' });
    expect(reply.status).toBe(303);
    expect(await settingsInForce(app.database)).toMatchObject({
      version: 3,
      settings: { letter: { unit: 'SATU' } },
    });
    expect((await admin.get(paths.settings.versions)).text).toContain('kembali ke versi 1');
  });

  it('show the number of the next letter while the pattern is typed', async () => {
    const { _csrf } = await opened(admin);
    const preview = (values: object) =>
      admin
        .post(paths.settings.letterNumber)
        .set('hx-request', 'true')
        .type('form')
        .send({ _csrf, ...right, ...values });
    expect((await preview({ 'letter.numberPattern': '{urut}/{romawi}/{tahun}' })).text).toContain(
      '1/XI/2026',
    );
    expect((await preview({ 'letter.numberPattern': '{urut}' })).text).toContain('Pola belum lengkap');
  });

  it('are offered to administrators only', async () => {
    const { browser } = await app.signedIn('verifikator');
    expect((await browser.get(paths.settings.index)).status).toBe(403);
    expect((await browser.get('/service-standard')).text).not.toContain(`href="${paths.administration}`);
    expect((await admin.get(paths.administration)).text).toContain(`href="${paths.settings.index}"`);
  });
});
