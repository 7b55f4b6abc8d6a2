import type { Locale } from '../../../src/definitions/forms/component.ts';
import { shownText } from '../../../src/definitions/forms/shown-text.ts';
import { variablesOf } from '../../../src/instances/variables-of.ts';
import { startInstance } from '../../../src/instances/start/start-instance.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { evaluationOf } from '../../../src/service/evaluation/evaluation.ts';
import { formOfTask } from '../../../src/service/form-of-task.ts';
import { saveSettings } from '../../../src/service/settings/save-settings.ts';
import { apply } from '../../support/case-walk.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { does, followUp, scores } from './a-quarter.ts';

// The evaluation of the fourth quarter of 2026, from its turn of the clock to the archive. 1 January 2027 is a
// Friday and a holiday; the first working day is Monday the 4th.

let program: Program;
beforeEach(async () => void (program = await aProgram('2026-12-28T02:00:00.000Z')));
afterEach(() => program.close());

const instances = () =>
  program.rows<{ business_key: string | null; state: string }>(
    `SELECT business_key, state FROM instances WHERE process_id = 'evaluasi-triwulan' ORDER BY started_at, id`,
  );
const quarter = { year: 2026, quarter: 4 };
const evaluation = async () => {
  const found = await evaluationOf(program.app.database, quarter);
  if (!found) throw new Error('The quarter is not evaluated');
  return found;
};

it('begins once a quarter by itself, on the first working day', async () => {
  await program.passTimeUntil('2027-01-04T00:59:00.000Z');
  expect(await instances()).toEqual([{ business_key: null, state: 'running' }]);
  await program.passTimeUntil('2027-01-05T02:00:00.000Z');
  expect(await instances()).toEqual([{ business_key: 'EV-2026-T4', state: 'running' }]);
  await program.passTimeUntil('2027-04-02T02:00:00.000Z');
  expect((await instances()).map(({ business_key }) => business_key)).toEqual(['EV-2026-T4', 'EV-2027-T1']);
});

it('begins once when the program was down on the day, and two workers find its turn at once', async () => {
  program.clock.set('2027-01-07T03:00:00.000Z');
  await Promise.all([program.drainJobs(), program.drainJobs()]);
  await program.passTimeUntil('2027-01-08T03:00:00.000Z');
  expect(await instances()).toEqual([{ business_key: 'EV-2026-T4', state: 'running' }]);
});

it('ends a second evaluation of the same quarter before anybody is asked for anything', async () => {
  await program.passTimeUntil('2027-01-05T02:00:00.000Z');
  await inTransaction(program.app.database, (tx) =>
    startInstance(program.app.worker, tx, {
      processId: 'evaluasi-triwulan',
      startEventId: 'Start_Diminta',
      variables: { periode: '2026-T4' },
    }),
  );
  await program.drainJobs();
  expect((await instances()).map(({ state }) => state)).toEqual(['running', 'completed']);
  expect(await program.rows('SELECT id FROM evaluations')).toHaveLength(1);
});

it('collects the figures, and keeps what people write with them until every follow-up is done', async () => {
  // given
  await apply(program);
  await program.passTimeUntil('2027-01-05T02:00:00.000Z');
  expect((await evaluation()).figures).toMatchObject({
    cases: { received: 1, finished: 0, running: 1 },
    satisfaction: { respondents: 0, value: null },
    breaches: [],
  });
  // when
  await does(program, 'Usr_LaporanDiri', { catatanPelaksana: 'Semua berkas diperiksa dalam satu hari.' });
  await does(program, 'Usr_ReviuKabid', { reviuDiterima: 'true', catatanReviu: 'Sesuai.' });
  const asked = { ...scores, kesimpulan: 'Pelayanan baik.', jumlahTindakLanjut: '2' };
  const first = followUp(1, 'verifikator', '2027-01-29');
  const late = { ...asked, ...first, ...followUp(2, 'petugas', '2026-12-31') };
  await expect(does(program, 'Usr_EvaluasiPimpinan', late)).rejects.toMatchObject({
    problems: [{ field: 'tenggat2' }],
  });
});

it('tells on its forms the limit that the office has set', async () => {
  const { database } = program.app;
  const change = { values: { maximumWorkingDays: 7 }, readVersion: 0, reason: 'Uji', locale: 'id' } as const;
  await saveSettings({ database, clock: program.clock }, { ...change, actor: await program.as('admin') });
  await program.passTimeUntil('2027-01-05T02:00:00.000Z');
  const [task] = await program.rows<{ id: string; instance_id: string }>(
    "SELECT id, instance_id FROM tasks WHERE element_id = 'Usr_LaporanDiri'",
  );
  const form = await formOfTask(database, task?.id ?? '');
  const variables = await variablesOf(database, task?.instance_id ?? '');
  const summary = form?.components.find(({ id }) => id === 'text_ringkasan');
  const said = (locale: Locale) => summary && shownText(summary, 'text', locale, variables);
  expect(said('id')).toContain('Melewati batas 7 hari kerja: 0.');
  expect(said('en')).toContain('Beyond the limit of 7 working days: 0.');
});

it('follows up, each owner for themselves, and archives', async () => {
  await program.passTimeUntil('2027-01-05T02:00:00.000Z');
  await does(program, 'Usr_LaporanDiri', { catatanPelaksana: 'Semua berkas diperiksa dalam satu hari.' });
  await does(program, 'Usr_ReviuKabid', { reviuDiterima: 'true', catatanReviu: 'Sesuai.' });
  await does(program, 'Usr_EvaluasiPimpinan', {
    ...{ ...scores, kesimpulan: 'Pelayanan baik.', jumlahTindakLanjut: '2' },
    ...followUp(1, 'verifikator', '2027-01-29'),
    ...followUp(2, 'petugas', '2027-02-12'),
  });
  // then
  expect((await evaluation()).verdict).toMatchObject({
    conclusion: 'Pelayanan baik.',
    scores: { Ikm: { score: 3 } },
  });
  await does(program, 'Usr_TindakLanjut', { hasilTindakLanjut: 'Loket diperpanjang.' }, 'petugas');
  expect((await evaluation()).followUps).toMatchObject([
    { number: 1, ownerRole: 'verifikator', dueOn: '2027-01-29', result: undefined },
    { number: 2, ownerRole: 'petugas', result: 'Loket diperpanjang.' },
  ]);
  expect((await evaluation()).archivedAt).toBeUndefined();
  await does(program, 'Usr_TindakLanjut', { hasilTindakLanjut: 'Panduan terbit.' });
  const { archivedAt, sha256 } = await evaluation();
  expect([archivedAt, sha256]).toEqual(['2027-01-05T02:00:00.000Z', expect.stringMatching(/^[0-9a-f]{64}$/)]);
  expect(await instances()).toEqual([{ business_key: 'EV-2026-T4', state: 'completed' }]);
});
