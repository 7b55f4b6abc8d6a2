import { localYearOf } from '../../kernel/local-date.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { registerCsv, registerPdf } from '../../service/registers/register-file.ts';
import { isRegister, registers, type Register } from '../../service/registers/register.ts';
import { registerRows, registerYears } from '../../service/registers/register-rows.ts';
import { readListChoice } from '../list-query.ts';
import type { Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// Agenda of incoming letters and book of outgoing ones: a year at a time, searched, and as a file.

const pageSize = 50;

export const incomingPage: Page = (request) => page(request, 'incoming');
export const outgoingPage: Page = (request) => page(request, 'outgoing');

async function page(request: PageRequest, register: Register) {
  const { services, query, now, t } = request;
  const { database } = services;
  const thisYear = localYearOf(now);
  const year = yearIn(query.get('year')) ?? thisYear;
  const { search, after } = readListChoice(query);
  const below = /^\d{1,9}$/.test(after ?? '') ? Number(after) : undefined;
  const rows = await registerRows(database, register, { year, search, below, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const here = (change: Record<string, string>) =>
    `${paths.registers[register]}?${new URLSearchParams({ year: String(year), ...(search && { q: search }), ...change })}`;
  return {
    view: 'registers/register',
    title: t(`registers.${register}.title`),
    locals: {
      wide: true,
      ...{ register, year, search },
      tabs: registers.map((each) => ({ register: each, href: paths.registers[each] })),
      years: [...new Set([thisYear, ...(await registerYears(database, register))])],
      rows: shown.map(({ cells, ticketNumber }) => ({
        cells,
        href: ticketNumber && paths.applications.one({ ticket: ticketNumber }),
      })),
      files: ['csv', 'pdf'].map((format) => ({
        format,
        href: paths.registers.file({ register, year, format }),
      })),
      paging: {
        first: below === undefined ? undefined : here({}),
        next: rows.length > pageSize ? here({ after: String(shown.at(-1)?.sequence) }) : undefined,
      },
    },
  };
}

const yearIn = (text: string | null): number | undefined =>
  /^20\d{2}$/.test(text ?? '') ? Number(text) : undefined;

export const registerFilePage: Page = async ({ services, params }) => {
  const { register = '', format } = params;
  const year = yearIn(params['year'] ?? '');
  if (!isRegister(register) || year === undefined || (format !== 'csv' && format !== 'pdf'))
    throw new Rejection('not-found', 'open a register', 'there is no such one');
  const downloadAs = `${register === 'incoming' ? 'agenda-surat-masuk' : 'buku-surat-keluar'}-${year}.${format}`;
  return format === 'csv'
    ? {
        content: await registerCsv(services.service, register, year),
        mediaType: 'text/csv; charset=utf-8',
        downloadAs,
      }
    : {
        content: await registerPdf(services.service, register, year),
        mediaType: 'application/pdf',
        downloadAs,
      };
};
