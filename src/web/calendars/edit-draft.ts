import { editDraft, type Edit } from '../../definitions/calendar-drafts/calendar-draft.ts';
import { editedCalendar } from '../../definitions/calendar-drafts/calendar-list.ts';
import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { signedIn, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';

/** What was edited, as the history tells it. */
export type EditKind =
  | 'day-added'
  | 'day-changed'
  | 'day-removed'
  | 'hours-changed'
  | 'override-added'
  | 'override-removed'
  | 'year-covered'
  | 'year-uncovered'
  | 'days-imported';

export interface DraftEdit {
  kind: EditKind;
  /** Such as the date of the day. */
  what: string;
  edit: Edit;
  /** The year whose days are shown afterwards. */
  year?: number;
}

/** Adds to the draft of the calendar in the address, and shows the calendar again. */
export async function editAndShow(request: PageRequest, draftEdit: DraftEdit): Promise<Reply> {
  const { services, params, now, t } = request;
  const { kind, what, edit, year } = draftEdit;
  const calendarId = params['calendarId'] ?? '';
  const by = signedIn(request).id;
  await inTransaction(services.database, async (tx) => {
    await editDraft(services.database, tx, calendarId, edit, { by, now });
    const { inForce } = await editedCalendar(services.database, calendarId);
    const content = { calendarId, name: inForce.name, edit: kind, what };
    await record(tx, { type: 'calendar.prepared', at: now, actorId: by, content });
  });
  const query = year === undefined ? '' : `?year=${year}`;
  return {
    redirect: paths.calendars.one({ calendarId }) + query,
    flash: { tone: 'done', text: t(`calendars.done.${kind}`, { what }) },
  };
}
