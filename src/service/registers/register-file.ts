import { stringify } from 'csv-stringify/sync';
import { settingsOf, type ServiceContext } from '../context.ts';
import { heading } from '../papers/blocks.ts';
import { letterhead } from '../papers/letterhead.ts';
import { makePdf } from '../papers/make-pdf.ts';
import { table } from '../papers/table.ts';
import { shapes, type Register } from './register.ts';
import { registerRows } from './register-rows.ts';

/** A year of a register for a spreadsheet, the first number first. A cell that would calculate is made text. */
export async function registerCsv(
  context: ServiceContext,
  register: Register,
  year: number,
): Promise<string> {
  const rows = await registerRows(context.database, register, { year });
  const cells = rows.toReversed().map((row) => row.cells);
  const header = shapes[register].columns.map(({ label }) => label);
  return stringify([header, ...cells], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** The same on paper, across the page. */
export async function registerPdf(
  context: ServiceContext,
  register: Register,
  year: number,
): Promise<Buffer> {
  const { institution } = await settingsOf(context);
  const rows = await registerRows(context.database, register, { year });
  const { title, columns } = shapes[register];
  const facts = { title: `${title} ${year}`, author: institution.office, at: context.clock.now() };
  return makePdf({ ...facts, layout: 'landscape' }, (pdf) => {
    letterhead(pdf, { institution: institution.name, office: institution.office, contacts: [] });
    heading(pdf, `${title.toUpperCase()} TAHUN ${year}`);
    pdf.moveDown(0.7);
    const cells = rows.toReversed().map((row) => row.cells);
    table(pdf, columns, cells);
    if (cells.length === 0) pdf.moveDown(0.5).text('Belum ada surat yang dicatat.', { align: 'center' });
  });
}
