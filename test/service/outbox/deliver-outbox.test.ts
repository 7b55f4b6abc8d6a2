import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { deliverOutbox } from '../../../src/service/outbox/deliver-outbox.ts';
import { remindOfRenewal } from '../../../src/service/renewals/remind-of-renewal.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { complete, runTopic } from '../support/work.ts';

// A mail server of a dozen lines: it says yes to everything and keeps what it was given.
async function aMailServer(): Promise<{ url: string; mails: string[]; close(): Promise<void> }> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let mail: string | undefined;
    socket.setEncoding('utf8').write('220 ready\r\n');
    socket.on('data', (text: string) => {
      if (mail === undefined && !text.startsWith('DATA')) return void socket.write('250 OK\r\n');
      if (mail === undefined) return void ((mail = ''), socket.write('354 go on\r\n'));
      mail += text;
      if (mail.endsWith('\r\n.\r\n')) void (mails.push(mail), (mail = undefined), socket.write('250 OK\r\n'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { url: `smtp://127.0.0.1:${port}`, mails, close };
}

const deliverAll = async ({ context, rows }: TestService) => {
  for (const { id } of await rows<{ id: string }>('SELECT id FROM outbox ORDER BY message_key')) {
    const mark = await deliverOutbox(context, id);
    await inTransaction(context.database, mark);
  }
};
const receive = async (service: TestService) => {
  const { instanceId } = await service.apply();
  await runTopic(service, 'notify', { instanceId, settings: { template: 'tanda-terima', to: 'applicant' } });
};

describe('without a mail server', () => {
  let service: TestService;
  beforeEach(async () => {
    service = await aService();
    await receive(service);
  });
  afterEach(() => service.close());

  it('a notice is readable in the program, once, however often it is delivered', async () => {
    await deliverAll(service);
    await deliverAll(service);
    const notifications = await service.rows('SELECT user_id, subject FROM notifications');
    expect(notifications).toEqual([
      { user_id: service.people.pemohon.id, subject: 'Permohonan SE-2026-000001 diterima' },
    ]);
    expect(await service.rows('SELECT channel FROM outbox WHERE delivered_at IS NULL')).toEqual([]);
  });

  it('every notice has its job', async () => {
    const [row] = await service.rows<{ id: string }>('SELECT id FROM outbox');
    const jobs = await service.rows<{ payload: string }>("SELECT payload FROM jobs WHERE kind = 'outbox'");
    expect(jobs.map(({ payload }) => JSON.parse(payload))).toEqual([{ outboxId: row?.id }]);
  });

  it('a row that is gone is no failure', async () => {
    await expect(deliverOutbox(service.context, 'gone')).resolves.toBeInstanceOf(Function);
  });
});

describe('with a mail server', () => {
  it('the notice is mailed too, to the official address, without a NIK', async () => {
    const server = await aMailServer();
    const service = await aService({ smtpUrl: server.url });
    await receive(service);
    await deliverAll({ ...service, context: { ...service.context, baseUrl: 'https://alur.example' } });
    expect(server.mails).toHaveLength(1);
    // Long lines are broken by an equals sign (quoted-printable).
    expect(server.mails[0]?.replaceAll('=\r\n', '')).toMatch(
      /^https:\/\/alur\.example\/notifications\/cases\/[\w-]+\r?$/m,
    );
    expect(server.mails[0]).toContain('To: siti.aminah@pekalongankota.go.id');
    expect(server.mails[0]).toContain('SE-2026-000001');
    expect(server.mails[0]).not.toContain('3375015708900001');
    expect(await service.count('notifications')).toBe(1);
    await service.close();
    await server.close();
  });

  it('one that does not answer leaves the mail undelivered, and the notice readable', async () => {
    const server = await aMailServer();
    await server.close();
    const service = await aService({ smtpUrl: server.url });
    await receive(service);
    await expect(deliverAll(service)).rejects.toThrow();
    expect(await service.rows('SELECT channel FROM outbox WHERE delivered_at IS NULL')).toEqual([
      { channel: 'mail' },
    ]);
    expect(await service.count('notifications')).toBe(1);
    await service.close();
  });
});

it('a mail asked for before the server was taken out of use stays unsent, with the reason', async () => {
  const service = await aService({ smtpUrl: 'smtp://127.0.0.1:9' });
  await receive(service);
  await deliverAll({ ...service, context: { ...service.context, smtpUrl: undefined } });
  const unsent = await service.rows('SELECT channel, last_error FROM outbox WHERE delivered_at IS NULL');
  expect(unsent).toEqual([{ channel: 'mail', last_error: 'SMTP_URL is not set' }]);
  await service.close();
});

const reminders = [
  ['2028-10-31T01:00:00.000Z', 30],
  ['2028-10-31T01:00:00.000Z', 30],
  ['2028-11-16T01:00:00.000Z', 14],
] as const;

it('a renewal reminder says which certificate and how many days', async () => {
  const service = await aService();
  const { applicationId } = await service.apply();
  await complete(service, 'Usr_CatatSertifikat', {
    applicationId,
    values: { nomorSeri: 'AB', berlakuMulai: '2026-11-30', berlakuSampai: '2028-11-30' },
  });
  for (const [at, days] of reminders) {
    service.setClock(at);
    await inTransaction(service.context.database, (tx) =>
      remindOfRenewal(service.context, tx, { applicationId, days }),
    );
  }
  await deliverAll(service);
  const subjects = await service.rows('SELECT subject FROM notifications ORDER BY subject');
  expect(subjects).toEqual([
    { subject: 'Perbarui sertifikat elektronik Anda: tersisa 14 hari' },
    { subject: 'Perbarui sertifikat elektronik Anda: tersisa 30 hari' },
  ]);
  await service.close();
});
