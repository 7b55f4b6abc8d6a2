import { CsvError, parse } from 'csv-parse/sync';
import type { ClosedDay } from '../../calendar/working-calendar.ts';
import { firstYear, lastYear } from '../../calendar/days/year-range.ts';

// A list of closed days as CSV: tanggal;keterangan;jenis;dasar, with semicolons or commas, a header or none. Each bad
// line is told with its number; of a list with one bad line nothing is taken.

export type LineProblem =
  'columns' | 'date' | 'year' | 'name' | 'kind' | 'decree' | 'repeated' | 'broken' | 'too-many';

export interface BadLine {
  line: number;
  problem: LineProblem;
  value: string;
}

export type DaysRead = { days: ClosedDay[] } | { badLines: BadLine[] };

const mostLines = 2000;
const longestText = 200;

const kinds: Readonly<Record<string, ClosedDay['kind'] | undefined>> = {
  ln: 'public-holiday',
  'libur nasional': 'public-holiday',
  cb: 'joint-leave',
  'cuti bersama': 'joint-leave',
  lain: 'closure',
  lainnya: 'closure',
  penutupan: 'closure',
  'public holiday': 'public-holiday',
  'joint leave': 'joint-leave',
  closure: 'closure',
};

/** Without a single line of content: one bad line. */
export function readDaysCsv(text: string): DaysRead {
  const records = recordsOf(text);
  if ('badLines' in records) return records;
  const lines = records.lines.filter(({ cells }, index) => index > 0 || !isHeader(cells));
  if (lines.length === 0) return { badLines: [{ line: 1, problem: 'columns', value: '' }] };
  if (lines.length > mostLines)
    return { badLines: [{ line: mostLines + 1, problem: 'too-many', value: String(lines.length) }] };
  const days: ClosedDay[] = [];
  const badLines: BadLine[] = [];
  for (const { line, cells } of lines) {
    const day = dayOf(cells);
    const isRepeated = 'on' in day && days.some(({ on, name }) => on === day.on && name === day.name);
    if ('problem' in day) badLines.push({ line, ...day });
    else if (isRepeated) badLines.push({ line, problem: 'repeated', value: `${day.on} ${day.name}` });
    else days.push(day);
  }
  return badLines.length > 0 ? { badLines } : { days };
}

interface Line {
  line: number;
  cells: string[];
}

function recordsOf(text: string): { lines: Line[] } | { badLines: BadLine[] } {
  const [firstLine = ''] = text.split('\n', 1);
  const delimiter = firstLine.includes(';') ? ';' : ',';
  try {
    const numbers: number[] = [];
    const records = parse(text, {
      ...{ delimiter, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true },
      on_record: (record, { lines }) => {
        numbers.push(lines);
        return record;
      },
    });
    return { lines: records.map((cells, index) => ({ line: numbers[index] ?? index + 1, cells })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { badLines: [{ line: Number(error['lines'] ?? 1), problem: 'broken', value: '' }] };
  }
}

const isHeader = ([first = '']: string[]): boolean => /^(tanggal|date)$/i.test(first);

function dayOf(cells: string[]): ClosedDay | Omit<BadLine, 'line'> {
  const [date = '', name = '', kindText = '', decree = '', ...more] = cells;
  if (cells.length < 3 || more.some((cell) => cell !== ''))
    return { problem: 'columns', value: String(cells.length) };
  const on = dateOf(date);
  if (on === undefined) return { problem: 'date', value: date };
  const year = Number(on.slice(0, 4));
  if (year < firstYear || year > lastYear) return { problem: 'year', value: date };
  if (name === '' || name.length > longestText) return { problem: 'name', value: name };
  const kind = kinds[kindText.toLowerCase().replace(/[\s_-]+/g, ' ')];
  if (!kind) return { problem: 'kind', value: kindText };
  if (decree.length > longestText) return { problem: 'decree', value: decree };
  return { on, kind, name, ...(decree !== '' && { decree }) };
}

/** 2026-12-24 or 24/12/2026, and a day that there is. */
function dateOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const written = day === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) return undefined;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : undefined;
}
