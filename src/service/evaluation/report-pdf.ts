import sharp from 'sharp';
import { localDateOf } from '../../kernel/local-date.ts';
import { barChart, type BarChart } from '../charts/bar-chart.ts';
import {
  closing,
  heading,
  paragraph,
  rows,
  signature,
  subheading,
  type Signature,
} from '../papers/blocks.ts';
import { letterhead } from '../papers/letterhead.ts';
import { longDate } from '../papers/long-date.ts';
import { fonts, keepTogether, makePdf, widthOf, type Pdf } from '../papers/make-pdf.ts';
import { table, type TableColumn } from '../papers/table.ts';
import { placeOf } from '../papers/place-of.ts';
import type { ServiceSettings } from '../settings.ts';
import type { Evaluation } from './evaluation.ts';
import type { Figures } from './figures.ts';
import { reportTables, type ReportTable } from './report-tables.ts';

// The report of a quarter on paper: charts, tables, what was said, and the signature of the head of office. Its
// text is Indonesian, as that of every letter of the office.

export interface Reporting {
  readonly settings: ServiceSettings;
  /** By their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly at: Date;
}

export async function reportPdf(
  evaluation: Evaluation,
  figures: Figures,
  reporting: Reporting,
): Promise<Buffer> {
  const { settings, at } = reporting;
  const { year, quarter } = evaluation;
  const title = `Laporan Evaluasi Kinerja Pelaksana Triwulan ${quarter} Tahun ${year}`;
  const charts = await chartsOf(figures);
  return makePdf({ title, author: settings.institution.name, at }, (pdf) => {
    const { institution } = settings;
    const contacts = [institution.address, institution.phone, institution.website, institution.email];
    letterhead(pdf, { institution: institution.name, office: institution.office, contacts });
    heading(pdf, 'LAPORAN EVALUASI KINERJA PELAKSANA', `TRIWULAN ${quarter} TAHUN ${year}`);
    pdf.moveDown();
    index(pdf, figures);
    for (const chart of charts) picture(pdf, chart);
    for (const one of reportTables(evaluation, 'id')) oneTable(pdf, one);
    said(pdf, evaluation, reporting);
    signed(pdf, evaluation, reporting);
  });
}

function index(pdf: Pdf, { satisfaction }: Figures): void {
  const { value, respondents, smallSample, weighting } = satisfaction;
  const weight = weighting === 'exact' ? '1/9' : '0,11';
  const basis = `${respondents} responden, bobot tiap unsur ${weight}`;
  const told =
    value === null
      ? 'belum ada responden'
      : `${value.toFixed(2).replace('.', ',')} (mutu ${satisfaction.class}), ${basis}`;
  rows(pdf, [{ label: 'Indeks kepuasan masyarakat', value: told }], { labelWidth: 160 });
  if (value !== null && respondents < smallSample)
    paragraph(pdf, `Kurang dari ${smallSample} responden: angka ini belum dapat mewakili.`);
}

interface Picture {
  readonly title: string;
  readonly png: Buffer;
}

const size = { width: 640, height: 260, lying: true, ink: '#1b2426' };

async function chartsOf({ cases, satisfaction }: Figures): Promise<Picture[]> {
  const counts: [string, number][] = [
    ['Terbit', cases.issued],
    ['Ditolak', cases.rejected],
    ['Tidak lengkap', cases.closedIncomplete],
    ['Ditarik', cases.withdrawn],
    ['Dibatalkan', cases.cancelled],
    ['Masih berjalan', cases.running],
  ];
  const max = Math.ceil(Math.max(4, ...counts.map(([, value]) => value)) / 5) * 5;
  const bars = counts.map(([label, value]) => ({ label, value }));
  const pictures = [await pictureOf({ ...size, bars, max, decimals: 0, title: 'Permohonan menurut hasil' })];
  if (satisfaction.respondents === 0) return pictures;
  const means = satisfaction.elements.map(({ code, mean }) => ({ label: code, value: mean ?? undefined }));
  const title = 'Nilai rata-rata per unsur kepuasan';
  return [...pictures, await pictureOf({ ...size, bars: means, max: 4, title })];
}

const pictureOf = async (chart: BarChart): Promise<Picture> => ({
  title: chart.title,
  png: await sharp(Buffer.from(await barChart(chart)), { density: 192 })
    .png()
    .toBuffer(),
});

function picture(pdf: Pdf, { title, png }: Picture): void {
  const width = widthOf(pdf);
  const height = (width * size.height) / size.width;
  keepTogether(pdf, height + 40);
  subheading(pdf, title);
  const top = pdf.y;
  pdf.image(png, pdf.page.margins.left, top, { width, height });
  // An image at a place of its own leaves the pen where it was.
  pdf.y = top + height + 6;
}

function oneTable(pdf: Pdf, { title, columns, rows: lines, none }: ReportTable): void {
  subheading(pdf, title);
  if (lines.length === 0) return paragraph(pdf, none);
  const shaped = columns.map((label, index) =>
    columnOf(
      label,
      lines.map((line) => line[index] ?? ''),
    ),
  );
  table(
    pdf,
    shaped,
    lines.map((line) => line.map(inCell)),
  );
  pdf.moveDown(0.4);
}

/** Room by what stands in it: figures need little, a column of sentences much, and no word of a heading is parted. */
function columnOf(label: string, cells: readonly (string | number)[]): TableColumn {
  const isFigure = typeof cells[0] === 'number';
  const longest = Math.max(...cells.map((cell) => inCell(cell).length));
  const word = Math.max(...label.split(' ').map((each) => each.length)) / 6;
  const share = isFigure ? Math.max(1, word) : Math.min(Math.max(longest / 12, 1.4, word), 5);
  return { label, isFigure, share };
}

const inCell = (value: string | number): string =>
  typeof value === 'number' ? value.toLocaleString('id-ID') : value;

function said(pdf: Pdf, { selfReport, review }: Evaluation, { names }: Reporting): void {
  const { achievements, obstacles, reasonsForDelay } = selfReport ?? {};
  const titled = (title: string, by: string | undefined, texts: readonly (string | undefined)[]) => {
    if (by === undefined) return;
    subheading(pdf, `${title} (${names[by] ?? '-'})`);
    for (const text of texts) if (text) paragraph(pdf, text);
  };
  titled('Laporan pelaksana', selfReport?.by, [achievements, obstacles, reasonsForDelay]);
  titled('Reviu kepala bidang', review?.by, [review?.notes]);
}

function signed(pdf: Pdf, { verdict, sha256 }: Evaluation, { settings, names, at }: Reporting): void {
  const on = verdict ? verdict.at : at.toISOString();
  const by: Signature = {
    above: [`${placeOf(settings)}, ${longDate(localDateOf(new Date(on)))}`, 'Kepala Dinas,'],
    name: verdict ? (names[verdict.by] ?? '') : '',
    below: [],
  };
  const title = `Kesimpulan pimpinan (${by.name || '-'})`;
  if (verdict?.conclusion) closing(pdf, verdict.conclusion, by, { gap: 14, title });
  else signature(pdf.moveDown(), by);
  if (sha256 === undefined) return;
  pdf.moveDown().font(fonts.plain).fontSize(8);
  pdf.text(`SHA-256 isi laporan yang diarsipkan: ${sha256}`, pdf.page.margins.left, pdf.y);
}
