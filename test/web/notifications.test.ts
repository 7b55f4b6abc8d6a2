import { newId } from '../../src/kernel/ids.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { anApp, tokenIn } from '../support/web.ts';
import type { TestApp } from '../support/web.ts';

let site: TestApp;
beforeEach(async () => {
  site = await anApp();
});
afterEach(() => site.close());

async function notify(userId: string, subject: string): Promise<void> {
  const [outboxId, createdAt] = [newId(), site.clock.now().toISOString()];
  await inTransaction(site.database, async (tx) => {
    await tx.insert('outbox', {
      id: outboxId,
      message_key: outboxId,
      channel: 'in-app',
      recipient_id: userId,
      template: 'test',
      content: '{}',
      created_at: createdAt,
      attempts: 0,
    });
    await tx.insert('notifications', {
      id: newId(),
      user_id: userId,
      outbox_id: outboxId,
      subject,
      body: 'Isi pesan.',
      created_at: createdAt,
    });
  });
}

describe('messages', () => {
  it('are shown newest first to the person they are for, counted, and marked as read at once', async () => {
    // given
    const { browser, actor } = await site.signedIn('verifikator');
    const { browser: other } = await site.signedIn('verifikator');
    await notify(actor.id, 'Berkas dilengkapi');
    await notify(actor.id, 'Tenggat besok');
    // when
    const page = await browser.get('/notifications');
    // then
    expect(page.text.indexOf('Tenggat besok')).toBeLessThan(page.text.indexOf('Berkas dilengkapi'));
    expect(page.text).toContain('<span class="count">2<');
    expect((await other.get('/notifications')).text).toContain('Belum ada pesan');
    const marked = await browser
      .post('/notifications/reading')
      .type('form')
      .send({ _csrf: tokenIn(page.text) });
    expect(marked.headers['location']).toBe('/notifications');
    const after = await browser.get('/notifications');
    expect(after.text).toContain('Semua pesan ditandai sudah dibaca.');
    expect(after.text).not.toContain('class="count"');
    expect((await browser.get('/notifications')).text).not.toContain('Semua pesan ditandai');
  });

  it('come page by page', async () => {
    const { browser, actor } = await site.signedIn('verifikator');
    for (let number = 1; number <= 30; number += 1) await notify(actor.id, `Pesan nomor ${number}.`);
    const first = (await browser.get('/notifications')).text;
    const next = /href="(\/notifications\?before=[^"]+)" rel="next"/.exec(first)?.[1] ?? '';
    const second = (await browser.get(next)).text;
    expect(first).toContain('Pesan nomor 30.');
    expect(second.match(/Pesan nomor \d+\./g)).toHaveLength(5);
    expect(second).not.toContain('rel="next"');
  });
});
