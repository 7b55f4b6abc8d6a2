import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { kindOfNotice } from '../../../src/service/outbox/notice-kinds.ts';
import { queueNotice } from '../../../src/service/outbox/queue-notice.ts';
import { chooseMails, unwantedMailsOf } from '../../../src/service/outbox/unwanted-mails.ts';
import type { NoticeName } from '../../../src/service/templates/render-notice.ts';
import { aService, type TestService } from '../support/a-service.ts';

let service: TestService;
beforeEach(async () => void (service = await aService({ smtpUrl: 'smtp://127.0.0.1:9' })));
afterEach(() => service.close());

const everything = ['guidance', 'reminder', 'office', 'late', 'survey'] as const;
const choose = (person: 'pemohon' | 'verifikator', wanted: readonly string[]) =>
  chooseMails(service.context, service.people[person], everything, wanted);

async function channelsOf(name: NoticeName): Promise<string[]> {
  const { context, people } = service;
  const recipients = [people.pemohon, people.verifikator].map(({ id }) => ({
    id,
    email: `${id}@contoh.go.id`,
  }));
  await inTransaction(context.database, (tx) =>
    queueNotice(context, tx, {
      key: name,
      name,
      content: { values: {} },
      recipients,
      now: context.clock.now(),
    }),
  );
  const rows = await service.rows<{ recipient_id: string; channel: string }>(
    'SELECT recipient_id, channel FROM outbox WHERE template = ? ORDER BY recipient_id, channel',
    name,
  );
  return rows.map(({ recipient_id, channel }) => `${recipient_id} ${channel}`);
}
const [applicantsMail, others] = ['user-pemohon mail', ['user-verifikator in-app', 'user-verifikator mail']];

it('who never chose gets every notice in the program and as mail', async () => {
  expect(await channelsOf('pengingat-ams')).toEqual(['user-pemohon in-app', applicantsMail, ...others]);
});

it('an unwanted kind stays readable in the program, and is mailed to others still', async () => {
  await choose('pemohon', ['guidance', 'survey']);
  expect(await channelsOf('pengingat-ams')).toEqual(['user-pemohon in-app', ...others]);
  expect(await channelsOf('panduan-ams')).toContain(applicantsMail);
});

it.each(['sertifikat-terbit', 'penolakan', 'minta-perbaikan', 'tanda-terima', 'pengaduan-jawaban'] as const)(
  '%s is required by law and mailed, whatever was chosen or written into the table',
  async (name) => {
    await choose('pemohon', []);
    const row = {
      user_id: service.people.pemohon.id,
      kind: 'required',
      chosen_at: '2026-11-23T02:00:00.000Z',
    };
    await inTransaction(service.context.database, (tx) => tx.insert('unwanted_mails', row));
    expect(kindOfNotice(name)).toBe('required');
    expect(await channelsOf(name)).toContain(applicantsMail);
  },
);

it('the last choice counts, and each is in the history', async () => {
  const { database } = service.context;
  await choose('pemohon', []);
  await choose('pemohon', ['reminder', 'office', 'late', 'survey']);
  expect(await unwantedMailsOf(database, service.people.pemohon.id)).toEqual(['guidance']);
  const events = await service.rows(
    "SELECT content FROM history WHERE type = 'account.mails-chosen' ORDER BY id",
  );
  expect(events).toHaveLength(2);
});
