import writeXlsxFile from 'write-excel-file/node';
import type { Evaluation } from './evaluation.ts';
import { reportTables, type ReportTable } from './report-tables.ts';

// The tables of a report as a workbook, a sheet each. Numbers are numbers. Text that a spreadsheet could take for
// a formula, once it is saved as CSV or pasted elsewhere, begins with an apostrophe.

export function reportSpreadsheet(evaluation: Evaluation): Promise<Buffer> {
  const tables = reportTables(evaluation, 'id');
  return writeXlsxFile(
    tables.map((table, index) => ({
      sheet: sheetName(table.title, index),
      data: dataOf(table),
      columns: table.columns.map((_, at) => ({ width: at === 0 ? 44 : 22 })),
    })),
  ).toBuffer();
}

function dataOf({ title, columns, rows, none }: ReportTable) {
  const bold = { fontWeight: 'bold' as const };
  const lines = rows.length > 0 ? rows : [[none]];
  return [
    [{ value: title, ...bold }],
    columns.map((column) => ({ value: column, ...bold })),
    ...lines.map((line) =>
      line.map((value) => ({ value: typeof value === 'number' ? value : harmless(value) })),
    ),
  ];
}

export const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && text !== '-' ? `'${text}` : text;

/** At most 31 letters, none of those that Excel keeps for itself. */
const sheetName = (title: string, index: number): string =>
  `${index + 1} ${title.replaceAll(/[[\]:*?/\\()]/g, ' ')}`.slice(0, 31).trim();
