import type { Model } from '../../src/engine/model/model.ts';
import { coverageOf, missedIn } from '../../src/testing/coverage.ts';
import { reportCoverage } from '../../src/testing/report-coverage.ts';
import { penerbitan, PenerbitanCase, readProcess } from './penerbitan-case.ts';

// Every branch of the service's process, walked by the engine alone: no database, no handler, no form.

let model: Model;
beforeAll(async () => void (model = await penerbitan()));
const walked: PenerbitanCase[] = [];
const aCase = () => {
  const application = new PenerbitanCase(model);
  walked.push(application);
  return application;
};

afterAll(async () => {
  const events = walked.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.events));
  const coverage = coverageOf(model, events);
  process.stdout.write(await reportCoverage(readProcess(), coverage));
  expect([missedIn(coverage.nodes), missedIn(coverage.flows)]).toEqual([[], []]);
});

describe('an application without trouble', () => {
  it('goes through the eight steps, each waiting for the right people', () => {
    // when
    const application = aCase().untilDecision().decides('TERBIT').does('Usr_CatatSertifikat');
    // then
    const asked = application.outcomes.flatMap(({ tasksOpened }) => tasksOpened);
    expect(
      asked.map(({ elementId, step = '-', waitingFor }) => `${step} ${elementId} ${waitingFor}`),
    ).toEqual([
      '2 Usr_DisposisiKadis office',
      '2 Usr_DisposisiKabid office',
      '2 Usr_DisposisiKasi office',
      '3 Usr_VerifikasiBerkas office',
      '3 Usr_SusunSurat office',
      '3 Usr_TandaTanganSurat office',
      '- Usr_SiapkanAkunAMS office',
      '4 Usr_AjukanAMS applicant',
      '5 Usr_PilihJenis applicant',
      '6 Usr_BuatCSR applicant',
      '7 Usr_UnggahRekomendasi applicant',
      '8 Usr_Perjanjian applicant',
      '- Usr_VerifikasiAMS office',
      '- Usr_CatatSertifikat office',
    ]);
    expect(application.ended).toBe('terminated at End_Selesai');
    expect(application.outcomesSet).toEqual(['TERBIT']);
  });

  it('gives the steps of the applicant to the applicant and the others to a role', () => {
    const application = aCase().untilAms();
    const asked = application.outcomes.flatMap(({ tasksOpened }) => tasksOpened);
    expect(asked.map(({ candidateGroups, assignee }) => assignee ?? candidateGroups.join())).toEqual([
      'kepala-dinas',
      'kepala-bidang',
      'kepala-seksi',
      'verifikator',
      'verifikator',
      'kepala-dinas',
      'verifikator',
      'pemohon-1',
    ]);
  });

  it('has the letter signed by somebody other than who drafted it', () => {
    const application = aCase().untilSignature();
    expect([...application.tasks.values()]).toMatchObject([
      { elementId: 'Usr_TandaTanganSurat', separateFrom: ['Usr_SusunSurat'] },
    ]);
  });
});

describe('an office without a head of section', () => {
  it('has the disposition go from the head of division to the verifikator', () => {
    const application = aCase()
      .apply({ adaKepalaSeksi: false })
      .does('Usr_DisposisiKadis')
      .does('Usr_DisposisiKabid');
    expect(application.open).toEqual(['Usr_VerifikasiBerkas']);
  });
});

describe('an office with times of its own', () => {
  it('has them counted instead of those of the service standard', () => {
    const times = { waktuTarget: 'P1D', waktuBatas: 'P2D', waktuPerbaikan: 'P4D' };
    const application = aCase().apply(times);
    const due = (elementId: string) => application.timer(elementId).dueAt?.toISOString();
    expect([due('Es_Target'), due('Es_Maks')]).toEqual([
      '2026-11-24T08:45:00.000Z',
      '2026-11-25T08:45:00.000Z',
    ]);
    for (const who of ['Kadis', 'Kabid', 'Kasi']) application.does(`Usr_Disposisi${who}`);
    application.does('Usr_VerifikasiBerkas', { hasilVerifikasi: 'TIDAK_LENGKAP' });
    expect(due('Bt_BatasPerbaikan')).toBe('2026-11-27T04:00:00.000Z');
  });
});

describe('the check of the documents', () => {
  it('returns an incomplete application until it is complete', () => {
    // given
    const application = aCase().untilVerification();
    // when
    application.does('Usr_VerifikasiBerkas', { hasilVerifikasi: 'TIDAK_LENGKAP' }).does('Usr_LengkapiBerkas');
    // then
    expect(application.open).toEqual(['Usr_VerifikasiBerkas']);
    expect(application.does('Usr_VerifikasiBerkas', { hasilVerifikasi: 'LENGKAP' }).open).toEqual([
      'Usr_SusunSurat',
    ]);
  });

  it('reminds after 3 working days and closes after 10, whoever waits', () => {
    // given
    const application = aCase()
      .untilVerification()
      .does('Usr_VerifikasiBerkas', { hasilVerifikasi: 'TIDAK_LENGKAP' });
    expect(application.timer('Bt_IngatPerbaikan').dueAt).toEqual(new Date('2026-11-26T08:45:00.000Z'));
    expect(application.timer('Bt_BatasPerbaikan').dueAt).toEqual(new Date('2026-12-07T08:45:00.000Z'));
    // when
    application.fire('Bt_IngatPerbaikan').work();
    expect(application.open).toEqual(['Usr_LengkapiBerkas']);
    application.fire('Bt_BatasPerbaikan').work();
    // then
    expect(application.ended).toBe('terminated at End_DitutupTidakLengkap');
    expect(application.outcomesSet).toEqual(['DITUTUP_TIDAK_LENGKAP']);
  });

  it('refuses for good', () => {
    const application = aCase()
      .untilVerification()
      .does('Usr_VerifikasiBerkas', { hasilVerifikasi: 'DITOLAK' });
    expect([application.ended, application.outcomesSet]).toEqual(['terminated at End_Ditolak', ['DITOLAK']]);
  });
});

describe('the letter', () => {
  it('goes back to the verifikator for a revision, without a number', () => {
    const application = aCase().untilSignature().does('Usr_TandaTanganSurat', { suratDisetujui: false });
    expect(application.open).toEqual(['Usr_SusunSurat']);
    expect(application.ran).not.toContain('Svc_NomorSurat');
  });
});

describe('the steps in AMS', () => {
  it('asks for another CSR when the copy is not fit, and says why', () => {
    // given
    const application = aCase()
      .untilAms()
      .does('Usr_AjukanAMS')
      .does('Usr_PilihJenis')
      .complete('Usr_BuatCSR');
    // when
    application.throwError('Svc_PeriksaCSR', 'CSR_TIDAK_VALID', 'Kunci RSA kurang dari 2048 bit.').work();
    // then
    expect(application.open).toEqual(['Usr_BuatCSR']);
    expect(application.variables.kesalahanCsr).toBe('Kunci RSA kurang dari 2048 bit.');
  });

  it.each([
    [false, ['Usr_Perjanjian'], undefined, []],
    [true, [], 'terminated at End_DibatalkanPemohon', ['DIBATALKAN']],
  ])(
    'lets who does not accept the agreement think again (cancel: %s)',
    (tetapBatal, open, ended, outcomes) => {
      const application = aCase().untilAgreement().does('Usr_Perjanjian', { setujuPerjanjian: false });
      expect(application.open).toEqual(['Usr_KonfirmasiBatal']);
      application.does('Usr_KonfirmasiBatal', { tetapBatal });
      expect([application.open, application.ended, application.outcomesSet]).toEqual([open, ended, outcomes]);
    },
  );

  it.each([
    ['CSR', 'Usr_BuatCSR'],
    ['REKOMENDASI', 'Usr_UnggahRekomendasi'],
    ['DATA', 'Usr_AjukanAMS'],
  ])('goes back after a verification that says %s to %s', (hasilAMS, task) => {
    const application = aCase().untilAmsVerification().does('Usr_VerifikasiAMS', { hasilAMS });
    expect(application.open).toEqual([task]);
    expect(application.ran).toContain('Snd_PerbaikanAMS');
  });
});

describe('the decision of BSrE', () => {
  it.each([
    ['DITOLAK_CSR', 'Usr_BuatCSR'],
    ['DITOLAK_REKOMENDASI', 'Usr_UnggahRekomendasi'],
    ['DITOLAK_DATA', 'Usr_AjukanAMS'],
    ['TERBIT', 'Usr_CatatSertifikat'],
  ])('%s leads to %s', (decision, task) => {
    expect(aCase().untilDecision().decides(decision).open).toEqual([task]);
  });

  it('refuses for good', () => {
    const application = aCase().untilDecision().decides('DITOLAK');
    expect([application.ended, application.outcomesSet]).toEqual([
      'terminated at End_DitolakBSrE',
      ['DITOLAK'],
    ]);
  });

  it.each([
    ['DITOLAK_CSR', 'Usr_BuatCSR', 'REKOMENDASI', 'Usr_UnggahRekomendasi'],
    ['DITOLAK_REKOMENDASI', 'Usr_UnggahRekomendasi', 'CSR', 'Usr_BuatCSR'],
  ])(
    'of an earlier round (%s) does not decide where a later verification sends back to',
    (decision, first, hasilAMS, then) => {
      // given
      const application = aCase().untilDecision().decides(decision);
      expect(application.does(first).open).not.toEqual([first]);
      if (first === 'Usr_BuatCSR') application.does('Usr_UnggahRekomendasi');
      application.does('Usr_Perjanjian', { setujuPerjanjian: true });
      // when
      application.does('Usr_VerifikasiAMS', { hasilAMS });
      // then
      expect(application.open).toEqual([then]);
    },
  );

  it('is asked for every working day', () => {
    const application = aCase().untilDecision();
    const days = [1, 2, 3].map(() => {
      const day = application.timer('Bt_CekBSrE').dueAt?.toISOString().slice(0, 10);
      application.fire('Bt_CekBSrE').work();
      return day;
    });
    expect(days).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    expect(application.ran.filter((elementId) => elementId === 'Snd_CekBSrE')).toHaveLength(3);
  });
});

describe('a reminder', () => {
  it('of the steps in AMS goes to the applicant after two working days', () => {
    const application = aCase().untilAms();
    application.fire('Bt_IngatAMS').work();
    expect(application.now).toEqual(new Date('2026-11-25T08:45:00.000Z'));
    expect([application.open, application.ran.at(-1)]).toEqual([['Usr_AjukanAMS'], 'Snd_IngatAMS']);
  });

  it.each(['Kadis', 'Kabid', 'Kasi', 'Verif'])('leaves the task of %s where it is', (who) => {
    // given
    const application = aCase().apply();
    for (const task of ['Usr_DisposisiKadis', 'Usr_DisposisiKabid', 'Usr_DisposisiKasi']) {
      if (application.armed.includes(`Bt_Ingat${who}`)) break;
      application.does(task);
    }
    const open = application.open;
    // when
    application.fire(`Bt_Ingat${who}`).work();
    // then
    expect(application.open).toEqual(open);
    expect(application.ran.at(-1)).toBe(who === 'Verif' ? 'Snd_IngatVerif' : 'Snd_IngatDisposisi');
  });
});

describe('the deadlines', () => {
  it('are 3 and 5 working days after receipt, and are told once each', () => {
    // given
    const application = aCase().apply();
    expect(application.timer('Es_Target')).toMatchObject({
      deadline: 'target',
      dueAt: new Date('2026-11-26T08:45:00.000Z'),
    });
    expect(application.timer('Es_Maks')).toMatchObject({
      deadline: 'maximum',
      dueAt: new Date('2026-11-30T08:45:00.000Z'),
    });
    // when
    application.fire('Es_Target').work().fire('Es_Maks').work();
    // then
    expect(application.ran.slice(-3)).toEqual([
      'Snd_PeringatanTarget',
      'Svc_TandaiTerlambat',
      'Snd_Eskalasi',
    ]);
    expect(application.open).toEqual(['Usr_DisposisiKadis']);
    expect(application.armed).not.toContain('Es_Maks');
  });

  it.each([
    [
      'the applicant corrects',
      (application: PenerbitanCase) =>
        application.untilVerification().does('Usr_VerifikasiBerkas', { hasilVerifikasi: 'TIDAK_LENGKAP' }),
    ],
    ['the applicant is in AMS', (application: PenerbitanCase) => application.untilAms()],
    ['BSrE decides', (application: PenerbitanCase) => application.untilDecision()],
  ])('stand still while %s', (_, until) => {
    const application = until(aCase());
    for (const timer of ['Es_Target', 'Es_Maks']) {
      expect(application.timer(timer).dueAt).toBeUndefined();
      expect(application.timer(timer).remainingMs).toBeGreaterThan(0);
    }
  });

  it('go on by what was left when it is the turn of the office again', () => {
    // given: two working days pass with the applicant
    const application = aCase()
      .untilVerification()
      .does('Usr_VerifikasiBerkas', { hasilVerifikasi: 'TIDAK_LENGKAP' });
    // when
    application.at('2026-11-25T02:00:00.000Z').does('Usr_LengkapiBerkas');
    // then
    expect(application.timer('Es_Maks').dueAt).toEqual(new Date('2026-12-02T08:45:00.000Z'));
  });
});

describe('a withdrawal', () => {
  it.each([
    ['at the disposition', (application: PenerbitanCase) => application.apply()],
    [
      'while documents are corrected',
      (application: PenerbitanCase) =>
        application.untilVerification().does('Usr_VerifikasiBerkas', { hasilVerifikasi: 'TIDAK_LENGKAP' }),
    ],
    ['while BSrE decides', (application: PenerbitanCase) => application.untilDecision()],
    ['after the maximum', (application: PenerbitanCase) => application.apply().fire('Es_Maks').work()],
  ])('%s ends everything', (_, until) => {
    const application = until(aCase()).message('Es_Penarikan').work();
    expect(application.ended).toBe('completed at Ee_Penarikan');
    expect(application.outcomesSet).toEqual(['DITARIK']);
    expect([application.open, application.armed]).toEqual([[], []]);
  });
});
