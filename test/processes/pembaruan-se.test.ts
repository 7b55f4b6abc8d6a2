import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from '../../src/engine/model/compile-model.ts';
import type { Model } from '../../src/engine/model/model.ts';
import { coverageOf, missedIn } from '../../src/testing/coverage.ts';
import { reportCoverage } from '../../src/testing/report-coverage.ts';
import { PenerbitanCase } from './penerbitan-case.ts';

// Every branch of a renewal, walked by the engine alone.

const xml = readFileSync(join('processes', 'pembaruan-se', 'process.bpmn'), 'utf8');
let model: Model;
beforeAll(async () => void (model = await compileModel(xml)));
const walked: PenerbitanCase[] = [];

function asked(): PenerbitanCase {
  const renewal = new PenerbitanCase(model);
  walked.push(renewal);
  return renewal
    .start({
      pemohon: 'pemohon-1',
      batasTarget: 'P3D',
      batasMaksimum: 'P5D',
      batasDiam: 'P10D',
      akhirSertifikat: '2026-12-20T17:00:00.000Z',
    })
    .work();
}

const inAms = () => asked().does('Usr_KonfirmasiData').does('Usr_PeriksaData', { hasilPeriksa: 'SESUAI' });

const stepsInAms = (renewal: PenerbitanCase, setujuPerjanjian = true) =>
  renewal
    .does('Usr_AjukanAMS')
    .does('Usr_BuatCSR')
    .does('Usr_UnggahRekomendasi')
    .does('Usr_Perjanjian', { setujuPerjanjian });

const untilDecision = () => stepsInAms(inAms()).does('Usr_SetujuiAMS', { hasilAMS: 'DISETUJUI' });

const endOf = ({ ended, outcomesSet }: PenerbitanCase) => [ended, outcomesSet];

afterAll(async () => {
  const events = walked.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.events));
  const coverage = coverageOf(model, events);
  process.stdout.write(await reportCoverage(xml, coverage));
  expect([missedIn(coverage.nodes), missedIn(coverage.flows)]).toEqual([[], []]);
});

it('ends with another certificate in the place of the former', () => {
  const renewal = untilDecision().decides('TERBIT').does('Usr_CatatSertifikat');
  expect(endOf(renewal)).toEqual(['terminated at End_Terbit', ['TERBIT']]);
  expect(renewal.ran.slice(-3)).toEqual(['Svc_Ganti', 'Svc_Jadwal', 'Snd_Terbit']);
});

it('stands still while it is the turn of the applicant or of BSrE', () => {
  const renewal = asked();
  expect(renewal.outcomes.flatMap(({ tasksOpened }) => tasksOpened)).toMatchObject([
    { elementId: 'Usr_KonfirmasiData', waitingFor: 'applicant', assignee: 'pemohon-1' },
  ]);
  renewal.does('Usr_KonfirmasiData');
  expect(renewal.timer('Es_Maks').dueAt).toEqual(new Date('2026-11-30T08:45:00.000Z'));
});

it('goes back for a correction, and is refused by the verifikator', () => {
  const renewal = asked().does('Usr_KonfirmasiData').does('Usr_PeriksaData', { hasilPeriksa: 'PERBAIKI' });
  expect(renewal.open).toEqual(['Usr_KonfirmasiData']);
  renewal.does('Usr_KonfirmasiData').does('Usr_PeriksaData', { hasilPeriksa: 'DITOLAK' });
  expect(endOf(renewal)).toEqual(['terminated at End_Ditolak', ['DITOLAK']]);
});

it('asks for another CSR when the copy is not fit', () => {
  const renewal = inAms().does('Usr_AjukanAMS').complete('Usr_BuatCSR');
  renewal.throwError('Svc_PeriksaCSR', 'CSR_TIDAK_VALID', 'Kunci terlalu pendek.').work();
  expect(renewal.open).toEqual(['Usr_BuatCSR']);
});

it('ends when the agreement is not accepted', () => {
  expect(endOf(stepsInAms(inAms(), false))).toEqual(['terminated at End_Dibatalkan', ['DIBATALKAN']]);
});

it('goes back to AMS for a correction, and may be refused there', () => {
  const renewal = stepsInAms(inAms()).does('Usr_SetujuiAMS', { hasilAMS: 'PERBAIKI' });
  expect(renewal.open).toEqual(['Usr_AjukanAMS']);
  stepsInAms(renewal).does('Usr_SetujuiAMS', { hasilAMS: 'DITOLAK' });
  expect(endOf(renewal)).toEqual(['terminated at End_DitolakAMS', ['DITOLAK']]);
});

it('may be refused by BSrE, whom the verifikator is reminded to look for', () => {
  const renewal = untilDecision().fire('Bt_CekBSrE').work().decides('DITOLAK');
  expect(endOf(renewal)).toEqual(['terminated at End_DitolakBSrE', ['DITOLAK']]);
});

it.each([
  [asked, 'Bt_IngatData', 'Bt_DiamData', 'terminated at End_GugurData'],
  [inAms, 'Bt_IngatAMS', 'Bt_DiamAMS', 'terminated at End_GugurAMS'],
])('reminds a silent holder, then counts as dropped (%#)', (reach, reminder, limit, end) => {
  const renewal = reach().fire(reminder).work();
  expect(renewal.ran.at(-1)).toMatch(/^Snd_Ingat/);
  expect(endOf(renewal.fire(limit).work())).toEqual([end, ['GUGUR']]);
});

it('warns at the target and escalates at the limit', () => {
  const renewal = asked().does('Usr_KonfirmasiData').fire('Es_Target').work().fire('Es_Maks').work();
  expect(renewal.ran.slice(-3)).toEqual(['Snd_PeringatanTarget', 'Svc_TandaiTerlambat', 'Snd_Eskalasi']);
  expect(renewal.open).toEqual(['Usr_PeriksaData']);
});

it('counts as dropped when the certificate expires meanwhile', () => {
  const renewal = inAms();
  expect(renewal.timer('Es_Kedaluwarsa').dueAt).toEqual(new Date('2026-12-20T17:00:00.000Z'));
  renewal.fire('Es_Kedaluwarsa').work();
  expect([renewal.open, renewal.outcomesSet]).toEqual([[], ['GUGUR']]);
});

it.each([
  ['Es_Penarikan', 'DITARIK'],
  ['Es_Dicabut', 'DIBATALKAN'],
])('stops at %s', (start, outcome) => {
  const renewal = inAms().message(start).work();
  expect([renewal.open, renewal.outcomesSet]).toEqual([[], [outcome]]);
});
