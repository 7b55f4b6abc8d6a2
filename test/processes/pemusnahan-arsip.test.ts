import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missedIn } from '../../src/testing/coverage.ts';
import { processUnderTest, reportCoverage, type ProcessUnderTest } from '../../src/testing/testing.ts';
import { boxesIn, linesIn } from './drawn.ts';

// A round of destruction, walked by the engine alone through every branch.

const folder = join('processes', 'pemusnahan-arsip');
const calendars = {
  layanan: JSON.parse(readFileSync('data/seeds/calendar-layanan.json', 'utf8')) as unknown,
};

let process_: ProcessUnderTest;
beforeAll(async () => {
  process_ = await processUnderTest(folder, {
    now: new Date('2027-05-01T01:00:00.000Z'), // a Saturday, and a holiday
    calendars,
    answers: {
      'disposal-remind': () => ({}),
      'disposal-refuse': () => ({}),
      'disposal-remove-files': () => ({}),
      'disposal-protocol': () => ({ nomorBeritaAcara: '1' }),
    },
  });
});
afterAll(async () => {
  const coverage = process_.coverage();
  process.stdout.write(await reportCoverage(process_.xml, coverage));
  expect([missedIn(coverage.nodes), missedIn(coverage.flows)]).toEqual([[], []]);
});

const begin = () => process_.start({}, { startEventId: 'Start_Diminta' });
const tasks = ({ open }: ReturnType<typeof begin>) => [...open.tasks.values()];
const assessed = () =>
  begin()
    .answerJob('Svc_SusunUsulan', { jumlah: 30 })
    .complete('Usr_TinjauUsulan')
    .complete('Usr_NilaiUsulan', { usulanTepat: 'true' });

it('waits from its turn of the clock to the first working day', () => {
  const round = process_.start({}, { startEventId: 'Start_Triwulan' });
  round.moveClockTo(new Date('2027-05-03T00:59:00.000Z'));
  expect(tasks(round)).toEqual([]);
  round.moveClockTo(new Date('2027-05-03T01:01:00.000Z')).answerJob('Svc_SusunUsulan', { jumlah: 30 });
  expect(tasks(round)).toMatchObject([{ elementId: 'Usr_TinjauUsulan', candidateGroups: ['petugas'] }]);
});

it('is reviewed, returned once, approved by a third person, and destroys until nothing is left', () => {
  const round = begin()
    .answerJob('Svc_SusunUsulan', { jumlah: 30 })
    .complete('Usr_TinjauUsulan')
    .complete('Usr_NilaiUsulan', { usulanTepat: 'false' })
    .complete('Usr_TinjauUsulan')
    .complete('Usr_NilaiUsulan', { usulanTepat: 'true' });
  expect(tasks(round)).toMatchObject([
    { elementId: 'Usr_SetujuiPemusnahan', separateFrom: ['Usr_TinjauUsulan', 'Usr_NilaiUsulan'] },
  ]);
  round.complete('Usr_SetujuiPemusnahan', { putusan: 'SETUJU' });
  round.answerJob('Svc_Musnahkan', { sisa: 5 });
  expect(round.ended).toBe(undefined);
  round.answerJob('Svc_Musnahkan', { sisa: 0 });
  expect(round.ended).toMatchObject({ how: 'completed' });
});

it('destroys nothing of a list that is turned down, reminded of after five working days', () => {
  const round = assessed().fire('Bt_IngatPimpinan');
  expect(tasks(round)).toMatchObject([{ elementId: 'Usr_SetujuiPemusnahan' }]);
  round.complete('Usr_SetujuiPemusnahan', { putusan: 'TOLAK' });
  expect(round.ended).toMatchObject({ how: 'completed' });
});

it('asks nobody where nothing is due', () => {
  const round = begin().answerJob('Svc_SusunUsulan', { jumlah: 0 });
  expect(round.ended).toMatchObject({ how: 'completed' });
});

it('makes no second list for a quarter', () => {
  const round = begin().throwError('Svc_SusunUsulan', 'SUDAH_DIUSULKAN');
  expect(tasks(round)).toEqual([]);
  expect(round.ended).toMatchObject({ how: 'completed' });
});

it('is drawn whole, and told in the README element by element', () => {
  const drawn = new Set([...boxesIn(process_.xml).keys(), ...linesIn(process_.xml).map(({ id }) => id)]);
  const { nodes, flows } = process_.model;
  expect([...nodes.keys(), ...flows.keys()].filter((id) => !drawn.has(id))).toEqual([]);
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const told = [...nodes.values()].filter(({ type }) => type !== 'end-event');
  expect(told.filter(({ id, name = '' }) => !readme.includes(`\`${id}\``) || !readme.includes(name))).toEqual(
    [],
  );
});
