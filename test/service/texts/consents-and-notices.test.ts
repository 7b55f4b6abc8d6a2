import { createHash } from 'node:crypto';
import { inForce } from '../../../src/service/texts/published.ts';
import { publishText } from '../../../src/service/texts/publish.ts';
import { noticeText, wordsKind } from '../../../src/service/texts/words.ts';
import { deliverOutbox } from '../../../src/service/outbox/deliver-outbox.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { queueNotice } from '../../../src/service/outbox/queue-notice.ts';
import { aService, type TestService } from '../support/a-service.ts';

const kindOf = (name: string) => {
  const kind = wordsKind(name);
  if (!kind) throw new Error(`There is no text ${name}`);
  return kind;
};

describe('what texts are for', () => {
  let service: TestService;
  beforeEach(async () => {
    service = await aService();
  });
  afterEach(() => service.close());

  const publish = async (name: string, body: string) => {
    const kind = kindOf(name);
    const { version, content } = await inForce(service.context.database, kind, '2026-11-23');
    return publishText(service.context, kind, {
      content: { id: { ...content.id, body }, en: content.en },
      effectiveOn: '2026-11-23',
      reason: 'diperbaiki',
      readVersion: version,
      actor: service.people.admin,
      locale: 'id',
    });
  };

  it('a consent keeps the version that was in force, and the hash of the words as they were read', async () => {
    await service.apply();
    await publish('consent.processing', 'Saya setuju.');
    const rows = await service.rows<{ text_version: string; text_sha256: string }>(
      "SELECT text_version, text_sha256 FROM consents WHERE kind = 'processing' ORDER BY given_at, id",
    );
    const first = kindOf('consent.processing').program().id.body;
    expect(rows[0]).toEqual({
      text_version: '1.0',
      text_sha256: createHash('sha256').update(first).digest('hex'),
    });
  });

  it('a consent given after a new version keeps the new one', async () => {
    await publish('consent.processing', 'Saya setuju.');
    await service.apply();
    const [row] = await service.rows(
      "SELECT text_version, text_sha256 FROM consents WHERE kind = 'processing'",
    );
    const text_sha256 = createHash('sha256').update('Saya setuju.').digest('hex');
    expect(row).toEqual({ text_version: '2.0', text_sha256 });
  });

  it('a notice says what the office wrote', async () => {
    await publish(noticeText('penolakan'), 'Maaf, {ticket} tidak dapat diterima: {reason}');
    const { context, people } = service;
    const content = { values: { ticket: 'SE-2026-000001', reason: 'buram' } };
    const recipients = [{ id: people.pemohon.id, email: 'a@pekalongankota.go.id' }];
    await inTransaction(context.database, (tx) =>
      queueNotice(context, tx, {
        key: 'uji',
        name: 'penolakan',
        content,
        recipients,
        now: context.clock.now(),
      }),
    );
    const [row] = await service.rows<{ id: string }>('SELECT id FROM outbox');
    const finish = await deliverOutbox(context, row?.id ?? '');
    await inTransaction(context.database, finish);
    const [notification] = await service.rows('SELECT body FROM notifications');
    expect(notification).toEqual({ body: 'Maaf, SE-2026-000001 tidak dapat diterima: buram' });
  });
});
