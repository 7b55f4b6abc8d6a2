import type { Column, Figure, Table } from './benchmark.ts';
import { inWords } from './bounds.ts';

/** A table as lines of text: names to the left, figures to the right, below the names of their columns. */
export function inTable({ title, columns, rows }: Table): string {
  const head = ['', ...columns.map(headOf)];
  const body = rows.map(({ name, figures }) => [name, ...columns.map((_, at) => figureOf(figures[at]))]);
  const widths = head.map((text, at) =>
    Math.max(text.length, ...body.map((cells) => cells[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `  ${cells.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  ')}`;
  const spread = rows.some(({ figures }) => figures.some((figure) => typeof figure === 'object'));
  return [`  ${title}${spread ? spreadTold : ''}`, line(head), ...body.map(line)].join('\n');
}

const spreadTold = '; median (lowest–highest; the middle half)';

const headOf = ({ name, unit }: Column): string => (unit ? `${name}, ${unit}` : name);

function figureOf(figure: Figure | undefined): string {
  if (figure === undefined) return '–';
  if (typeof figure === 'number') return inWords(figure);
  const { median, lowest, highest, quarter, threeQuarters } = figure;
  if (lowest === highest) return inWords(median);
  const range = `${inWords(lowest)}–${inWords(highest)}; ${inWords(quarter)}–${inWords(threeQuarters)}`;
  return `${inWords(median)} (${range})`;
}
