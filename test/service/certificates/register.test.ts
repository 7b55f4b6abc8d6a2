import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import {
  certificateRegister,
  registerCounts,
  type RegisterFilter,
} from '../../../src/service/certificates/certificate-register.ts';
import { registeredCertificate } from '../../../src/service/certificates/registered-certificate.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { certify } from './certificates.ts';

let service: TestService;
let ids: Record<'siti' | 'budi', string>;
const today = '2026-11-23';

beforeAll(async () => {
  service = await aService();
  const siti = await service.apply();
  const budi = await service.apply(
    {
      namaLengkap: 'Budi 50% Santoso',
      nik: '3375015003900002',
      jenisKelamin: 'P',
      nip: '',
      statusKepegawaian: 'NON_ASN',
    },
    service.people['other-pemohon'],
  );
  ids = {
    siti: await certify(service.context, siti.applicationId, {
      serialNumber: 'AA01',
      validUntil: '2026-12-23',
    }),
    budi: await certify(service.context, budi.applicationId, {
      serialNumber: 'BB02',
      validUntil: '2026-11-22',
    }),
  };
});
afterAll(() => service.close());

const found = async (filter: RegisterFilter, search?: string, on = today) =>
  (await certificateRegister(service.context.database, { filter, search, limit: 10 }, on)).certificates.map(
    ({ serialNumber }) => serialNumber,
  );

it('derives the state from the dates: the last day is valid, the day after is not', async () => {
  const stateOn = async (on: string) =>
    (await registeredCertificate(service.context.database, ids.budi, on))?.state;
  expect([await stateOn('2026-11-22'), await stateOn('2026-11-23')]).toEqual(['active', 'expired']);
  expect(await found('expired')).toEqual(['BB02']);
  expect(await found('active', undefined, '2026-11-22')).toEqual(['BB02', 'AA01']);
});

it('counts the days to the end: 30 are within 30, 31 are not', async () => {
  expect(await found('expiring-30')).toEqual(['AA01']);
  expect(await found('expiring-30', undefined, '2026-11-22')).toEqual(['BB02']);
  expect(await found('expiring-90', undefined, '2026-11-22')).toEqual(['BB02', 'AA01']);
});

it('finds by serial number, name and the end of a NIP, and takes wildcards for themselves', async () => {
  const [row] = await service.rows<{ nip: string }>('SELECT nip FROM applications WHERE nip IS NOT NULL');
  const nip = row?.nip ?? '';
  expect(nip).toHaveLength(18);
  expect(await found('all', 'aa:01')).toEqual(['AA01']);
  expect(await found('all', '50%')).toEqual(['BB02']);
  expect(await found('all', '%')).toEqual(['BB02']);
  expect(await found('all', nip.slice(-4))).toEqual(['AA01']);
  // The first digits are a birth date.
  expect(await found('all', nip.slice(0, 8))).toEqual([]);
});

it('goes on page after page', async () => {
  const page = await certificateRegister(service.context.database, { filter: 'all', limit: 1 }, today);
  const next = await certificateRegister(
    service.context.database,
    { filter: 'all', limit: 1, after: page.next },
    today,
  );
  expect([page, next].map(({ certificates }) => certificates.map(({ id }) => id))).toEqual([
    [ids.budi],
    [ids.siti],
  ]);
  expect(next.next).toBeUndefined();
});

it('tells revoked from superseded, and a revocation goes before', async () => {
  const at = service.context.clock.now().toISOString();
  const [application] = await service.rows<{ id: string }>('SELECT id FROM applications LIMIT 1');
  const counts = () => registerCounts(service.context.database, today);
  await inTransaction(service.context.database, (tx) =>
    tx.insert('certificate_successions', {
      former_id: ids.budi,
      successor_id: ids.siti,
      recorded_at: at,
    }),
  );
  expect(await counts()).toMatchObject({ superseded: 1, expired: 0, active: 1, all: 2 });
  await inTransaction(service.context.database, (tx) =>
    tx.insert('certificate_revocations', {
      certificate_id: ids.budi,
      application_id: application?.id ?? '',
      revoked_on: today,
      reason: 'mutasi',
      recorded_at: at,
      recorded_by: 'user-verifikator',
    }),
  );
  expect(await counts()).toMatchObject({ superseded: 0, revoked: 1 });
  expect(await registeredCertificate(service.context.database, ids.budi, today)).toMatchObject({
    state: 'revoked',
    revokedFor: 'mutasi',
    successor: 'AA01',
  });
});
