import type { Evaluation } from '../../../src/service/evaluation/evaluation.ts';

const hour = 3_600_000;
const step = (name: string, party: string, mean: number, median: number) => ({
  ...{ elementId: name, name, party, count: 42 },
  ...{ meanMs: mean * hour, medianMs: median * hour },
});
const note = { score: 3, note: '' };
const by = 'user-1';
const at = '2027-01-08T03:00:00.000Z';

/** An invented quarter with something in every table. */
export const anEvaluation = (change: Partial<Evaluation> = {}): Evaluation => ({
  ...{ id: 'e1', year: 2026, quarter: 4, instanceId: 'i1', openedAt: '2027-01-04T01:01:00.000Z' },
  figures: {
    cases: {
      ...{ received: 48, issued: 39, rejected: 2, closedIncomplete: 1, withdrawn: 2, cancelled: 0 },
      ...{ running: 6, finished: 44, withinTarget: { net: 40, gross: 22 } },
      ...{ withinMaximum: { net: 43, gross: 37 }, targetWorkingDays: 3, maximumWorkingDays: 5 },
    },
    steps: [
      step('Periksa kelengkapan berkas', 'office', 3.25, 2.5),
      step('Buat CSR di LOCK BSrE', 'applicant', 14.75, 9),
    ],
    longest: [
      {
        ticket: 'SE-2026-000031',
        elementId: 'U',
        name: 'Lengkapi berkas',
        party: 'applicant',
        ms: 51 * hour,
      },
    ],
    breaches: [
      {
        ...{ ticket: 'SE-2026-000031', lateAt: '2026-11-12T08:45:00.000Z', closedAt: null },
        ...{ longestStep: 'Tanda tangani surat', longestMs: 20 * hour },
      },
    ],
    refusals: {
      returnedCases: 7,
      reasons: [{ name: '=1+1 Scan KTP tidak berwarna', count: 5 }],
      authority: [{ name: 'DITOLAK_CSR', count: 1 }],
    },
    complaints: [
      {
        ...{ class: 'tidak-berkadar', received: 3, solved: 2, withdrawn: 0 },
        ...{ escalatedByHand: 1, escalatedByClock: 0, medianWorkingDays: 2.5 },
      },
    ],
    satisfaction: {
      ...{ respondents: 29, smallSample: 30, weighting: 'exact', value: 91.48, class: 'A', suggestions: [] },
      elements: [
        { code: 'U1', name: 'Persyaratan', mean: 105 / 29 },
        { code: 'U2', name: 'Sistem, mekanisme, dan prosedur', mean: 101 / 29 },
      ],
    },
  },
  selfReport: { achievements: 'Semua berkas diperiksa.', obstacles: '', reasonsForDelay: 'Cuti.', by, at },
  review: { notes: 'Sesuai dengan angka.', by, at },
  verdict: {
    scores: {
      Waktu: note,
      Kelengkapan: note,
      Perilaku: note,
      Pengaduan: note,
      Ikm: { score: 4, note: 'Naik' },
    },
    ...{ conclusion: 'Pelayanan berjalan baik.', by, at },
  },
  archivedAt: undefined,
  sha256: undefined,
  followUps: [
    {
      ...{ number: 1, description: 'Pasang contoh scan KTP berwarna', ownerRole: 'verifikator' },
      ...{ dueOn: '2027-01-29', result: undefined, doneAt: undefined },
    },
  ],
  ...change,
});
