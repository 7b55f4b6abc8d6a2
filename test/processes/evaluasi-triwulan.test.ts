import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missedIn } from '../../src/testing/coverage.ts';
import { processUnderTest, reportCoverage, type ProcessUnderTest } from '../../src/testing/testing.ts';
import { boxesIn, linesIn } from './drawn.ts';

// The evaluation of a quarter, walked by the engine alone through every branch.

const folder = join('processes', 'evaluasi-triwulan');
const calendars = {
  layanan: JSON.parse(readFileSync('data/seeds/calendar-layanan.json', 'utf8')) as unknown,
};
const newYear = new Date('2027-01-01T01:00:00.000Z');

let process_: ProcessUnderTest;
beforeAll(async () => {
  process_ = await processUnderTest(folder, {
    now: newYear,
    calendars,
    answers: {
      'collect-figures': () => ({ terlambat: 0 }),
      'remind-of-evaluation': () => ({}),
      'archive-evaluation': () => ({}),
    },
  });
});
afterAll(async () => {
  const coverage = process_.coverage();
  process.stdout.write(await reportCoverage(process_.xml, coverage));
  expect([missedIn(coverage.nodes), missedIn(coverage.flows)]).toEqual([[], []]);
});

const begin = () => process_.start({}, { startEventId: 'Start_Triwulan' });
const tasks = ({ open }: ReturnType<typeof begin>) => [...open.tasks.values()];
const item = (nomor: number, penanggungJawab: string) => ({
  ...{ nomor, penanggungJawab, uraian: 'Susun panduan', jatuhTempo: '2027-02-26T16:59:59.999Z' },
});

it('waits from New Year to the first working day, Monday 4 January', () => {
  const evaluation = begin();
  expect(tasks(evaluation)).toEqual([]);
  evaluation.moveClockTo(new Date('2027-01-04T00:59:00.000Z'));
  expect(tasks(evaluation)).toEqual([]);
  evaluation.moveClockTo(new Date('2027-01-04T01:01:00.000Z')).answerJob('Svc_BukaEvaluasi');
  expect(tasks(evaluation)).toMatchObject([
    { elementId: 'Usr_LaporanDiri', candidateGroups: ['verifikator'] },
  ]);
});

it('is reviewed, returned once, evaluated, and followed up by each owner until all is done', () => {
  // given
  const evaluation = begin()
    .fire('Tunggu_HariKerja')
    .answerJob('Svc_BukaEvaluasi')
    .complete('Usr_LaporanDiri');
  expect(tasks(evaluation)).toMatchObject([{ separateFrom: ['Usr_LaporanDiri'] }]);
  // when
  evaluation
    .complete('Usr_ReviuKabid', { reviuDiterima: 'false' })
    .complete('Usr_LaporanDiri')
    .complete('Usr_ReviuKabid', { reviuDiterima: 'true' })
    .complete('Usr_EvaluasiPimpinan', { tindakLanjut: [item(1, 'verifikator'), item(2, 'kepala-bidang')] });
  // then
  expect(tasks(evaluation).map(({ candidateGroups }) => candidateGroups)).toEqual([
    ['verifikator'],
    ['kepala-bidang'],
  ]);
  expect(tasks(evaluation)[0]?.dueAt).toEqual(new Date('2027-02-26T16:59:59.999Z'));
});

it('reminds the head of office after five working days, once', () => {
  const evaluation = begin()
    .fire('Tunggu_HariKerja')
    .answerJob('Svc_BukaEvaluasi')
    .complete('Usr_LaporanDiri')
    .complete('Usr_ReviuKabid', { reviuDiterima: 'true' });
  evaluation.fire('Bt_IngatEvaluasi');
  expect(evaluation.now).toEqual(new Date('2027-01-12T08:45:00.000Z')); // 5 January is a holiday
  evaluation.complete('Usr_EvaluasiPimpinan', { tindakLanjut: [] });
  expect(evaluation.ended).toMatchObject({ how: 'completed' });
});

it('ends with its follow-up', () => {
  const evaluation = process_
    .start({ periode: '2026-T3' }, { startEventId: 'Start_Diminta' })
    .answerJob('Svc_BukaEvaluasi')
    .complete('Usr_LaporanDiri')
    .complete('Usr_ReviuKabid', { reviuDiterima: 'true' })
    .complete('Usr_EvaluasiPimpinan', { tindakLanjut: [item(1, 'petugas')] })
    .complete('Usr_TindakLanjut');
  expect(evaluation.ended).toMatchObject({ how: 'completed' });
});

it('evaluates no quarter twice', () => {
  const evaluation = begin().fire('Tunggu_HariKerja').throwError('Svc_BukaEvaluasi', 'SUDAH_DIEVALUASI');
  expect(tasks(evaluation)).toEqual([]);
  expect(evaluation.ended).toMatchObject({ how: 'completed' });
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
