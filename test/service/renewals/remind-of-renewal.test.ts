import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { remindOfRenewal } from '../../../src/service/renewals/remind-of-renewal.ts';
import { scheduleReminders } from '../../../src/service/renewals/schedule-reminders.ts';
import type { Receipt } from '../../../src/service/applications/submit-application.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { certify } from '../certificates/certificates.ts';

// Reminders of a certificate whose last day is 1 January 2027, a Friday.

let service: TestService;
let receipt: Receipt;
let certificateId: string;
beforeEach(async () => {
  service = await aService();
  receipt = await service.apply();
  certificateId = await certify(service.context, receipt.applicationId, { validUntil: '2027-01-01' });
});
afterEach(() => service.close());

async function sent(days: number, at: string) {
  service.setClock(at);
  const { applicationId } = receipt;
  await inTransaction(service.context.database, (tx) =>
    remindOfRenewal(service.context, tx, { applicationId, days }),
  );
  const rows = await service.rows<{ template: string; content: string; recipient_id: string }>(
    'SELECT template, content, recipient_id FROM outbox ORDER BY id DESC LIMIT 1',
  );
  return rows.map(({ template, content, recipient_id }) => ({
    template,
    to: recipient_id,
    days: JSON.parse(content).values.days,
    windowOn: JSON.parse(content).values.windowOn,
  }));
}

const to = 'user-pemohon';

it('is due at eight in Pekalongan, whatever date it is in UTC by then', async () => {
  await inTransaction(service.context.database, (tx) =>
    // Half past six in the morning of 2 December in Pekalongan is still 1 December in UTC.
    scheduleReminders(
      service.context,
      tx,
      receipt.applicationId,
      '2027-01-01',
      new Date('2026-12-01T23:30:00.000Z'),
    ),
  );
  const jobs = await service.rows<{ due_at: string }>(
    "SELECT due_at FROM jobs WHERE kind = 'renewal-reminder' ORDER BY due_at",
  );
  expect(jobs.map(({ due_at }) => due_at)).toEqual([
    '2026-12-02T01:00:00.000Z',
    '2026-12-18T01:00:00.000Z',
    '2026-12-25T01:00:00.000Z',
    '2026-12-31T01:00:00.000Z',
  ]);
});

it('announces the window at H-45 and says at H-30 that it is open', async () => {
  expect(await sent(45, '2026-11-17T01:00:00.000Z')).toEqual([
    { template: 'pembaruan', to, days: 45, windowOn: '2026-12-02' },
  ]);
  expect(await sent(30, '2026-12-02T01:00:00.000Z')).toEqual([
    { template: 'pembaruan-dibuka', to, days: 30, windowOn: '2026-12-02' },
  ]);
});

it('counts days in Pekalongan: shortly after midnight there it is a day less', async () => {
  expect(await sent(1, '2026-12-31T16:59:00.000Z')).toMatchObject([{ days: 1 }]);
});

it('leaves the one that is due by now, too, to tell the rest', async () => {
  expect(await sent(45, '2026-12-02T01:00:00.000Z')).toEqual([]);
  expect(await sent(30, '2026-12-02T01:00:00.000Z')).toMatchObject([{ days: 30 }]);
});

it('tells the days that are left when it comes late', async () => {
  expect(await sent(14, '2026-12-20T01:00:00.000Z')).toMatchObject([{ days: 12 }]);
});

it.each(['certificate_revocations', 'certificate_successions'])('stops with a row in %s', async (table) => {
  const at = '2026-11-23T02:00:00.000Z';
  const renewed = await service.apply(
    { nik: '3375015003900002', jenisKelamin: 'P' },
    service.people['other-pemohon'],
  );
  const successor = await certify(service.context, renewed.applicationId, { serialNumber: 'NEW' });
  const rows: Record<string, Record<string, string>> = {
    certificate_revocations: {
      ...{ certificate_id: certificateId, application_id: receipt.applicationId, revoked_on: '2026-11-23' },
      ...{ reason: 'mutasi', recorded_at: at, recorded_by: 'user-verifikator' },
    },
    certificate_successions: { former_id: certificateId, successor_id: successor, recorded_at: at },
  };
  await inTransaction(service.context.database, (tx) => tx.insert(table, rows[table] ?? {}));
  expect(await sent(14, '2026-12-18T01:00:00.000Z')).toEqual([]);
});

it('says nothing once the certificate has expired', async () => {
  expect(await sent(1, '2027-01-01T16:59:00.000Z')).toMatchObject([{ days: 0 }]);
  await inTransaction(service.context.database, (tx) => tx.run('DELETE FROM outbox'));
  expect(await sent(1, '2027-01-01T17:00:00.000Z')).toEqual([]);
});
