import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from '../../src/engine/model/compile-model.ts';
import type { Model } from '../../src/engine/model/model.ts';
import { coverageOf, missedIn } from '../../src/testing/coverage.ts';
import { reportCoverage } from '../../src/testing/report-coverage.ts';
import { PenerbitanCase } from './penerbitan-case.ts';

// Every branch of what a person may ask about their data, walked by the engine alone.

const xml = readFileSync(join('processes', 'hak-subjek-data', 'process.bpmn'), 'utf8');
let model: Model;
beforeAll(async () => void (model = await compileModel(xml)));
const walked: PenerbitanCase[] = [];

/** On Friday at 10.00: the limit falls on a Monday, two days of which nobody serves. */
const friday = new Date('2026-11-27T03:00:00.000Z');
const limit = new Date('2026-11-30T03:00:00.000Z');

function asked(jenisPermintaan: string): PenerbitanCase {
  const request = new PenerbitanCase(model, friday);
  walked.push(request);
  return request
    .start({
      jenisPermintaan,
      tenggat: limit.toISOString(),
      jangkaPeringatan: 'PT48H',
      ...{ kelompokData: ['verifikator'], penanganData: [] },
    })
    .work();
}

afterAll(async () => {
  const events = walked.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.events));
  const coverage = coverageOf(model, events);
  process.stdout.write(await reportCoverage(xml, coverage));
  expect([missedIn(coverage.nodes), missedIn(coverage.flows)]).toEqual([[], []]);
});

it('gives a copy once the officer has seen who asks', () => {
  const request = asked('AKSES');
  expect(request.open).toEqual(['Usr_PeriksaAkses']);
  request.does('Usr_PeriksaAkses', { putusan: 'DIPENUHI' });
  expect([request.ended, request.outcomesSet]).toEqual(['terminated at End_Dipenuhi', ['DIPENUHI']]);
});

it('may refuse a copy', () => {
  const request = asked('AKSES').does('Usr_PeriksaAkses', { putusan: 'DITOLAK' });
  expect([request.ended, request.outcomesSet]).toEqual(['terminated at End_Ditolak', ['DITOLAK']]);
});

it('applies a correction before it says so', () => {
  const request = asked('PERBAIKAN').does('Usr_PeriksaPerbaikan', { putusan: 'DIPENUHI' });
  expect(request.ran.slice(-2)).toEqual(['Svc_Terapkan', 'Snd_Dipenuhi']);
  expect(request.ended).toBe('terminated at End_Dipenuhi');
});

it('changes nothing where a correction is refused', () => {
  const request = asked('PERBAIKAN').does('Usr_PeriksaPerbaikan', { putusan: 'DITOLAK' });
  expect([request.ended, request.outcomesSet]).toEqual(['terminated at End_Ditolak', ['DITOLAK']]);
  expect(request.ran).not.toContain('Svc_Terapkan');
});

it('stops at once where consent is withdrawn, before anybody looks at it', () => {
  const request = asked('PENARIKAN');
  expect([request.ran.at(-1), request.open]).toEqual(['Svc_Hentikan', ['Usr_TuntaskanPenghentian']]);
  request.does('Usr_TuntaskanPenghentian', { luarProgramBerhenti: true });
  expect(request.ended).toBe('terminated at End_Dipenuhi');
});

it('warns and escalates by the calendar, not by working time, and waits on', () => {
  const request = asked('AKSES');
  expect(request.timer('Es_Peringatan').dueAt).toEqual(new Date('2026-11-29T03:00:00.000Z'));
  expect(request.timer('Es_Batas').dueAt).toEqual(limit);
  request.fire('Es_Peringatan').work().fire('Es_Batas').work();
  expect(request.ran.slice(-3)).toEqual(['Snd_Peringatan', 'Svc_TandaiTerlambat', 'Snd_Eskalasi']);
  expect(request.open).toEqual(['Usr_PeriksaAkses']);
});
