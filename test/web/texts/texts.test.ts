import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { formSchema } from '../../../src/definitions/forms/form.ts';
import { read } from '../../../src/persistence/read.ts';
import { refuseUnread, withPublishedTexts } from '../../../src/web/forms/published-texts.ts';
import { paths } from '../../../src/web/paths.ts';
import { anApp, tokenIn, type Browser, type TestApp } from '../../support/web.ts';

const address = paths.texts.one({ name: 'maklumat' });
const written = {
  'id.title': 'Maklumat Pelayanan',
  'id.body': 'Kami melayani dengan sungguh-sungguh.',
  'en.title': 'Service pledge',
  'en.body': 'We serve in earnest.',
  effectiveOn: '2026-11-23',
  reason: 'disahkan kepala dinas',
};

describe('texts with versions', () => {
  let app: TestApp;
  let admin: Browser;
  beforeEach(async () => {
    app = await anApp();
    admin = (await app.signedIn('admin')).browser;
  });
  afterEach(() => app.close());

  const opened = async (browser: Browser) => {
    const page = (await browser.get(address)).text;
    return { _csrf: tokenIn(page), version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? '' };
  };
  const publish = async (browser: Browser, values: object = {}, form?: object) =>
    browser
      .post(address)
      .type('form')
      .send({ ...written, ...(form ?? (await opened(browser))), ...values });
  const maklumat = async () => (await app.visitor().get(paths.maklumat)).text;

  it('are published as the next version, with a hash over what is stored', async () => {
    expect((await publish(admin)).status).toBe(303);
    expect(await maklumat()).toContain('Kami melayani dengan sungguh-sungguh.');
    expect((await app.visitor().get(`${paths.maklumat}?lang=en`)).text).toContain('We serve in earnest.');
    const rows = await read<{ version: number; content: string; sha256: string }>(
      app.database,
      "SELECT version, content, sha256 FROM published_texts WHERE name = 'maklumat' ORDER BY version",
    );
    expect(rows.map(({ version }) => version)).toEqual([1, 2]);
    for (const { content, sha256 } of rows)
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await app.historyTypes()).toContain('text.published');
  });

  it('keep the former version as it was', async () => {
    await publish(admin);
    const former = (await admin.get(paths.texts.version({ name: 'maklumat', version: 1 }))).text;
    expect(former).toContain('sanggup menyelenggarakan pelayanan');
    expect(former).not.toContain('sungguh-sungguh');
  });

  it('come into force on their day, not before', async () => {
    await publish(admin, { effectiveOn: '2026-11-25' });
    app.clock.set('2026-11-24T16:59:00.000Z');
    expect(await maklumat()).toContain('sanggup menyelenggarakan pelayanan');
    app.clock.set('2026-11-24T17:00:00.000Z');
    expect(await maklumat()).toContain('sungguh-sungguh');
  });

  it.each([
    ['effectiveOn', '2026-11-22'],
    ['reason', ' '],
    ['id.body', ''],
    ['en.title', ''],
  ])('are refused at the field %s when it is "%s", with everything that was typed', async (field, value) => {
    const reply = await publish(admin, { [field]: value });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(`href="#text-${field.replace('.', '-')}"`);
    expect(reply.text).toContain('Kami melayani'.slice(0, field === 'id.body' ? 0 : 12));
    expect(await maklumat()).toContain('sanggup menyelenggarakan pelayanan');
  });

  it('tell the second of two administrators, and lose nothing', async () => {
    const second = (await app.signedIn('admin')).browser;
    const [first, later] = [await opened(admin), await opened(second)];
    await publish(admin, {}, first);
    const refused = await publish(second, { 'id.body': 'Tulisan saya.' }, later);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Tulisan saya.');
    expect(refused.text).toContain('Orang orang-1 menerbitkan versi 2.0.');
    expect(refused.text).toContain('Kami melayani dengan sungguh-sungguh.');
    expect(await maklumat()).not.toContain('Tulisan saya.');
  });

  it('are shown before they are published', async () => {
    const { _csrf } = await opened(admin);
    const { text } = await admin
      .post(paths.texts.preview({ name: 'maklumat' }))
      .type('form')
      .send({ _csrf, ...written, 'id.body': '## Janji\n\nSatu <b>baris</b>.' });
    expect(text).toContain('<h2>Janji</h2>');
    expect(text).toContain('Satu &lt;b&gt;baris&lt;/b&gt;.');
  });

  it('are not agreed to unread: who saw a former version reads the new one first', async () => {
    const form = formSchema.parse(
      JSON.parse(readFileSync('processes/penerbitan-se-individu/forms/permohonan.form', 'utf8')),
    );
    const asking = () => ({
      services: { database: app.database },
      now: app.clock.now(),
      locale: 'id' as const,
    });
    const shown = await withPublishedTexts(asking(), form);
    expect(JSON.stringify(shown.form)).toContain('diteruskan kepada Balai Besar Sertifikasi Elektronik');
    const body = { textsRead: shown.textsRead };
    await expect(refuseUnread({ ...asking(), body }, form)).resolves.toBeUndefined();
    const processing = paths.texts.one({ name: 'consent.processing' });
    const page = (await admin.get(processing)).text;
    const changed = { ...written, 'id.body': 'Saya setuju.', _csrf: tokenIn(page), version: '1' };
    expect((await admin.post(processing).type('form').send(changed)).status).toBe(303);
    await expect(refuseUnread({ ...asking(), body }, form)).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'persetujuanData', message: expect.stringContaining('Baca versi yang baru') }],
    });
    const again = await withPublishedTexts(asking(), form);
    expect(JSON.stringify(again.form)).toContain('Saya setuju.');
    await expect(
      refuseUnread({ ...asking(), body: { textsRead: again.textsRead } }, form),
    ).resolves.toBeUndefined();
  });

  it('are listed with every notice', async () => {
    const { text } = await admin.get(paths.texts.index);
    for (const title of [
      'Persetujuan pemrosesan data pribadi',
      'Maklumat Pelayanan',
      'Permohonan {ticket} diterima',
    ])
      expect(text).toContain(title);
    expect((await admin.get(paths.texts.one({ name: 'tidak-ada' }))).status).toBe(404);
  });
});
