import type { Model } from '../../src/engine/model/model.ts';
import { coverageOf, missedIn } from '../../src/testing/coverage.ts';
import { reportCoverage } from '../../src/testing/report-coverage.ts';
import { pengaduan, PengaduanCase, readProcess } from './pengaduan-case.ts';

// Every branch of the complaints process, walked by the engine alone.

let model: Model;
beforeAll(async () => void (model = await pengaduan()));
const walked: PengaduanCase[] = [];
const aComplaint = () => {
  const complaint = new PengaduanCase(model);
  walked.push(complaint);
  return complaint.complain();
};

afterAll(async () => {
  const events = walked.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.events));
  const coverage = coverageOf(model, events);
  process.stdout.write(await reportCoverage(readProcess(), coverage));
  expect([missedIn(coverage.nodes), missedIn(coverage.flows)]).toEqual([[], []]);
});

const day = (complaint: PengaduanCase, timer: string) =>
  complaint.timer(timer).dueAt?.toISOString().slice(0, 10);

describe('the front desk', () => {
  it('solves it, and the complainant confirms', () => {
    const complaint = aComplaint().responds('TUNTAS');
    expect(complaint.open).toEqual(['Usr_KonfirmasiPengadu']);
    complaint.does('Usr_KonfirmasiPengadu', { kepuasan: 'PUAS' });
    expect([complaint.ended, complaint.outcomesSet]).toEqual(['terminated at End_Selesai', ['SELESAI']]);
    expect(complaint.ran).not.toContain('Snd_TeruskanPejabat');
  });

  it('is offered to petugas, and asked of the complainant by name', () => {
    const complaint = aComplaint().responds('TIDAK_LENGKAP');
    const asked = complaint.outcomes.flatMap(({ tasksOpened }) => tasksOpened);
    expect(asked.map(({ assignee, candidateGroups }) => assignee ?? candidateGroups.join())).toEqual([
      'petugas',
      'pengadu-1',
    ]);
  });

  it('is reminded after one working day, and the task stays', () => {
    const complaint = aComplaint();
    expect(day(complaint, 'Bt_IngatPetugas')).toBe('2026-11-24');
    expect(complaint.due('Bt_IngatPetugas').open).toEqual(['Usr_Tanggapi']);
    expect(complaint.ran.at(-1)).toBe('Snd_IngatPetugas');
  });

  it('loses it to the pejabat after three working days', () => {
    const complaint = aComplaint();
    expect(day(complaint, 'Bt_EskalasiOtomatis')).toBe('2026-11-26');
    expect(complaint.due('Bt_EskalasiOtomatis').open).toEqual(['Usr_SelesaikanAduan']);
  });

  it('passes on by hand what it cannot solve', () => {
    expect(aComplaint().responds('TERUSKAN').open).toEqual(['Usr_SelesaikanAduan']);
  });
});

describe('an incomplete complaint', () => {
  it('comes back to the front desk completed', () => {
    const complaint = aComplaint().responds('TIDAK_LENGKAP');
    expect(complaint.open).toEqual(['Usr_LengkapiAduan']);
    expect(complaint.does('Usr_LengkapiAduan').open).toEqual(['Usr_Tanggapi']);
  });

  it('counts as withdrawn after 30 calendar days', () => {
    const complaint = aComplaint().responds('TIDAK_LENGKAP');
    expect(complaint.timer('Bt_BatasLengkap').dueAt).toEqual(new Date('2026-12-23T02:00:00.000Z'));
    complaint.due('Bt_BatasLengkap');
    expect([complaint.ended, complaint.outcomesSet]).toEqual([
      'terminated at End_DianggapDicabut',
      ['DICABUT'],
    ]);
  });
});

describe('the pejabat', () => {
  it('has the time of the class, is reminded before, and is late after', () => {
    const complaint = aComplaint().responds('TERUSKAN');
    expect([day(complaint, 'Bt_IngatPejabat'), day(complaint, 'Bt_TenggatKlasifikasi')]).toEqual([
      '2026-12-09',
      '2026-12-11',
    ]);
    complaint.due('Bt_IngatPejabat').due('Bt_TenggatKlasifikasi');
    expect(complaint.ran.slice(-2)).toEqual(['Snd_IngatPejabat', 'Snd_TenggatLewat']);
    expect(complaint.open).toEqual(['Usr_SelesaikanAduan']);
  });

  it('gets it again from a complainant who is not satisfied', () => {
    const complaint = aComplaint().responds('TERUSKAN').does('Usr_SelesaikanAduan');
    complaint.does('Usr_KonfirmasiPengadu', { kepuasan: 'TIDAK_PUAS' });
    expect(complaint.open).toEqual(['Usr_SelesaikanAduan']);
    complaint.does('Usr_SelesaikanAduan').does('Usr_KonfirmasiPengadu', { kepuasan: 'PUAS' });
    expect(complaint.ended).toBe('terminated at End_Selesai');
  });
});

describe('a complainant', () => {
  it('who is silent for ten working days is taken to be content', () => {
    const complaint = aComplaint().responds('TUNTAS');
    expect(day(complaint, 'Bt_TutupOtomatis')).toBe('2026-12-07');
    complaint.due('Bt_TutupOtomatis');
    expect([complaint.ended, complaint.outcomesSet]).toEqual([
      'terminated at End_DitutupOtomatis',
      ['DITUTUP_OTOMATIS'],
    ]);
  });

  it('is told of the Ombudsman after 60 days, whoever has the complaint', () => {
    const complaint = aComplaint().responds('TERUSKAN');
    expect(complaint.timer('Es_60Hari').dueAt).toEqual(new Date('2027-01-22T02:00:00.000Z'));
    complaint.due('Es_60Hari');
    expect([complaint.ran.at(-1), complaint.open]).toEqual(['Snd_Ombudsman', ['Usr_SelesaikanAduan']]);
  });
});
