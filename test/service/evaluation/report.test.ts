import { writeFileSync } from 'node:fs';
import { reportPdf } from '../../../src/service/evaluation/report-pdf.ts';
import { harmless, reportSpreadsheet } from '../../../src/service/evaluation/report-spreadsheet.ts';
import { reportTables } from '../../../src/service/evaluation/report-tables.ts';
import { defaultSettings } from '../../../src/service/settings.ts';
import { pdfPages, pdfText, squeezed } from '../../support/pdf-text.ts';
import { anEvaluation } from './an-evaluation.ts';

const reporting = {
  settings: defaultSettings,
  names: { 'user-1': 'Dra. Nyi Mas Ratu Ayu Sekarwangi Puspaningtyas Kusumawardhani, M.Si.' },
  at: new Date('2027-01-08T03:00:00.000Z'),
};

function figuresOf({ figures }: ReturnType<typeof anEvaluation>) {
  if (!figures) throw new Error('This evaluation has figures');
  return figures;
}

describe('the report of a quarter', () => {
  it('prints the index with its weight and a warning, the tables and who signs', async () => {
    const evaluation = anEvaluation();
    const pdf = await reportPdf(evaluation, figuresOf(evaluation), reporting);
    if (process.env['KEEP_REPORT']) writeFileSync(process.env['KEEP_REPORT'], pdf);
    const text = squeezed(await pdfText(pdf));
    expect(text).toContain(squeezed('TRIWULAN 4 TAHUN 2026'));
    expect(text).toContain(squeezed('91,48'));
    expect(text).toContain(squeezed('29 responden, bobot tiap unsur 1/9'));
    expect(text).toContain(squeezed('Kurang dari 30 responden'));
    expect(text).toContain(squeezed('SE-2026-000031'));
    expect(text).toContain(squeezed('Pasang contoh scan KTP berwarna'));
    expect(text).toContain(squeezed('8 Januari 2027'));
  });

  it('has the heading of a long table on each of its pages', async () => {
    const evaluation = anEvaluation();
    const figures = figuresOf(evaluation);
    const [breach] = figures.breaches;
    const breaches = Array.from({ length: 90 }, () => breach).flatMap((each) => each ?? []);
    const pages = await pdfPages(
      await reportPdf({ ...evaluation, figures: { ...figures, breaches } }, figures, reporting),
    );
    const listing = pages.filter((page) => page.includes('12November2026'));
    expect(listing.length).toBeGreaterThan(2);
    for (const page of listing) expect(page).toContain('Terlambatsejak');
  });

  it('is made of the same tables in both languages', () => {
    const sizes = (locale: 'id' | 'en') =>
      reportTables(anEvaluation(), locale).map(({ columns, rows }) => [columns.length, rows.length]);
    expect(sizes('en')).toEqual(sizes('id'));
    expect(reportTables(anEvaluation({ figures: undefined }), 'id')).toEqual([]);
  });

  it('gives the shares within three and five working days, net and gross', () => {
    const [, time] = reportTables(anEvaluation(), 'id');
    expect(time?.rows).toEqual([
      ['Dalam 3 hari kerja', 40, 90.9, 22, 50],
      ['Dalam 5 hari kerja', 43, 97.7, 37, 84.1],
    ]);
  });

  it('is a workbook', async () => {
    const bytes = await reportSpreadsheet(anEvaluation());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+62', "'+62"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1', "'-1"],
    ['-', '-'],
    ['Cuti', 'Cuti'],
  ])('takes the sting out of %s', (text, expected) => {
    expect(harmless(text)).toBe(expected);
  });
});
