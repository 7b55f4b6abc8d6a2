import { compareDays, withListedDays } from '../../calendar/edits/import-days.ts';
import { editedCalendar } from '../../definitions/calendar-drafts/calendar-list.ts';
import { readDaysCsv, type BadLine } from '../../definitions/calendar-drafts/read-days-csv.ts';
import { textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import type { UploadLimits } from '../route.ts';
import { editAndShow } from './edit-draft.ts';

// A decree's list as CSV, in three steps: the file is read as a whole or refused with its bad lines; what is new,
// changed and the same is shown; only then it is added to the draft.

const fileBytes = 60_000;
export const csvUploads: UploadLimits = {
  files: 1,
  fileBytes: 4 * fileBytes,
  totalBytes: 10 * fileBytes,
  keptBytes: fileBytes,
};

interface Told {
  problem?: 'noFile' | 'tooLarge' | 'notText';
  badLines?: readonly BadLine[];
}

export const importPage: Page = (request) => showImport(request, {});

export const readImport: Page = async (request) => {
  const csv = csvIn(request);
  if (typeof csv !== 'string') return showImport(request, csv);
  const read = readDaysCsv(csv);
  return 'badLines' in read ? showImport(request, read) : showComparison(request, csv);
};

export const confirmImport: Page = async (request) => {
  const { body } = request;
  const read = readDaysCsv(textOf(body, 'csv'));
  if ('badLines' in read) return showImport(request, read);
  const { days } = read;
  const wishes = {
    removeMissing: textOf(body, 'removeMissing') === 'true',
    coverYears: textOf(body, 'coverYears') === 'true',
  };
  const year = Number(days[0]?.on.slice(0, 4));
  return editAndShow(request, {
    kind: 'days-imported',
    what: String(days.length),
    edit: (calendar) => withListedDays(calendar, days, wishes),
    year,
  });
};

function csvIn({ files }: PageRequest): string | Told {
  const [file] = files;
  if (!file) return { problem: 'noFile' };
  if (file.size > fileBytes) return { problem: 'tooLarge' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.content).replaceAll('\r\n', '\n');
  } catch {
    return { problem: 'notText' };
  }
}

async function showImport(request: PageRequest, { problem, badLines }: Told): Promise<Reply> {
  const { services, params, t } = request;
  const calendarId = params['calendarId'] ?? '';
  const { inForce } = await editedCalendar(services.database, calendarId);
  return {
    view: 'calendars/import',
    title: t('calendars.import.title'),
    status: problem || badLines ? 422 : 200,
    locals: {
      ...{ problem, badLines: badLines ?? [], calendar: inForce, kilobytes: fileBytes / 1000 },
      back: paths.calendars.one({ calendarId }),
      action: paths.calendars.import({ calendarId }),
    },
  };
}

async function showComparison(request: PageRequest, csv: string): Promise<Reply> {
  const { services, params, t } = request;
  const calendarId = params['calendarId'] ?? '';
  const { inForce, draft } = await editedCalendar(services.database, calendarId);
  const read = readDaysCsv(csv);
  const days = 'days' in read ? read.days : [];
  return {
    view: 'calendars/comparison',
    title: t('calendars.import.compared'),
    locals: {
      ...{ csv, calendar: inForce, comparison: compareDays(draft?.calendar ?? inForce, days) },
      back: paths.calendars.import({ calendarId }),
      action: paths.calendars.importConfirmation({ calendarId }),
    },
  };
}
