import { actorOf } from '../../../src/identity/actor.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import type { Receipt } from '../../../src/service/applications/submit-application.ts';
import { outgoingLetterOf } from '../../../src/service/letters/outgoing-letter.ts';
import { letterOf } from '../../../src/service/letters/letter.ts';
import { applyTaskEffects } from '../../../src/service/task-effects/apply-task-effects.ts';
import { aPdf } from '../support/files.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { complete, sealed } from '../support/work.ts';

let service: TestService;
let receipts: Receipt[];
beforeEach(async () => {
  service = await aService();
  receipts = [await service.apply(), await service.apply({ nik: '3375015708900002' })];
  for (const { applicationId } of receipts)
    await complete(service, 'Usr_SusunSurat', { applicationId, values: { hal: 'Permohonan' } });
});
afterEach(() => service.close());

const first = (): Receipt => {
  if (!receipts[0]) throw new Error('nobody applied');
  return receipts[0];
};
const sign = (applicationId: string, values: Record<string, unknown> = {}) =>
  complete(service, 'Usr_TandaTanganSurat', {
    applicationId,
    values: { suratDisetujui: true, ...values },
    actor: service.people['kepala-dinas'],
  });
const numbers = async () =>
  (await service.rows<{ number: string }>('SELECT number FROM outgoing_letters ORDER BY year, sequence')).map(
    ({ number }) => number,
  );
const entryOf = async (applicationId: string) => {
  const letter = await letterOf(service.context.database, applicationId);
  return letter && outgoingLetterOf(service.context.database, letter.id);
};

it('two who sign at once get two numbers in a row', async () => {
  const given = await Promise.all(receipts.map(({ applicationId }) => sign(applicationId)));
  expect(given.map(({ nomorSurat }) => nomorSurat).sort()).toEqual([
    '500.12/1/DINKOMINFO/2026',
    '500.12/2/DINKOMINFO/2026',
  ]);
  expect(await numbers()).toEqual(['500.12/1/DINKOMINFO/2026', '500.12/2/DINKOMINFO/2026']);
});

it('of two who sign the same letter at once one is told, and one number is given', async () => {
  const outcomes = await Promise.allSettled([sign(first().applicationId), sign(first().applicationId)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await numbers()).toEqual(['500.12/1/DINKOMINFO/2026']);
});

it('a signature that is refused after it was numbered takes no number', async () => {
  const { context, people } = service;
  const { applicationId, instanceId } = first();
  const refused = inTransaction(context.database, async (tx) => {
    await applyTaskEffects(context, tx, {
      processId: 'penerbitan-se-individu',
      elementId: 'Usr_TandaTanganSurat',
      instanceId,
      values: { suratDisetujui: true },
      uploads: [],
      actor: people['kepala-dinas'],
      now: context.clock.now(),
    });
    throw new Error('the same person drafted it');
  });
  await expect(refused).rejects.toThrow('the same person drafted it');
  expect(await numbers()).toEqual([]);
  expect(await sign(applicationId)).toEqual({ nomorSurat: '500.12/1/DINKOMINFO/2026' });
});

it('numbers begin anew with the year in Pekalongan, not in Greenwich', async () => {
  service.setClock('2026-12-31T16:59:59.000Z');
  await sign(first().applicationId);
  service.setClock('2026-12-31T17:00:00.000Z');
  await sign(receipts[1]?.applicationId ?? '');
  expect(await numbers()).toEqual(['500.12/1/DINKOMINFO/2026', '500.12/1/DINKOMINFO/2027']);
});

it('a letter has the date that the signer gives, and a number of that year', async () => {
  service.setClock('2027-01-04T02:00:00.000Z');
  await sign(first().applicationId, { tanggalTandaTangan: '2026-12-30' });
  expect(await entryOf(first().applicationId)).toMatchObject({
    number: '500.12/1/DINKOMINFO/2026',
    datedOn: '2026-12-30',
  });
});

it('a letter cannot be dated ahead', async () => {
  await expect(sign(first().applicationId, { tanggalTandaTangan: '2026-11-24' })).rejects.toMatchObject({
    problems: [{ field: 'tanggalTandaTangan', message: 'Tanggal surat belum tiba.' }],
  });
  expect(await numbers()).toEqual([]);
});

it('a deputy is kept with capacity, position and rank', async () => {
  const values = {
    kapasitasPenandaTangan: 'AN',
    jabatanPenandaTangan: 'Sekretaris',
    pangkatPenandaTangan: 'Pembina',
  };
  await sign(first().applicationId, values);
  expect((await entryOf(first().applicationId))?.signer).toEqual({
    name: 'Orang kepala-dinas',
    capacity: 'AN',
    position: 'Sekretaris',
    rank: 'Pembina',
  });
});

it('who stands in for the head of office signs as that', async () => {
  const { people } = service;
  const official = people['kepala-dinas'];
  const standing = { capacity: 'plh', official, roles: ['kepala-dinas'] } as const;
  await complete(service, 'Usr_TandaTanganSurat', {
    applicationId: first().applicationId,
    values: { suratDisetujui: true, kapasitasPenandaTangan: 'DEFINITIF' },
    actor: actorOf(people['kepala-bidang'], [standing]),
  });
  expect((await entryOf(first().applicationId))?.signer).toMatchObject({
    name: 'Orang kepala-bidang',
    capacity: 'PLH',
  });
});

it('the scan of a letter signed by hand is filed; with a revision no file is taken', async () => {
  const { applicationId } = first();
  const actor = service.people['kepala-dinas'];
  const scan = async () =>
    sealed(service, { kind: 'surat-bertanda-tangan', fileName: 'surat.pdf', bytes: await aPdf() });
  const asked = { applicationId, actor, uploads: await scan() };
  await expect(
    complete(service, 'Usr_TandaTanganSurat', { ...asked, values: { suratDisetujui: false } }),
  ).rejects.toMatchObject({ problems: [{ field: 'surat-bertanda-tangan' }] });
  await complete(service, 'Usr_TandaTanganSurat', {
    ...asked,
    values: { suratDisetujui: true, metodeTandaTangan: 'BASAH' },
  });
  expect(await service.count("documents WHERE kind = 'surat-bertanda-tangan'")).toBe(1);
  expect((await entryOf(applicationId))?.method).toBe('BASAH');
});

it('a text with unknown placeholders is not drafted', async () => {
  const { applicationId } = first();
  await expect(
    complete(service, 'Usr_SusunSurat', { applicationId, values: { isi: 'Bagi {nama}, NIK {nik}.' } }),
  ).rejects.toMatchObject({
    problems: [{ field: 'isi', message: expect.stringContaining('Placeholder tidak dikenal: {nik}.') }],
  });
});
