import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from '../../src/engine/model/compile-model.ts';
import type { Model } from '../../src/engine/model/model.ts';
import { coverageOf, missedIn } from '../../src/testing/coverage.ts';
import { reportCoverage } from '../../src/testing/report-coverage.ts';
import { PenerbitanCase } from './penerbitan-case.ts';

// Every branch of a revocation, walked by the engine alone.

const xml = readFileSync(join('processes', 'pencabutan-se', 'process.bpmn'), 'utf8');
let model: Model;
beforeAll(async () => void (model = await compileModel(xml)));
const walked: PenerbitanCase[] = [];

function asked(darurat: boolean): PenerbitanCase {
  const request = new PenerbitanCase(model);
  walked.push(request);
  return request.start({ pemohon: 'pemohon-1', darurat, batasWaktu: darurat ? 'PT4H' : 'P3D' }).work();
}

afterAll(async () => {
  const events = walked.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.events));
  const coverage = coverageOf(model, events);
  process.stdout.write(await reportCoverage(xml, coverage));
  expect([missedIn(coverage.nodes), missedIn(coverage.flows)]).toEqual([[], []]);
});

it('waits for the disposition of the head of division, then for the verifikator', () => {
  const request = asked(false);
  expect(request.open).toEqual(['Usr_Disposisi']);
  expect(request.does('Usr_Disposisi').open).toEqual(['Usr_CabutAMS']);
  request.does('Usr_CabutAMS', { hasilPencabutan: 'DICABUT' });
  expect([request.ended, request.outcomesSet]).toEqual(['terminated at End_Dicabut', ['DICABUT']]);
  expect(request.ran).not.toContain('Snd_Lapor');
});

it('goes straight to the verifikator when it is urgent, with hours instead of days, and is reported', () => {
  const request = asked(true);
  expect(request.open).toEqual(['Usr_CabutAMS']);
  // Four service hours from 09.00: three until the break, one after it.
  expect(request.timer('Es_Batas').dueAt).toEqual(new Date('2026-11-23T07:00:00.000Z'));
  request.does('Usr_CabutAMS', { hasilPencabutan: 'DICABUT' });
  expect(request.ended).toBe('terminated at End_DicabutDarurat');
  expect(request.ran.slice(-2)).toEqual(['Snd_Dicabut', 'Snd_Lapor']);
});

it('reminds both desks after a working day each, and escalates at the limit', () => {
  const request = asked(false);
  request.fire('Bt_IngatDisposisi').work().does('Usr_Disposisi').fire('Bt_IngatCabut').work();
  request.fire('Es_Batas').work();
  expect(request.ran.slice(-3)).toEqual(['Snd_IngatCabut', 'Svc_TandaiTerlambat', 'Snd_Eskalasi']);
  expect(request.open).toEqual(['Usr_CabutAMS']);
});

it('may be refused', () => {
  const request = asked(true).does('Usr_CabutAMS', { hasilPencabutan: 'DITOLAK' });
  expect([request.ended, request.outcomesSet]).toEqual(['terminated at End_Ditolak', ['DITOLAK']]);
});

it('stops when it is withdrawn', () => {
  const request = asked(false).message('Es_Penarikan').work();
  expect([request.open, request.outcomesSet]).toEqual([[], ['DITARIK']]);
});
