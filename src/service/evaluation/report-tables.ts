import { localDateOf } from '../../kernel/local-date.ts';
import type { Locale } from '../findings/finding.ts';
import { longDate } from '../papers/long-date.ts';
import { aspects, type Evaluation } from './evaluation.ts';
import type { Figures } from './figures.ts';
import { aspectNames, complaintClassNames, decisionNames, ownerNames, partyNames } from './report-words.ts';

// An evaluation as tables, for the screen, the PDF and the spreadsheet alike: what one shows the others show.

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** Numbers stay numbers, so that a spreadsheet can reckon with them. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Said instead of the rows where there are none. */
  readonly none: string;
}

type Say = (id: string, en: string) => string;

const hour = 3_600_000;
const hours = (ms: number): number => Math.round((ms / hour) * 100) / 100;

export function reportTables(evaluation: Evaluation, locale: Locale): ReportTable[] {
  const say: Say = (id, en) => (locale === 'id' ? id : en);
  const { figures } = evaluation;
  if (!figures) return [];
  return [
    caseTable(figures, say),
    timeTable(figures, say),
    stepTable(figures, say, locale),
    longestTable(figures, say, locale),
    breachTable(figures, say, locale),
    countTable(
      say('Alasan pengembalian berkas', 'Reasons for returning documents'),
      figures.refusals.reasons,
      say,
    ),
    countTable(
      say('Penolakan BSrE', 'Refusals by BSrE'),
      figures.refusals.authority.map(({ name, count }) => ({ name: decisionNames(name, locale), count })),
      say,
    ),
    complaintTable(figures, say, locale),
    satisfactionTable(figures, say),
    aspectTable(evaluation, say, locale),
    followUpTable(evaluation, say, locale),
  ];
}

function caseTable({ cases, refusals }: Figures, say: Say): ReportTable {
  return {
    title: say('Permohonan', 'Applications'),
    columns: [say('Keadaan', 'State'), say('Jumlah', 'Number')],
    rows: [
      [say('Diterima', 'Received'), cases.received],
      [say('Terbit', 'Issued'), cases.issued],
      [say('Ditolak', 'Rejected'), cases.rejected],
      [say('Ditutup, berkas tidak lengkap', 'Closed as incomplete'), cases.closedIncomplete],
      [say('Ditarik pemohon', 'Withdrawn'), cases.withdrawn],
      [say('Dibatalkan', 'Cancelled'), cases.cancelled],
      [say('Masih berjalan pada akhir triwulan', 'Running at the end of the quarter'), cases.running],
      [say('Pernah dikembalikan untuk dilengkapi', 'Returned for completion'), refusals.returnedCases],
    ],
    none: '',
  };
}

function timeTable({ cases }: Figures, say: Say): ReportTable {
  const { finished, withinTarget, withinMaximum } = cases;
  const percent = (count: number) => (finished === 0 ? '-' : Math.round((count / finished) * 1000) / 10);
  const row = (days: number, { net, gross }: typeof withinTarget) => [
    say(`Dalam ${days} hari kerja`, `Within ${days} working days`),
    ...[net, percent(net), gross, percent(gross)],
  ];
  return {
    title: say('Ketepatan waktu permohonan yang selesai', 'Timeliness of finished applications'),
    columns: [
      say('Jangka waktu', 'Time'),
      say('Bersih', 'Net'),
      say('Bersih %', 'Net %'),
      say('Kotor', 'Gross'),
      say('Kotor %', 'Gross %'),
    ],
    rows:
      finished === 0
        ? []
        : [row(cases.targetWorkingDays, withinTarget), row(cases.maximumWorkingDays, withinMaximum)],
    none: say('Tidak ada permohonan yang selesai.', 'No application was finished.'),
  };
}

const stepTable = ({ steps }: Figures, say: Say, locale: Locale): ReportTable => ({
  title: say('Waktu per langkah (jam kerja)', 'Time per step (working hours)'),
  columns: [
    say('Langkah', 'Step'),
    say('Giliran', 'Turn of'),
    say('Jumlah', 'Number'),
    say('Rata-rata', 'Mean'),
    say('Median', 'Median'),
  ],
  rows: steps.map(({ name, party, count, meanMs, medianMs }) => [
    name,
    partyNames(party, locale),
    ...[count, hours(meanMs), hours(medianMs)],
  ]),
  none: say('Tidak ada langkah yang selesai.', 'No step was finished.'),
});

const longestTable = ({ longest }: Figures, say: Say, locale: Locale): ReportTable => ({
  title: say('Penantian terlama', 'Longest waits'),
  columns: [
    say('Permohonan', 'Application'),
    say('Langkah', 'Step'),
    say('Giliran', 'Turn of'),
    say('Jam kerja', 'Working hours'),
  ],
  rows: longest.map(({ ticket, name, party, ms }) => [ticket, name, partyNames(party, locale), hours(ms)]),
  none: say('Tidak ada langkah yang selesai.', 'No step was finished.'),
});

const dateIn = (on: string, locale: Locale): string => (locale === 'id' ? longDate(on) : on);

const breachTable = ({ breaches }: Figures, say: Say, locale: Locale): ReportTable => ({
  title: say('Melewati batas jangka waktu', 'Beyond the maximum'),
  columns: [
    say('Permohonan', 'Application'),
    say('Terlambat sejak', 'Late since'),
    say('Langkah terlama di kantor', 'Longest step of the office'),
    say('Jam kerja', 'Working hours'),
  ],
  rows: breaches.map(({ ticket, lateAt, longestStep, longestMs }) => [
    ...[ticket, dateIn(localDateOf(new Date(lateAt)), locale), longestStep ?? '-'],
    hours(longestMs),
  ]),
  none: say('Tidak ada.', 'None.'),
});

const countTable = (title: string, counted: Figures['refusals']['reasons'], say: Say): ReportTable => ({
  title,
  columns: [say('Alasan', 'Reason'), say('Jumlah', 'Number')],
  rows: counted.map(({ name, count }) => [name, count]),
  none: say('Tidak ada.', 'None.'),
});

const complaintTable = ({ complaints }: Figures, say: Say, locale: Locale): ReportTable => ({
  title: say('Pengaduan', 'Complaints'),
  columns: [
    say('Kelas', 'Class'),
    say('Diterima', 'Received'),
    say('Selesai', 'Solved'),
    say('Dieskalasi', 'Escalated'),
    say('Median hari kerja', 'Median working days'),
  ],
  rows: complaints.map((one) => [
    complaintClassNames(one.class, locale),
    ...[one.received, one.solved, one.escalatedByHand + one.escalatedByClock],
    one.medianWorkingDays ?? '-',
  ]),
  none: say('Tidak ada pengaduan.', 'No complaints.'),
});

const satisfactionTable = ({ satisfaction }: Figures, say: Say): ReportTable => ({
  title: say('Nilai rata-rata per unsur kepuasan', 'Mean score by element of satisfaction'),
  columns: [say('Unsur', 'Element'), say('Nilai', 'Score')],
  rows:
    satisfaction.respondents === 0
      ? []
      : satisfaction.elements.map(({ code, name, mean }) => [
          `${code} ${name}`,
          mean === null ? '-' : Math.round(mean * 1000) / 1000,
        ]),
  none: say('Belum ada yang mengisi survei.', 'Nobody has answered the survey.'),
});

const aspectTable = ({ verdict }: Evaluation, say: Say, locale: Locale): ReportTable => ({
  title: say('Penilaian pimpinan', 'Scores given by the head of office'),
  columns: [say('Aspek', 'Aspect'), say('Nilai 1-4', 'Score 1-4'), say('Catatan', 'Note')],
  rows: verdict
    ? aspects.map((aspect) => [
        aspectNames(aspect, locale),
        verdict.scores[aspect].score,
        verdict.scores[aspect].note || '-',
      ])
    : [],
  none: say('Belum dinilai.', 'Not scored yet.'),
});

const followUpTable = ({ followUps, verdict }: Evaluation, say: Say, locale: Locale): ReportTable => ({
  title: say('Tindak lanjut', 'Follow-ups'),
  columns: [
    say('Uraian', 'What'),
    say('Penanggung jawab', 'Responsible'),
    say('Tenggat', 'Until'),
    say('Keadaan', 'State'),
    say('Hasil', 'Result'),
  ],
  rows: followUps.map(({ description, ownerRole, dueOn, doneAt, result }) => [
    ...[description, ownerNames(ownerRole, locale), dateIn(dueOn, locale)],
    doneAt === undefined ? say('Berjalan', 'Open') : say('Selesai', 'Done'),
    result ?? '-',
  ]),
  none: verdict ? say('Tidak ada.', 'None.') : say('Belum ditetapkan.', 'Not decided yet.'),
});
